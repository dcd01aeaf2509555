/** What lines add up to, one sum for each key; spellings of a name count as one, and that of most lines is shown. */
import { foldName } from '../../tables/words';
import { Decimal } from './decimal';
import type { ReadLine } from './line';

/** The spelling that most lines have; of two that as many have, the first in code order. */
export class Spellings {
  private first = '';
  private firstCount = 0;
  /** Only where there is more than one: most keys have one spelling, and there are many keys. */
  private others: Map<string, number> | undefined;

  add(text: string, lines = 1): void {
    if (text === '') return;
    if (this.firstCount === 0) this.first = text;
    if (text === this.first) this.firstCount += lines;
    else (this.others ??= new Map()).set(text, (this.others.get(text) ?? 0) + lines);
  }

  get chosen(): string {
    let [best, most] = [this.first, this.firstCount];
    for (const [text, count] of this.others ?? []) if (count > most || (count === most && text < best)) [best, most] = [text, count];
    return best;
  }
}

/** A sum that one unknown addend makes unknown: a blank is no zero. */
export class SumOrUnknown {
  private sum: Decimal | undefined = Decimal.zero;

  add(value: Decimal | undefined): void {
    this.sum = value === undefined || this.sum === undefined ? undefined : this.sum.plus(value);
  }

  get value(): Decimal | undefined {
    return this.sum;
  }
}

/** Texts side by side as one key: JSON keeps their borders. */
export const keyOf = (...texts: readonly (string | number)[]): string => JSON.stringify(texts);
export const folded = foldName;

/** Ids and names by code order, so that the order of the lines shows nowhere. */
export function inOrder(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  if (at < 0) return 0;
  return a[at]! < b[at]! ? -1 : 1;
}

/** The quantity of lines: one in pieces and one in cartons don't add up. A credit note in money alone leaves the quantity as it is. */
export class Quantity {
  private unit: string | undefined;
  private several = false;
  private sum: Decimal | undefined = Decimal.zero;

  add({ quantity, unit, kind }: ReadLine): void {
    if (quantity === undefined && kind === 'credit_note') return;
    const own = folded(unit);
    this.unit ??= own;
    this.several ||= own !== this.unit;
    this.sum = quantity === undefined ? undefined : this.sum?.plus(quantity);
  }

  /** Undefined where no line says it, one of them doesn't, or they are in several units. */
  get value(): Decimal | undefined {
    return this.unit === undefined || this.several ? undefined : this.sum;
  }

  get mixed(): boolean {
    return this.several;
  }
}
