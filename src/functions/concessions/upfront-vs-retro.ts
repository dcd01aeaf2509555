/**
 * UPFRONTVSRETRO: the same concession given upfront on a promised volume, or retroactively on what is really consumed (001-L2d).
 * One row for each scenario of the actual volume; a blank one gives none.
 */
import { upfrontOrRetroactive, type UpfrontComparison } from '../../metrics/concessions/upfront';
import { isBlank } from '../../tables/cell';
import { defineFunction, type CallContext, type Given, type Matrix } from '../declare';
import { Writer, type Column } from '../shape';
import { inclusive, method, positive, range, termsOf, tiers, volume, volumeOf } from './rebate-arguments';

const columns: readonly Column<UpfrontComparison>[] = [
  { name: 'actual', look: 'units', value: ({ actual }) => actual },
  { name: 'cost_upfront', look: 'cents', value: ({ costUpfront }) => costUpfront },
  { name: 'cost_retroactive', look: 'cents', value: ({ costRetroactive }) => costRetroactive },
  { name: 'difference', look: 'cents', value: ({ difference }) => difference },
  { name: 'net_price_upfront', look: 'cents', value: ({ netPriceUpfront }) => netPriceUpfront, none: 'no_volume' },
  { name: 'net_price_retroactive', look: 'cents', value: ({ netPriceRetroactive }) => netPriceRetroactive, none: 'no_volume' },
];

const parameters = [volume('promised'), range('actual'), positive('price'), tiers, method, inclusive] as const;

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const terms = termsOf(given);
  const { promised, price } = given;
  const writer = new Writer(context.language, false);
  const scenarios = given.actual
    .flat()
    .filter((cell) => !isBlank(cell))
    .map((cell) => volumeOf(cell, 'actual'));
  return [
    columns.map(({ name }) => name),
    ...scenarios.map((actual) => {
      const compared = upfrontOrRetroactive(promised, actual, price, terms);
      return columns.map((column) => writer.cell(column, compared));
    }),
  ];
}

export const upfrontVsRetroFunction = defineFunction({
  id: 'UPFRONTVSRETRO',
  life: 'owed',
  parameters,
  outputs: [],
  columns,
  example: '=TENURE.UPFRONTVSRETRO(1000,{600;800;1000},50,"500:0.02;1000:0.05")',
  run,
});
