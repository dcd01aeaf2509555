/**
 * The installed base of the sample: which references each account uses, where, for how much, how well.
 * Revenue is drawn first (shares of the account's total), quantities follow from prices, so that quantity x price and annual revenue agree. Some cells are left blank, as they are in life.
 */
import { AS_OF, serial } from './calendar';
import type { Contract } from './contract-rows';
import { families, isEligible, rateOf, type Family, type Product } from './products';
import type { Profile } from './sketches';
import { random, type Random } from './random';
import { cents, clamp, padded, rounded, type Row } from './rows';
import { categories } from './words';

interface Draft {
  readonly family: Family;
  readonly product: Product;
  readonly site: string;
  readonly weight: number;
}

export function lineRows(profiles: readonly Profile[], contracts: readonly Contract[]): Row[] {
  const rows: Row[] = [];
  for (const profile of profiles) {
    const draw = random(`lines ${profile.id}`);
    const drafts = draftLines(profile, draw);
    const total = drafts.reduce((sum, draft) => sum + draft.weight, 0);
    const own = contracts.filter((contract) => contract.account === profile.id);
    for (const draft of drafts) rows.push(rowOf(padded('L', rows.length + 1, 4), profile, own, draft, draft.weight / total, draw));
  }
  return withCreditNote(rows);
}

/** The weight of a line in its account's revenue, from least to most. */
const weights: Readonly<Record<Family['category'], readonly [number, number]>> = {
  consumable: [0.6, 2.6],
  equipment: [0.4, 1.6],
  service: [0.15, 0.7],
  option: [0.15, 0.7],
};

/** How often a line of a family is made for the customer. */
const customShares: Readonly<Record<string, number>> = { cleanroom: 0.4, dosing: 0.3, maintenance: 0.3 };

const criticalities: Readonly<Record<string, number>> = { cleanroom: 4.4, chemicals: 3.2, dosing: 3.2, hands: 3.2 };

function draftLines(profile: Profile, draw: Random): Draft[] {
  const eligible = families.filter((family) => isEligible(family, profile.segment));
  const basic = eligible.slice(0, 3);
  const others = shuffled(eligible.slice(3), draw);
  const chosen = [...basic, ...others].slice(0, Math.max(profile.families, 0));
  const drafts: Draft[] = [];
  const used = new Set<string>();
  for (let i = 0; drafts.length < profile.lines; i++) {
    // The first round gives every family a line; then consumables, which have the most references, come more often.
    const family = i < chosen.length ? chosen[i] : draw.pick(chosen);
    if (family === undefined) break;
    const product = draw.pick(family.products);
    const site = draw.pick(profile.sites);
    const key = `${product.id} ${site}`;
    if (used.has(key)) continue;
    used.add(key);
    const small = family.key === 'dispensers' || family.key === 'pads' ? 0.35 : 1;
    drafts.push({ family, product, site, weight: small * draw.between(...weights[family.category]) });
  }
  return drafts;
}

