/**
 * REBATENEXT: where a volume stands and what the next tier costs or earns. Without a price the volume is revenue at list, and prices
 * are shares of list; amounts per unit need a price.
 */
import { nextTier, type NextTier } from '../../metrics/concessions/next-tier';
import { paysShares } from '../../metrics/concessions/rebate';
import { scalarOf, withoutInvocation } from '../arguments';
import type { CallContext, FunctionDeclaration, Matrix } from '../declare';
import { Writer, type Column } from '../shape';
import { readPositive, readTerms, volumeOf } from './rebate-arguments';

const columns: readonly Column<NextTier & { readonly priced: boolean }>[] = [
  { name: 'tier', value: ({ tier }) => tier },
  { name: 'next_threshold', value: ({ nextThreshold }) => nextThreshold, none: 'last_tier' },
  { name: 'distance', value: ({ distance }) => distance, none: 'last_tier' },
  { name: 'rebate_now', value: ({ rebateNow }) => rebateNow },
  { name: 'rebate_then', value: ({ rebateThen }) => rebateThen, none: 'last_tier' },
  { name: 'net_cost', value: ({ netCost }) => netCost, none: 'last_tier' },
  { name: 'effective_price', value: ({ effectivePrice }) => effectivePrice, none: 'no_volume' },
  { name: 'marginal_price', value: ({ marginalPrice }) => marginalPrice, none: 'no_unit_price' },
  { name: 'dominated_from', value: ({ dominated }) => dominated?.from ?? Number.NaN, none: 'no_dominated' },
  { name: 'dominated_to', value: ({ dominated }) => dominated?.to ?? Number.NaN, none: 'no_dominated' },
];

/** Without a price, what depends on it says so instead of the reason it would otherwise have. */
const needsPrice = new Set(['net_cost', 'effective_price', 'marginal_price', 'dominated_from', 'dominated_to']);

function run(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const terms = readTerms(args[1], args[2], args[3]);
  const volume = volumeOf(scalarOf(args[0], 'volume'));
  const perUnit = !paysShares(terms) && terms.method !== 'lump' && terms.tiers.thresholds.length > 0;
  const price = readPositive(args[4], 'price', perUnit ? Number.NaN : 1);
  const next = { ...nextTier(volume, terms, price), priced: !Number.isNaN(price) };
  const writer = new Writer(context.language, false);
  const shown = columns.map((column) =>
    writer.cell(next.priced || !needsPrice.has(column.name) ? column : { ...column, none: 'no_unit_price' }, next),
  );
  return [columns.map(({ name }) => name), shown];
}

export const rebateNextFunction: FunctionDeclaration = {
  id: 'REBATENEXT',
  parameters: [
    { key: 'volume', kind: 'value' },
    { key: 'tiers', kind: 'range' },
    { key: 'method', kind: 'value', optional: true },
    { key: 'inclusive', kind: 'value', optional: true },
    { key: 'price', kind: 'value', optional: true },
  ],
  outputs: [],
  columns: columns.map(({ name }) => name),
  example: '=TENURE.REBATENEXT(98500,"100000:0.02;250000:0.03")',
  run,
};
