/** EFFECTIVEPRICE and REQUIREDSHARE: what a rival must match on the part of the requirement that could move. */
import { effectivePrice, requiredShare } from '../../metrics/concessions/effective-price';
import { isBlank } from '../../tables/cell';
import { scalarOf, withoutInvocation } from '../arguments';
import type { CallContext, FunctionDeclaration, Matrix } from '../declare';
import { CallError } from '../faults';
import { cellByCell } from './rebate';
import { numberOf, readAmount, readPositive, readShare, readTerms, volumeOf } from './rebate-arguments';

function matched(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const price = readPositive(args[0], 'price');
  const volume = volumeOf(scalarOf(args[1], 'volume'));
  const terms = readTerms(args[3], args[4], args[5]);
  const priceFor = (cell: unknown): number => {
    const contestable = numberOf(cell);
    if (!(contestable > 0 && contestable <= volume))
      throw new CallError({ code: 'contestable_range', argument: 'contestable', value: cell });
    return effectivePrice(price, volume, contestable, terms).price;
  };
  // A single cell that is left blank is an argument that is missing.
  const single = scalarIn(args[2]);
  if (single !== undefined && isBlank(single.cell)) throw new CallError({ code: 'contestable_range', argument: 'contestable', value: '' });
  return cellByCell(args[2], context, priceFor);
}

function scalarIn(argument: unknown): { readonly cell: unknown } | undefined {
  if (!Array.isArray(argument)) return { cell: argument };
  const rows = argument as unknown[][];
  return rows.length === 1 && rows[0]?.length === 1 ? { cell: rows[0][0] } : undefined;
}

export const effectivePriceFunction: FunctionDeclaration = {
  id: 'EFFECTIVEPRICE',
  parameters: [
    { key: 'price', kind: 'value' },
    { key: 'volume', kind: 'value' },
    { key: 'contestable', kind: 'range' },
    { key: 'tiers', kind: 'range' },
    { key: 'method', kind: 'value', optional: true },
    { key: 'inclusive', kind: 'value', optional: true },
  ],
  outputs: [],
  columns: ['effective_price'],
  example: '=TENURE.EFFECTIVEPRICE(100,1000000,50000,"1000000:0.025")',
  run: matched,
};

export const requiredShareFunction: FunctionDeclaration = {
  id: 'REQUIREDSHARE',
  parameters: [
    { key: 'price', kind: 'value' },
    { key: 'unit_cost', kind: 'value' },
    { key: 'rate', kind: 'value' },
  ],
  outputs: [],
  columns: ['share'],
  example: '=TENURE.REQUIREDSHARE(100,75,0.05)',
  run: (given) => {
    const args = withoutInvocation(given);
    const share = requiredShare(readPositive(args[0], 'price'), readAmount(args[1], 'unit_cost'), readShare(args[2], 'rate'));
    if (Number.isNaN(share)) throw new CallError({ code: 'cost_not_below_price', argument: 'unit_cost' });
    return [[share]];
  },
};
