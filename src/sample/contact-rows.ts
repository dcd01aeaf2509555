/** The people at the accounts, without names (role, tie and dates only), and the contacts we had with them. The last interaction of a person is the latest row of the interactions table. */
import { AS_OF, serial } from './calendar';
import type { Profile } from './sketches';
import { random, type Random } from './random';
import { clamp, padded, sometimes, type Row } from './rows';
import { circles, contents, owners } from './words';

export type Role = 'buyer' | 'expert' | 'internal_client' | 'user' | 'decider' | 'influencer' | 'gatekeeper' | 'finance' | 'sponsor';

export interface Contact {
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  readonly last: number | null;
  readonly row: Row;
}

const roleOrder: readonly Role[] = [
  'buyer',
  'user',
  'internal_client',
  'expert',
  'decider',
  'user',
  'sponsor',
  'finance',
  'influencer',
  'gatekeeper',
];
const circleOf: Readonly<Record<Role, keyof typeof circles>> = {
  buyer: 'purchasing',
  expert: 'technical',
  internal_client: 'operations',
  user: 'site',
  decider: 'board',
  influencer: 'hygiene',
  gatekeeper: 'purchasing',
  finance: 'finance',
  sponsor: 'board',
};

export function contactRows(profiles: readonly Profile[]): Contact[] {
  const contacts: Contact[] = [];
  for (const [index, profile] of profiles.entries()) {
    const draw = random(`contacts ${profile.id}`);
    const main = owners[index % owners.length] ?? owners[0];
    const number = numberOf(profile, draw);
    for (let i = 0; i < number; i++) {
      const role = roleOrder[i] ?? 'user';
      contacts.push(contactOf(padded('P', contacts.length + 1, 3), profile, role, i, main, draw));
    }
  }
  return contacts;
}

function numberOf(profile: Profile, draw: Random): number {
  if (profile.status !== 'active') return 2;
  if (profile.ties === 'single') return 4;
  return clamp(3 + Math.round(profile.revenue / 90) + draw.whole(0, 1), 3, roleOrder.length);
}

function tieOf(profile: Profile, index: number, level: number, draw: Random): number | null {
  if (profile.ties === 'single') return index === 0 ? 5 : null;
  return profile.status === 'active' ? clamp(Math.round(1 + 4 * level + 0.8 * draw.bell()), 1, 5) : 1;
}

// eslint-disable-next-line complexity -- one row written: each ?? or ? is a column, and they stand in their order.
function contactOf(id: string, profile: Profile, role: Role, index: number, main: string, draw: Random): Contact {
  const level = role === 'user' || role === 'influencer' ? profile.trust.user : profile.trust.buyer;
  const single = profile.ties === 'single';
  const tie = tieOf(profile, index, level, draw);
  const lastDay = profile.until === undefined ? AS_OF : serial(profile.until);
  const quiet = single && index > 0 ? draw.whole(420, 700) : Math.round(draw.between(6, 60) + (1 - level) * draw.between(0, 260));
  const last = profile.status === 'prospect' && index > 0 ? null : Math.max(lastDay - quiet, serial(profile.since));
  const authority = { buyer: 4, decider: 5, sponsor: 5, finance: 4, internal_client: 3, expert: 3, influencer: 2, user: 2, gatekeeper: 2 }[
    role
  ];
  return {
    id,
    account: profile.id,
    role,
    last,
    row: {
      contact_id: id,
      account_id: profile.id,
      role,
      circle: draw.chance(0.9) ? circles[circleOf[role]] : null,
      circle_strength_1_5: draw.chance(0.7) ? clamp(authority + draw.whole(-1, 1), 1, 5) : null,
      authority_1_5: draw.chance(0.85) ? authority : null,
      tie_strength_1_5: tie,
      'attitude_-2_2': draw.chance(0.75) ? clamp(Math.round((level - 0.5) * 4 + 0.6 * draw.bell()), -2, 2) : null,
      last_interaction: last,
      our_owner: single || draw.chance(0.75) ? main : draw.pick(owners),
      vouched_for_us: role === 'sponsor' || role === 'internal_client' ? level > 0.5 : sometimes(draw, 0.9, () => false),
    },
  };
}

const everyday = ['visit', 'visit', 'visit', 'review', 'training', 'other'] as const;
const visible = ['annual_meeting', 'internal_newsletter', 'catalogue', 'social', 'reference_case'] as const;

export function interactionRows(profiles: readonly Profile[], contacts: readonly Contact[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    const draw = random(`interactions ${profile.id}`);
    const since = serial(profile.since);
    const level = (profile.trust.user + profile.trust.facts) / 2;
    const own: Row[] = [];
    for (const contact of contacts.filter((candidate) => candidate.account === profile.id)) {
      if (contact.last === null) continue;
      const number = 1 + Math.round(level * draw.between(0, 3.4));
      for (let i = 0; i < number; i++) {
        const date = i === 0 ? contact.last : Math.max(since, contact.last - draw.whole(20, 330));
        const kind = draw.pick(everyday);
        own.push(interaction(profile, date, kind, contact.id, draw.chance(0.9) ? false : null, draw));
      }
    }
    // Being seen inside the customer: meetings, journal, catalogue, testimony.
    const appearances = profile.status === 'active' ? Math.round(level * draw.between(0, 7)) : 0;
    for (let i = 0; i < appearances; i++)
      own.push(interaction(profile, Math.max(since, AS_OF - draw.whole(15, 420)), draw.pick(visible), null, true, draw));
    const first = contacts.find((contact) => contact.account === profile.id);
    if ((profile.id === 'A003' || profile.id === 'A008') && first !== undefined && first.last !== null)
      own.push(interaction(profile, first.last, 'renewal', first.id, false, draw));
    own.sort((a, b) => Number(a['date']) - Number(b['date']));
    rows.push(...withOurPeople(profile, own, contacts));
  }
  return rows;
}

function interaction(profile: Profile, date: number, kind: string, contact: string | null, seen: boolean | null, draw: Random): Row {
  return {
    account_id: profile.id,
    date,
    kind,
    contact_id: contact,
    visibility: seen,
    content_type: draw.chance(0.7) ? draw.pick(contents) : null,
  };
}

/** Who of us was there: the contact's owner, now and then a colleague; where we were only seen, whoever holds the account. */
function withOurPeople(profile: Profile, rows: readonly Row[], contacts: readonly Contact[]): Row[] {
  const draw = random(`our people ${profile.id}`);
  const ownerOf = new Map(
    contacts.filter((contact) => contact.account === profile.id).map((contact) => [contact.id, contact.row['our_owner'] ?? null]),
  );
  const main = [...ownerOf.values()][0] ?? null;
  return rows.map((row): Row => {
    const owner = ownerOf.get(String(row['contact_id'])) ?? main;
    const colleague = profile.ties !== 'single' && draw.chance(0.12);
    return { ...row, our_owner: sometimes(draw, 0.88, () => (colleague ? draw.pick(owners) : owner)) };
  });
}
