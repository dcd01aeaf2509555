/**
 * The evidence of trust: what buyers, users and the people affected said, what was measured, what went wrong and what was promised.
 * A wave of a survey is one person answering on every dimension; facts are measured twice a year on the dimensions that can be measured.
 */
import { AS_OF, serial } from './calendar';
import type { Contact } from './contact-rows';
import type { Evidence, Profile } from './sketches';
import { random, type Random } from './random';
import { clamp, rounded, sometimes, type Row } from './rows';
import { desireActs, satisfactionPoints, sources, type Text } from './words';

const dimensions = [
  'visible',
  'evolving',
  'anticipates',
  'immersed',
  'adapts',
  'present',
  'dedicated_knowledge',
  'communication',
  'satisfaction',
  'value',
  'conduct',
] as const;
const measured = ['visible', 'evolving', 'anticipates', 'adapts', 'present', 'dedicated_knowledge', 'communication', 'value'] as const;

/** Where a measure comes from; a visit, for those that are not here. */
const sourceOf: Readonly<Partial<Record<(typeof measured)[number], Text>>> = {
  adapts: sources.delivery,
  communication: sources.helpdesk,
  value: sources.audit,
};

type Group = 'buyer' | 'user' | 'affected';

/** Days before as_of of each wave, by group. */
const waves: Readonly<Record<Evidence, Readonly<Record<Group | 'facts', readonly number[]>>>> = {
  rich: { buyer: [24, 190], user: [31, 200], affected: [45], facts: [20, 110, 290] },
  medium: { buyer: [40], user: [58, 300], affected: [], facts: [35, 215] },
  thin: { buyer: [150], user: [], affected: [], facts: [] },
  none: { buyer: [], user: [], affected: [], facts: [] },
};

const rolesOf: Readonly<Record<Group, readonly string[]>> = {
  buyer: ['buyer', 'decider', 'finance'],
  user: ['user', 'influencer'],
  affected: ['internal_client', 'sponsor', 'expert'],
};

export function observationRows(profiles: readonly Profile[], contacts: readonly Contact[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    const draw = random(`observations ${profile.id}`);
    const own = contacts.filter((contact) => contact.account === profile.id);
    const lastDay = profile.until === undefined ? AS_OF : serial(profile.until);
    const plan = waves[profile.trust.evidence];
    for (const group of ['buyer', 'user', 'affected'] as const) {
      const level = group === 'buyer' ? profile.trust.buyer : profile.trust.user;
      const people = own.filter((contact) => rolesOf[group].includes(contact.role));
      for (const [wave, daysAgo] of plan[group].entries()) {
        const person = people[wave % Math.max(1, people.length)];
        const asked = profile.trust.evidence === 'thin' ? dimensions.slice(5, 9) : dimensions;
        for (const dimension of asked) {
          if (draw.chance(0.05)) continue; // a question left unanswered
          rows.push(
            answer(profile, lastDay - daysAgo, dimension, group, level, person, wave === 0 ? sources.survey : sources.interview, draw),
          );
        }
      }
    }
    for (const daysAgo of plan.facts) {
      for (const dimension of measured) {
        const value = rounded(clamp(profile.trust.facts + 0.07 * draw.bell(), 0.02, 0.99), 0.01);
        rows.push({
          account_id: profile.id,
          date: lastDay - daysAgo,
          dimension,
          group: 'facts',
          value,
          rating: null,
          scale: null,
          weight: dimension === 'adapts' ? 1.5 : null,
          contact_id: null,
          source: sourceOf[dimension] ?? sources.visit,
        });
      }
    }
    rows.push(...unaskedRows(profile, own, lastDay));
  }
  return withHopes(rows, profiles);
}

/** What nobody asked for: acts of desire where trust is high, and our own satisfaction with the customer. Neither is evidence of its trust. */
function unaskedRows(profile: Profile, contacts: readonly Contact[], lastDay: number): Row[] {
  const draw = random(`desire ${profile.id}`);
  const { evidence, buyer, facts } = profile.trust;
  if (evidence !== 'rich' && evidence !== 'medium') return [];
  const rows: Row[] = [];
  const acts = buyer < 0.6 ? 0 : draw.whole(0, buyer > 0.75 ? 3 : 1);
  const people = contacts.filter((contact) => rolesOf.buyer.includes(contact.role));
  for (let i = 0; i < acts; i++) {
    const value = rounded(clamp(buyer + 0.1 * draw.bell(), 0.3, 1), 0.05);
    rows.push({
      account_id: profile.id,
      date: lastDay - draw.whole(15, 420),
      dimension: 'desire',
      group: 'buyer',
      value,
      rating: null,
      scale: null,
      weight: null,
      contact_id: people[i % Math.max(1, people.length)]?.id ?? null,
      source: draw.pick(desireActs),
    });
  }
  if (evidence === 'rich') {
    const felt = clamp((buyer + facts) / 2 + 0.12 * draw.bell(), 0, 1);
    rows.push({
      account_id: profile.id,
      date: lastDay - draw.whole(20, 80),
      dimension: 'satisfaction',
      group: 'facts',
      value: null,
      rating: 1 + Math.round(4 * felt),
      scale: 5,
      weight: null,
      contact_id: null,
      source: sources.ourView,
    });
  }
  return rows;
}

