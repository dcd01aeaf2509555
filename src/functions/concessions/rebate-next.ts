/**
 * REBATENEXT: where a volume stands and what the next tier costs or earns. Without a price the volume is revenue at list, and prices
 * are shares of list; amounts per unit need a price.
 */
import { nextTier, type NextTier } from '../../metrics/concessions/next-tier';
import { paysShares } from '../../metrics/concessions/rebate';
import { defineFunction, type CallContext, type Given, type Matrix } from '../declare';
import { Writer, type Column } from '../shape';
import { inclusive, method, positive, termsOf, tiers, volume } from './rebate-arguments';

const columns: readonly Column<NextTier & { readonly priced: boolean }>[] = [
  { name: 'tier', look: 'count', value: ({ tier }) => tier },
  { name: 'next_threshold', look: 'units', value: ({ nextThreshold }) => nextThreshold, none: 'last_tier' },
  { name: 'distance', look: 'units', value: ({ distance }) => distance, none: 'last_tier' },
  { name: 'rebate_now', look: 'cents', value: ({ rebateNow }) => rebateNow },
  { name: 'rebate_then', look: 'cents', value: ({ rebateThen }) => rebateThen, none: 'last_tier' },
  { name: 'net_cost', look: 'cents', value: ({ netCost }) => netCost, none: 'last_tier' },
  { name: 'effective_price', look: 'cents', value: ({ effectivePrice }) => effectivePrice, none: 'no_volume' },
  { name: 'marginal_price', look: 'cents', value: ({ marginalPrice }) => marginalPrice, none: 'no_unit_price' },
  { name: 'dominated_from', look: 'cents', value: ({ dominated }) => dominated?.from ?? Number.NaN, none: 'no_dominated' },
  { name: 'dominated_to', look: 'cents', value: ({ dominated }) => dominated?.to ?? Number.NaN, none: 'no_dominated' },
];

/** Without a price, what depends on it says so instead of the reason it would otherwise have. */
const needsPrice = new Set(['net_cost', 'effective_price', 'marginal_price', 'dominated_from', 'dominated_to']);

/** Without a price the volume is money, unless the concession is one for each unit. */
const parameters = [volume('volume'), tiers, method, inclusive, positive('price', Number.NaN)] as const;

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const terms = termsOf(given);
  const { volume: bought, price: asked } = given;
  const perUnit = !paysShares(terms) && terms.method !== 'lump' && terms.tiers.thresholds.length > 0;
  const price = Number.isNaN(asked) && !perUnit ? 1 : asked;
  const next = { ...nextTier(bought, terms, price), priced: !Number.isNaN(price) };
  const writer = new Writer(context.language, false);
  const shown = columns.map((column) =>
    writer.cell(next.priced || !needsPrice.has(column.name) ? column : { ...column, none: 'no_unit_price' }, next),
  );
  return [columns.map(({ name }) => name), shown];
}

export const rebateNextFunction = defineFunction({
  id: 'REBATENEXT',
  life: 'owed',
  parameters,
  outputs: [],
  columns,
  example: '=TENURE.REBATENEXT(98500,"100000:0.02;250000:0.03")',
  run,
});
