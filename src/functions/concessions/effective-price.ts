/** EFFECTIVEPRICE and REQUIREDSHARE: what a rival must match on the part of the requirement that could move. */
import { effectivePrice, requiredShare } from '../../metrics/concessions/effective-price';
import { isBlank } from '../../tables/cell';
import { defineFunction, type CallContext, type Given, type Matrix } from '../declare';
import { CallError } from '../faults';
import { cellByCell } from './rebate';
import { amount, inclusive, method, numberOf, positive, range, share, termsOf, tiers, volume } from './rebate-arguments';

const parameters = [positive('price'), volume('volume'), range('contestable'), tiers, method, inclusive] as const;

function matched(given: Given<typeof parameters>, context: CallContext): Matrix {
  const { price, volume: bought } = given;
  const terms = termsOf(given);
  const { contestable: cells } = given;
  const priceFor = (cell: unknown): number => {
    const contestable = numberOf(cell);
    if (!(contestable > 0 && contestable <= bought))
      throw new CallError({ code: 'contestable_range', argument: 'contestable', value: cell });
    return effectivePrice(price, bought, contestable, terms).price;
  };
  // A single cell that is left blank is an argument that is missing.
  if (cells.length === 1 && cells[0]!.length === 1 && isBlank(cells[0]![0]))
    throw new CallError({ code: 'contestable_range', argument: 'contestable', value: '' });
  return cellByCell(cells, context, priceFor);
}

export const effectivePriceFunction = defineFunction({
  id: 'EFFECTIVEPRICE',
  life: 'owed',
  parameters,
  outputs: [],
  columns: [{ name: 'effective_price', look: 'cents' }],
  example: '=TENURE.EFFECTIVEPRICE(100,1000000,50000,"1000000:0.025")',
  run: matched,
});

export const requiredShareFunction = defineFunction({
  id: 'REQUIREDSHARE',
  life: 'owed',
  parameters: [positive('price'), amount('unit_cost'), share('rate')],
  outputs: [],
  columns: [{ name: 'share', look: 'share' }],
  example: '=TENURE.REQUIREDSHARE(100,75,0.05)',
  run: ({ price, unit_cost: cost, rate }) => {
    const found = requiredShare(price, cost, rate);
    if (Number.isNaN(found)) throw new CallError({ code: 'cost_not_below_price', argument: 'unit_cost' });
    return [[found]];
  },
});
