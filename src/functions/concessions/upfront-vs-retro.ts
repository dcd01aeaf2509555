/**
 * UPFRONTVSRETRO: the same concession given upfront on a promised volume, or retroactively on what is really consumed (001-L2d).
 * One row for each scenario of the actual volume; a blank one gives none.
 */
import { upfrontOrRetroactive, type UpfrontComparison } from '../../metrics/concessions/upfront';
import { isBlank } from '../../tables/cell';
import { scalarOf, withoutInvocation } from '../arguments';
import type { CallContext, FunctionDeclaration, Matrix } from '../declare';
import { Writer, type Column } from '../shape';
import { cellsOf, readPositive, readTerms, volumeOf } from './rebate-arguments';

const columns: readonly Column<UpfrontComparison>[] = [
  { name: 'actual', value: ({ actual }) => actual },
  { name: 'cost_upfront', value: ({ costUpfront }) => costUpfront },
  { name: 'cost_retroactive', value: ({ costRetroactive }) => costRetroactive },
  { name: 'difference', value: ({ difference }) => difference },
  { name: 'net_price_upfront', value: ({ netPriceUpfront }) => netPriceUpfront, none: 'no_volume' },
  { name: 'net_price_retroactive', value: ({ netPriceRetroactive }) => netPriceRetroactive, none: 'no_volume' },
];

function run(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const terms = readTerms(args[3], args[4], args[5]);
  const promised = volumeOf(scalarOf(args[0], 'promised'), 'promised');
  const price = readPositive(args[2], 'price');
  const writer = new Writer(context.language, false);
  const scenarios = cellsOf(args[1])
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

export const upfrontVsRetroFunction: FunctionDeclaration = {
  id: 'UPFRONTVSRETRO',
  parameters: [
    { key: 'promised', kind: 'value' },
    { key: 'actual', kind: 'range' },
    { key: 'price', kind: 'value' },
    { key: 'tiers', kind: 'range' },
    { key: 'method', kind: 'value', optional: true },
    { key: 'inclusive', kind: 'value', optional: true },
  ],
  outputs: [],
  columns: columns.map(({ name }) => name),
  example: '=TENURE.UPFRONTVSRETRO(1000,{600;800;1000},50,"500:0.02;1000:0.05")',
  run,
};
