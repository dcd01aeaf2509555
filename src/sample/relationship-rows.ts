/** What was done for whom: small services beyond the contract, concessions and their counterparts, proposals and programmes, what we know of each customer. Amounts in the account's currency. */
import { AS_OF, serial } from './calendar';
import type { Contact } from './contact-rows';
import { rateOf } from './products';
import type { Profile } from './sketches';
import { random } from './random';
import { clamp, padded, rounded, sometimes, type Row } from './rows';
import { approvers, channels, departments, knowledgeItems, owners, services, surpriseThemes } from './words';

const channelList = Object.values(channels);

export function facilitationRows(profiles: readonly Profile[], contacts: readonly Contact[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    if (profile.status !== 'active') continue;
    const draw = random(`facilitations ${profile.id}`);
    const unseen = profile.id === 'A011';
    const number = unseen ? 11 : draw.whole(0, 4);
    const people = contacts.filter((contact) => contact.account === profile.id);
    for (let i = 0; i < number; i++) {
      const date = AS_OF - draw.whole(6, 330);
      const cost = rounded(draw.between(60, 900) / rateOf(profile.currency), 10);
      const valued = !unseen && draw.chance(0.65);
      rows.push({
        account_id: profile.id,
        date,
        service: draw.pick(services),
        our_cost: draw.chance(0.92) ? cost : null,
        value_to_customer: unseen || draw.chance(0.88) ? rounded(cost * draw.between(1.4, 4.5), 10) : null,
        in_contract: unseen ? false : draw.chance(0.2),
        valued_at: valued ? Math.min(date + draw.whole(1, 60), AS_OF) : null,
        valued_to: valued && people.length > 0 ? draw.pick(people).id : null,
        channel: valued ? draw.pick(channelList) : null,
        currency: profile.currency,
      });
    }
  }
  return rows;
}

const gives = ['price', 'price', 'volume', 'payment_terms', 'after_sales', 'information'] as const;
const gets = ['breadth', 'volume', 'term', 'reference_case', 'payment_terms', 'forecast', 'information'] as const;

export function concessionRows(profiles: readonly Profile[]): Row[] {
  const rows: Row[] = [];
  const add = (row: Row): string => {
    const id = padded('G', rows.length + 1, 3);
    rows.push({ concession_id: id, ...row });
    return id;
  };
  for (const [index, profile] of profiles.entries()) {
    if (profile.status !== 'active') continue;
    const draw = random(`concessions ${profile.id}`);
    const whom = random(`negotiators ${profile.id}`);
    const negotiator = whom.pick(owners);
    const scale = (profile.revenue * 1000) / rateOf(profile.currency);
    const oneSided = profile.id === 'A008';
    const rounds = oneSided ? 9 : draw.whole(0, 3);
    for (let i = 0; i < rounds; i++) {
      const date = AS_OF - draw.whole(12, oneSided ? 350 : 400);
      const common = {
        account_id: profile.id,
        date,
        negotiation_id: `N${padded('', index + 1, 2)}-${oneSided ? 1 + Math.floor(i / 3) : i + 1}`,
        currency: profile.currency,
      };
      const amount = rounded(scale * draw.between(0.004, oneSided ? 0.03 : 0.016), 50);
      const paired = !oneSided && draw.chance(0.7);
      const exceptional = oneSided ? i % 4 !== 3 : draw.chance(0.12);
      const giveId = padded('G', rows.length + 1, 3);
      const getId = padded('G', rows.length + 2, 3);
      const who = sometimes(whom, 0.9, () => (whom.chance(0.8) ? negotiator : whom.pick(owners)));
      // Days of payment are what some concessions say instead of an amount; a wider range says what it should bring.
      const detailed = (row: Row): Row => ({
        ...row,
        ...(row['kind'] === 'payment_terms'
          ? { payment_days: whom.pick([10, 15, 30]), amount: whom.chance(0.5) ? null : (row['amount'] ?? null) }
          : {}),
        ...(row['kind'] === 'breadth'
          ? { expected_revenue: rounded(amount * whom.between(3, 9), 100), amount: whom.chance(0.6) ? null : (row['amount'] ?? null) }
          : {}),
        negotiator: who,
        department: Number(row['internal_hours'] ?? 0) > 0 ? whom.pick(departments) : null,
      });
      add(
        detailed({
          ...common,
          direction: 'give',
          kind: draw.pick(gives),
          amount,
          paired_id: paired ? getId : null,
          exceptional,
          internal_hours: oneSided ? draw.whole(6, 22) : sometimes(draw, 0.6, () => draw.whole(1, 8)),
          approved_by: draw.chance(0.85) ? draw.pick(approvers) : null,
        }),
      );
      if (paired)
        add(
          detailed({
            ...common,
            direction: 'get',
            kind: draw.pick(gets),
            amount: draw.chance(0.9) ? rounded(amount * draw.between(0.6, 1.5), 50) : null,
            paired_id: giveId,
            exceptional: false,
            internal_hours: null,
            approved_by: null,
          }),
        );
    }
  }
  return rows;
}