/** The aspect that an answer on satisfaction speaks of, the points that have a target, and what was hoped for: a little more than what was obtained, as people do. */
function withHopes(rows: readonly Row[], profiles: readonly Profile[]): Row[] {
  const draws = new Map(profiles.map((profile) => [profile.id, random(`hopes ${profile.id}`)]));
  return rows.map((row): Row => {
    const draw = draws.get(String(row['account_id']))!;
    const { dimension, group } = row;
    const asked = dimension === 'satisfaction' && group !== 'facts';
    const point = satisfactionPoints[dimension as keyof typeof satisfactionPoints] as Text | undefined;
    const listed = point !== undefined && (group === 'facts' || group === 'user') && draw.chance(0.6);
    return {
      ...row,
      aspect: asked ? sometimes(draw, 0.85, () => (draw.chance(group === 'buyer' ? 0.65 : 0.35) ? 'relationship' : 'product')) : null,
      point: listed ? point : null,
      target: listed && draw.chance(0.7) ? rounded(draw.between(0.6, 0.9), 0.05) : null,
      expected: (asked || (dimension === 'value' && group !== 'facts')) && draw.chance(0.7) ? rounded(draw.between(0.6, 0.95), 0.05) : null,
    };
  });
}

function answer(
  profile: Profile,
  date: number,
  dimension: string,
  group: Group,
  level: number,
  person: Contact | undefined,
  source: Text,
  draw: Random,
): Row {
  const felt = clamp(level + 0.11 * draw.bell(), 0, 1);
  const authority = person?.row['authority_1_5'] ?? null;
  // In interviews satisfaction is asked as the likelihood to recommend, 0 to 10.
  const asNps = dimension === 'satisfaction' && source === sources.interview;
  return {
    account_id: profile.id,
    date,
    dimension,
    group,
    value: null,
    rating: asNps ? Math.round(10 * felt) : 1 + Math.round(4 * felt),
    scale: asNps ? 'NPS' : 5,
    weight: group === 'buyer' && typeof authority === 'number' ? rounded(authority / 3, 0.01) : null,
    contact_id: person?.id ?? null,
    source,
  };
}

const hours = (value: number): number => value / 24;
/** To the quarter of an hour, and not after the reference date. */
const moment = (day: number): number => Math.min(rounded(day, 1 / 96), AS_OF);

// eslint-disable-next-line complexity -- one row written: each ?? or ? is a column, and they stand in their order.
export function incidentRows(profiles: readonly Profile[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    if (profile.status !== 'active' || profile.trust.evidence === 'none') continue;
    const draw = random(`incidents ${profile.id}`);
    const replies = random(`replies ${profile.id}`);
    const level = profile.trust.facts;
    const number = profile.id === 'A014' ? 6 : Math.round((1 - level) * 4 * draw.between(0.4, 1.3));
    for (let i = 0; i < number; i++) {
      const occurred = moment(AS_OF - draw.whole(8, 420) + draw.between(0.3, 0.75));
      const late = draw.next() > level || profile.id === 'A014';
      // The customer spoke first and we admitted it days later, or we said so first and they hardly had to ask.
      const hardly = (): number | null => (draw.chance(0.4) ? null : occurred + hours(draw.between(30, 70)));
      const raised = late ? occurred + hours(draw.between(2, 20)) : hardly();
      const disclosed = late
        ? (raised ?? occurred) + hours(profile.id === 'A014' ? draw.between(70, 190) : draw.between(12, 90))
        : occurred + hours(draw.between(1, 9));
      const open = i === 0 && draw.chance(0.35);
      // Open and raised by the customer: now and then we have not owned up to it yet.
      const silent = open && late && draw.chance(0.6);
      const [responded, informed] = [replies.between(1, profile.id === 'A014' ? 60 : 10 + 40 * (1 - level)), replies.between(1, 12)];
      rows.push({
        account_id: profile.id,
        occurred_at: occurred,
        disclosed_at: silent ? null : moment(disclosed),
        raised_by_customer_at: raised === null ? null : moment(raised),
        resolved_at: open ? null : moment(Math.max(disclosed, raised ?? 0) + hours(draw.between(4, 150))),
        severity_1_5: profile.id === 'A014' ? draw.whole(3, 5) : draw.whole(1, 4),
        kind:
          profile.id === 'A014'
            ? draw.pick(['broken_commitment', 'broken_commitment', 'oversell'] as const)
            : draw.pick(['unsuitable', 'other', 'other', 'broken_commitment', 'oversell'] as const),
        first_response_at: raised === null || silent ? null : moment(raised + hours(responded)),
        buyer_informed_at: silent || replies.chance(0.3) ? null : moment(disclosed + hours(informed)),
      });
    }
  }
  return rows;
}

export function commitmentRows(profiles: readonly Profile[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    if (profile.status === 'lost' || profile.trust.evidence === 'none') continue;
    const draw = random(`commitments ${profile.id}`);
    const number = profile.id === 'A014' ? 9 : draw.whole(2, 4);
    for (let i = 0; i < number; i++) {
      const kept = profile.id === 'A014' ? i % 3 === 2 : draw.chance(0.35 + 0.7 * profile.trust.facts);
      rows.push({
        account_id: profile.id,
        due_date: AS_OF - draw.whole(10, 360),
        kept,
        severity_1_5: profile.id === 'A014' ? draw.whole(3, 5) : sometimes(draw, 0.9, () => draw.whole(1, 4)),
      });
    }
    // Promised, not yet due.
    if (draw.chance(0.5))
      rows.push({ account_id: profile.id, due_date: AS_OF + draw.whole(5, 90), kept: null, severity_1_5: draw.whole(2, 4) });
  }
  return rows;
}
