/**
 * The rows of `references` (account × reference × site: revenue, cost and quantity of the chosen twelve months, first and last order) and of `volumes`
 * (what was bought, day by day) that invoice lines add up to. Each currency has rows of its own: amounts in two are never added up. A quantity in two units, a
 * quantity or a cost that one of the lines doesn't say, is left blank.
 */
import { Decimal } from './decimal';
import type { LineKind } from './kinds';
import type { ReadLine } from './line';
import { folded, inOrder, keyOf, Quantity, Spellings, SumOrUnknown } from './sums';

/** The days that count, the last included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface ReferenceRow {
  readonly account_id: string;
  readonly reference_id: string;
  readonly reference_name: string;
  readonly family: string;
  readonly site: string;
  readonly currency: string;
  readonly annual_revenue: Decimal;
  /** Undefined where not every line says it. */
  readonly quantity: Decimal | undefined;
  readonly annual_cost: Decimal | undefined;
  /** First order in the file, and last one up to the end of the twelve months. */
  readonly start_date: number;
  readonly last_order_date: number;
  /** Why a figure is blank. */
  readonly mixedUnits: boolean;
  readonly lines: number;
}

export interface VolumeRow {
  readonly contract_id: string;
  readonly account_id: string;
  readonly date: number;
  readonly reference_id: string;
  readonly family: string;
  readonly kind: LineKind;
  readonly currency: string;
  readonly amount: Decimal;
  readonly units: Decimal | undefined;
  readonly lines: number;
}

/**
 * Lines that an engine added up before they came here: alike in all but their day, the size of their figures and their place in the file. They count as one line
 * with the sums of all; each figure has one sign, and the days are on one side of the twelve months.
 */
export interface Alike {
  readonly lines: number;
  /** The latest day, where the line's own is the first. */
  readonly last?: number;
}
export const ONE_LINE: Alike = { lines: 1 };

class ReferenceSums {
  readonly names = new Spellings();
  readonly families = new Spellings();
  readonly sites = new Spellings();
  readonly quantity = new Quantity();
  readonly cost = new SumOrUnknown();
  amount = Decimal.zero;
  first = Infinity;
  last = -Infinity;
  /** Lines of the twelve months. */
  lines = 0;

  constructor(
    readonly account: string,
    readonly reference: string,
    readonly currency: string,
  ) {}
}

export class ReferenceTable {
  private readonly sums = new Map<string, ReferenceSums>();

  constructor(private readonly window: Window) {}

  /** Does the line's money count here? */
  add(line: ReadLine, { lines, last = line.day }: Alike = ONE_LINE): boolean {
    const { account, reference, site, currency, day } = line;
    if (day > this.window.to) return false;
    const key = keyOf(account, reference, folded(site), currency);
    let sums = this.sums.get(key);
    if (sums === undefined) this.sums.set(key, (sums = new ReferenceSums(account, reference, currency)));
    if (line.kind === 'sale') {
      sums.first = Math.min(sums.first, day);
      sums.last = Math.max(sums.last, last);
    }
    if (day < this.window.from) return false;
    sums.lines += lines;
    sums.names.add(line.referenceName, lines);
    sums.families.add(line.family, lines);
    sums.sites.add(site, lines);
    sums.amount = sums.amount.plus(line.amount);
    sums.quantity.add(line);
    sums.cost.add(line.cost);
    return true;
  }

  rows(): ReferenceRow[] {
    const rows = [...this.sums.values()].filter(({ lines }) => lines > 0).map(rowOf);
    const key = (row: ReferenceRow): string[] => [row.account_id, row.reference_id, row.site, row.currency];
    return rows.sort((a, b) => inOrder(key(a), key(b)));
  }
}

const rowOf = (sums: ReferenceSums): ReferenceRow => ({
  account_id: sums.account,
  reference_id: sums.reference,
  reference_name: sums.names.chosen,
  family: sums.families.chosen,
  site: sums.sites.chosen,
  currency: sums.currency,
  annual_revenue: sums.amount,
  quantity: sums.quantity.value,
  annual_cost: sums.cost.value,
  // Of credit notes alone nothing says when it was ordered.
  start_date: Number.isFinite(sums.first) ? sums.first : Number.NaN,
  last_order_date: Number.isFinite(sums.last) ? sums.last : Number.NaN,
  mixedUnits: sums.quantity.mixed,
  lines: sums.lines,
});

class VolumeSums {
  readonly families = new Spellings();
  readonly quantity = new Quantity();
  amount = Decimal.zero;
  lines = 0;

  constructor(readonly line: ReadLine) {}
}

export class VolumeTable {
  private readonly sums = new Map<string, VolumeSums>();

  add(line: ReadLine, lines = 1): void {
    const { contract, account, reference, family, day, kind, currency } = line;
    const key = keyOf(contract, account, day, reference, folded(family), kind, currency);
    let sums = this.sums.get(key);
    if (sums === undefined) this.sums.set(key, (sums = new VolumeSums(line)));
    sums.families.add(family, lines);
    sums.amount = sums.amount.plus(line.amount);
    sums.quantity.add(line);
    sums.lines += lines;
  }

  rows(): VolumeRow[] {
    const rows = [...this.sums.values()].map(
      ({ line, families, quantity, amount, lines }): VolumeRow => ({
        contract_id: line.contract,
        account_id: line.account,
        date: line.day,
        reference_id: line.reference,
        family: families.chosen,
        kind: line.kind,
        currency: line.currency,
        amount,
        units: quantity.value,
        lines,
      }),
    );
    const key = (row: VolumeRow): (string | number)[] => [
      row.account_id,
      row.contract_id,
      row.date,
      row.reference_id,
      row.family,
      row.kind,
      row.currency,
    ];
    return rows.sort((a, b) => inOrder(key(a), key(b)));
  }
}
