/** What amounts say of one another on the lines of a table: quantity × price = amount, and which of two is the revenue. */
import type { Cells } from '../tables/headers';
import { plainNumber } from './content';
import type { Claim, Column } from './columns';
import type { Reason } from './types';

const FEWEST_ROWS = 5;
const MOST_COLUMNS = 8;

export interface AmountNames {
  readonly amount: string;
  readonly cost: string;
}

const numbersIn = (rows: Cells, { position }: Column): (number | undefined)[] =>
  rows.slice(0, 500).map((row) => plainNumber(row[position]));

/** Share of the rows on which the test holds, of those that have all the numbers; 0 for too few. */
function shareOf(rows: number, test: (row: number) => boolean | undefined): number {
  let [held, known] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const holds = test(row);
    if (holds === undefined) continue;
    known++;
    if (holds) held++;
  }
  return known < FEWEST_ROWS ? 0 : held / known;
}

interface Triple {
  readonly quantity: Column;
  readonly price: Column;
  readonly amount: Column;
  readonly share: number;
}

function tripleOf(rows: Cells, columns: readonly Column[]): Triple | undefined {
  const numbers = new Map(columns.map((column) => [column, numbersIn(rows, column)]));
  for (const quantity of columns)
    for (const price of columns)
      for (const amount of columns) {
        if (quantity === price || price === amount || amount === quantity) continue;
        const [q, p, a] = [numbers.get(quantity)!, numbers.get(price)!, numbers.get(amount)!];
        // A quantity is mostly whole, and not always one.
        if (
          shareOf(q.length, (row) => (q[row] === undefined ? undefined : Number.isInteger(q[row]))) < 0.7 ||
          q.every((value) => value === undefined || value === 1)
        )
          continue;
        const share = shareOf(q.length, (row) => {
          const [one, two, three] = [q[row], p[row], a[row]];
          return one === undefined || two === undefined || three === undefined ? undefined : Math.abs(one * two - three) <= 0.011;
        });
        if (share > 0.9) return { quantity, price, amount, share };
      }
  return undefined;
}

/** Further claims that the amounts make, and reasons for those that stand. */
export function claimsOfAmounts(rows: Cells, columns: readonly Column[], granted: readonly Claim[], names: AmountNames): readonly Claim[] {
  const takenBy = (column: Column): Claim | undefined => granted.find((claim) => claim.column === column);
  const names3 = ['quantity', 'unit_price', names.amount];
  const open = columns.filter(
    (column) =>
      column.content.numbers > 0.8 &&
      column.content.days < 0.9 &&
      (takenBy(column) === undefined || names3.includes(takenBy(column)!.ours)),
  );
  const triple = open.length <= MOST_COLUMNS ? tripleOf(rows, open) : undefined;
  const result = [...granted];
  if (triple !== undefined) {
    const reason: Reason = { code: 'product', share: triple.share };
    for (const [column, ours] of [
      [triple.quantity, 'quantity'],
      [triple.price, 'unit_price'],
      [triple.amount, names.amount],
    ] as const) {
      const own = takenBy(column);
      if (own?.ours === ours)
        result[result.indexOf(own)] = { ...own, confidence: Math.min(1, own.confidence + 0.1), reasons: [...own.reasons, reason] };
      else if (own === undefined && !result.some((claim) => claim.ours === ours))
        result.push({ column, ours, confidence: 0.7, reasons: [reason] });
    }
  }
  return withRevenue(
    rows,
    open.filter((column) => !result.some((claim) => claim.column === column)),
    result,
    names,
  );
}

/** Of two amounts that nothing else names, the larger is the revenue. */
function withRevenue(rows: Cells, open: readonly Column[], claims: readonly Claim[], { amount, cost }: AmountNames): readonly Claim[] {
  if (open.length !== 2 || claims.some(({ ours }) => ours === amount || ours === cost)) return claims;
  const [one, two] = open as [Column, Column];
  const [a, b] = [numbersIn(rows, one), numbersIn(rows, two)];
  const share = shareOf(a.length, (row) => (a[row] === undefined || b[row] === undefined ? undefined : a[row] > b[row]));
  if (share <= 0.7 && share >= 0.3) return claims;
  const [large, small, sure] = share > 0.7 ? [one, two, share] : [two, one, 1 - share];
  return [
    ...claims,
    { column: large, ours: amount, confidence: 0.4, reasons: [{ code: 'larger_amount', than: small.header, share: sure }] },
    { column: small, ours: cost, confidence: 0.4, reasons: [{ code: 'smaller_amount', than: large.header, share: sure }] },
  ];
}

/** The cost of a line or of one unit? Its ratio to what the line and the unit were sold for says so; asked where neither does. */
export function isUnitCostUnclear(rows: Cells, cost: Column, amount: Column, price: Column | undefined): boolean {
  const [c, a, p] = [numbersIn(rows, cost), numbersIn(rows, amount), price === undefined ? [] : numbersIn(rows, price)];
  const plausible = (of: readonly (number | undefined)[]): boolean => {
    const ratios = c.flatMap((value, row) => (value === undefined || !of[row] ? [] : [value / of[row]])).sort((x, y) => x - y);
    const median = ratios[ratios.length >> 1];
    return median !== undefined && median >= 0.2 && median <= 1.2;
  };
  return !plausible(a) || plausible(p);
}