function shuffled<T>(items: readonly T[], draw: Random): T[] {
  return items
    .map((item) => ({ item, rank: draw.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Which contract covers a line: the one whose title fits the kind of product, else a framework agreement. */
function contractOf(own: readonly Contract[], family: Family): Contract | undefined {
  const fitting = { consumable: 'supply', equipment: 'equipment', service: 'service', option: 'service' } as const;
  const live = own.filter((contract) => !contract.expired);
  const candidates = live.length > 0 ? live : own;
  return (
    candidates.find((contract) => contract.sketch.title === fitting[family.category]) ??
    candidates.find((contract) => contract.sketch.title === 'framework') ??
    candidates[0]
  );
}

// eslint-disable-next-line complexity -- one row written: each ?? or ? is a column, and they stand in their order.
function rowOf(id: string, profile: Profile, own: readonly Contract[], draft: Draft, share: number, draw: Random): Row {
  const { family, product, site } = draft;
  const rate = rateOf(profile.currency);
  const price = cents((product.price * draw.between(0.82, 1)) / rate);
  const quantity = Math.max(1, Math.round((profile.revenue * 1000 * share) / rate / price));
  const revenue = cents(quantity * price);
  const margin = clamp(profile.margin + 0.06 * draw.bell(), -0.4, 0.7);
  const consumable = family.category === 'consumable';
  const since = serial(profile.since);
  const lastDay = profile.until === undefined ? AS_OF : serial(profile.until);
  const start = Math.max(since, lastDay - draw.whole(120, 1700));
  const contract = draw.chance(0.88) ? contractOf(own, family) : undefined;
  // A line goes on when its contract renews by itself; only a fixed term ends it.
  const fixedEnd =
    contract === undefined || contract.expired || contract.sketch.renewal !== undefined ? null : (contract.row['end_date'] ?? null);
  const trial = family.category === 'option' && draw.chance(0.25);
  const trustLevel = (profile.trust.user + profile.trust.facts) / 2;
  const users = consumable ? draw.whole(8, 60) : draw.whole(2, 14);
  const usageKnown = draw.chance(consumable ? 0.45 : 0.85);
  const custom = draw.chance(customShares[family.key] ?? 0.03);
  const critical = criticality(family, profile, draw);
  const endDate = (): Row[string] => {
    if (profile.until !== undefined) return lastDay;
    if (trial) return AS_OF + draw.whole(40, 150);
    return !consumable && draw.chance(0.8) ? fixedEnd : null;
  };
  return {
    line_id: id,
    account_id: profile.id,
    reference_id: product.id,
    reference_name: product.name,
    family: family.name,
    category: categories[family.category],
    country: profile.country,
    site: draw.chance(0.96) ? site : null,
    quantity,
    unit_price: price,
    currency: profile.currency,
    annual_revenue: draw.chance(0.9) ? revenue : null,
    annual_cost: draw.chance(0.93) ? cents(revenue * (1 - margin)) : null,
    start_date: start,
    end_date: endDate(),
    last_order_date: consumable ? Math.max(start, lastDay - draw.whole(2, trustLevel < 0.4 ? 110 : 45)) : null,
    contract_id: contract?.id ?? null,
    adoption_pct: usageKnown ? rounded(clamp(0.35 + 0.5 * trustLevel + 0.12 * draw.bell(), 0.1, 1), 0.05) : null,
    users: usageKnown ? users : null,
    trained_users: usageKnown ? Math.round(users * clamp(0.2 + 0.6 * trustLevel + 0.15 * draw.bell(), 0.05, 1)) : null,
    training_hours: usageKnown && !consumable && draw.chance(0.7) ? draw.pick([3, 7, 7, 14]) : null,
    is_consumable: consumable,
    is_custom: custom,
    business_critical_1_5: draw.chance(0.85) ? critical : null,
    is_trial: trial,
    lifetime_revenue: draw.chance(0.6) ? rounded((revenue * (lastDay - start)) / 365, 10) : null,
    annual_use_cost:
      consumable || !random(`use ${id}`).chance(0.5) ? null : rounded(revenue * random(`cost of use ${id}`).between(0.05, 0.4), 10),
  };
}

function criticality(family: Family, profile: Profile, draw: Random): number {
  const sensitive = profile.segment === 'healthcare' || profile.segment === 'food' || profile.id === 'A014' || profile.id === 'A034';
  const base = criticalities[family.key] ?? 2;
  return clamp(Math.round(base + (sensitive ? 0.7 : -0.3) + 0.7 * draw.bell()), 1, 5);
}

/** One credit note, so that a negative revenue is seen somewhere: goods taken back from the account of the broken commitments. */
function withCreditNote(rows: readonly Row[]): Row[] {
  const returned = rows.find((row) => row['account_id'] === 'A014' && row['is_consumable'] === true);
  if (returned === undefined) return [...rows];
  const credit: Row = {
    ...returned,
    line_id: padded('L', rows.length + 1, 4),
    quantity: null,
    annual_revenue: -2450,
    annual_cost: null,
    adoption_pct: null,
    users: null,
    trained_users: null,
    training_hours: null,
    lifetime_revenue: null,
  };
  return [...rows, credit];
}