const kinds = ['proposal', 'proposal', 'innovation', 'surprise', 'programme', 'value_project'] as const;

export function initiativeRows(profiles: readonly Profile[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    if (profile.status === 'lost') continue;
    const draw = random(`initiatives ${profile.id}`);
    const blocked = profile.id === 'A010';
    const level = profile.trust.facts;
    const needs = random(`needs ${profile.id}`);
    const themes = random(`themes ${profile.id}`);
    const outsideSpec = (kind: string): boolean | null => (kind === 'proposal' || kind === 'innovation' ? draw.chance(0.4) : null);
    // eslint-disable-next-line complexity -- one row written: each ?? or ? is a column, and they stand in their order.
    const add = (kind: string, date: number): void => {
      const accepted = blocked ? false : draw.chance(0.25 + 0.6 * level);
      const undecided = date > AS_OF - 20 && !blocked;
      const value =
        kind === 'value_project' || kind === 'innovation'
          ? rounded((profile.revenue * 1000 * draw.between(0.01, 0.05)) / rateOf(profile.currency), 100)
          : null;
      rows.push({
        account_id: profile.id,
        date,
        kind,
        programme_type: kind === 'programme' ? draw.pick(['market_share', 'calm_period', 'thank_you'] as const) : null,
        requested_by_customer: blocked ? true : draw.chance(0.8 - 0.7 * level),
        outside_spec: blocked ? false : outsideSpec(kind),
        accepted: kind === 'joint_plan' || (undecided ? null : accepted),
        value_financial: value,
        value_other_1_5: draw.chance(0.6) ? clamp(Math.round(1.5 + 3 * level + 0.6 * draw.bell()), 1, 5) : null,
        before_competition: kind === 'surprise' || blocked ? false : draw.chance(0.2 + 0.4 * level),
        currency: profile.currency,
        need_date:
          kind === 'surprise' || kind === 'programme' || needs.chance(0.35) ? null : date + Math.round(needs.between(-45, 20) + 90 * level),
        theme: kind === 'surprise' ? themes.pick(surpriseThemes) : null,
      });
    };
    const usual = (): number => (blocked ? 4 : Math.round(draw.between(0.5, 1.5) + 3 * level));
    const number = profile.status === 'prospect' ? 1 : usual();
    for (let i = 0; i < number; i++)
      add(blocked || profile.status === 'prospect' ? 'proposal' : draw.pick(kinds), AS_OF - draw.whole(10, 350));
    if (profile.id === 'A003' || profile.id === 'A017') add('joint_plan', AS_OF - draw.whole(120, 300));
  }
  return rows;
}

export function knowledgeRows(profiles: readonly Profile[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    const draw = random(`knowledge ${profile.id}`);
    const told = random(`told ${profile.id}`);
    const level = (profile.trust.user + profile.trust.facts) / 2;
    const number = profile.status === 'active' ? draw.whole(3, knowledgeItems.length) : 1;
    for (const item of knowledgeItems.slice(0, number)) {
      rows.push({
        account_id: profile.id,
        item,
        known_by_us: draw.chance(0.92) ? rounded(clamp(0.15 + 0.75 * level + 0.15 * draw.bell(), 0.05, 1), 0.05) : null,
        shared_with_customer: draw.chance(0.3 + 0.4 * level),
        dedicated_owner_count: sometimes(draw, 0.85, () => (profile.ties === 'single' ? 1 : draw.whole(1, 3))),
        last_update: Math.max(serial(profile.since), AS_OF - draw.whole(15, 600)),
        received_from_customer: told.chance(0.8) ? told.chance(0.2 + 0.4 * level) : null,
      });
    }
  }
  return rows;
}
