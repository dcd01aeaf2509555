/**
 * The proof that nothing was lost: for each currency, what the column of the file adds up to as it is written, what the signs of credit notes change, what stands
 * in the table, and what was left out, reason by reason. Both sides are added up line by line, each on its own, in exact decimals.
 */
import { Decimal } from './decimal';
import { leftOutReasons, type LeftOutReason, type LineFound } from './line';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly lines: number;
  readonly amount: Decimal;
}

export interface TieOut {
  readonly currency: string;
  readonly lines: number;
  /** The sum of the column in the file. */
  readonly written: Decimal;
  /** What counting credit notes below zero changes. */
  readonly turned: Decimal;
  readonly table: Decimal;
  readonly leftOut: readonly LeftOut[];
  /** written + turned − table − left out: 0, or something is wrong. */
  readonly difference: Decimal;
}

class Side {
  lines = 0;
  written = Decimal.zero;
  turned = Decimal.zero;
  readonly leftOut = new Map<LeftOutReason, { lines: number; amount: Decimal }>();
}

export class TieOuts {
  private readonly sides = new Map<string, Side>();

  /** `reason`: why the line's money is not in the table; undefined where it is. */
  add({ currency, written, counted }: LineFound, reason: LeftOutReason | undefined, lines = 1): void {
    let side = this.sides.get(currency);
    if (side === undefined) this.sides.set(currency, (side = new Side()));
    side.lines += lines;
    if (written !== undefined && counted !== undefined) {
      side.written = side.written.plus(written);
      if (written !== counted) side.turned = side.turned.plus(counted.minus(written));
    }
    if (reason === undefined) return;
    const before = side.leftOut.get(reason) ?? { lines: 0, amount: Decimal.zero };
    side.leftOut.set(reason, { lines: before.lines + lines, amount: counted === undefined ? before.amount : before.amount.plus(counted) });
  }

  /** `rows`: of the table, whose own sums are the other side. */
  against(rows: readonly { readonly currency: string; readonly amount: Decimal }[]): TieOut[] {
    const table = new Map<string, Decimal>();
    for (const { currency, amount } of rows) table.set(currency, (table.get(currency) ?? Decimal.zero).plus(amount));
    return [...this.sides]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { lines, written, turned, leftOut }]): TieOut => {
        const inTable = table.get(currency) ?? Decimal.zero;
        const out = leftOutReasons.flatMap((reason): LeftOut[] => {
          const found = leftOut.get(reason);
          return found === undefined ? [] : [{ reason, ...found }];
        });
        const gone = out.reduce((sum, { amount }) => sum.plus(amount), inTable);
        return { currency, lines, written, turned, table: inTable, leftOut: out, difference: written.plus(turned).minus(gone) };
      });
  }
}
