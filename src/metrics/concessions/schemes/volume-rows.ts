/**
 * The rows of the table `volumes` up to a day, and what each scheme counts of them. A row that names a scheme counts for that one alone; one that names a
 * contract for its schemes, one that names only an account for the schemes of all its contracts, once each, as far as their filters take it. A return or a
 * credit note lowers the volume by its size, whichever sign it is written with. Money in another currency is converted where exchange rates are given, and
 * refused where they aren't. What a scheme counts has to stand in each of its rows: a blank is no zero.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { choiceCodes } from '../../../tables/cell';
import { codeOfCurrency } from '../../../tables/currency-codes';
import { factorBetween } from '../../../tables/currency';
import { columnOf } from '../../../tables/declarations/index';
import { addMonths } from '../../../tables/dates';
import { NO_CODE } from '../../../tables/dictionary';
import { CellError, type Finding } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { NeumaierSum, sumOf } from '../../numeric/sum';
import { wholeOf } from '../../whole';
import { daysOf, MONTHS_OF_A_YEAR, type Period } from './calendar';
import type { CountedRow, PartVolume, PeriodVolume } from './entitlement';
import { firstDay, lastDayUpTo, partOn, type Goods, type Measure, type Scheme, type SchemePart } from './scheme';

export const volumeReads = [
  'contract_id',
  'account_id',
  'scheme_id',
  'date',
  'reference_id',
  'family',
  'units',
  'amount',
  'currency',
  'kind',
] as const;

const KINDS = choiceCodes(columnOf('volumes', 'kind'));
const [SALE, CREDIT_NOTE] = [KINDS.indexOf('sale'), KINDS.indexOf('credit_note')];

/** Whose purchases a scheme counts. */
export interface Buyer {
  readonly contract: string;
  readonly account: string;
  readonly currency: string;
  /** Money of a unit, where the rows don't say it; NaN when unknown. */
  readonly unitPrice: number;
}

class PartSums {
  readonly qualifying = new NeumaierSum();
  readonly paid = new NeumaierSum();
  readonly counted = new NeumaierSum();
  readonly rows: CountedRow[] = [];
  readonly money = new Map<number, number>();
  /** Does any row say the money of its units? */
  valued = false;
}

export class VolumeRows {
  private readonly byContract = new Map<string, number[]>();
  private readonly byAccount = new Map<string, number[]>();
  private readonly byScheme = new Map<string, number[]>();
  private readonly faults = new Map<number, Finding>();
  private readonly familyOf: ReadonlyMap<string, string>;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly table: Table,
  ) {
    this.familyOf = wholeOf(portfolio)?.referenceFamilies ?? familiesOf(portfolio.table('references'));
    for (const finding of table.findings)
      if (finding.severity === 'error' && !this.faults.has(finding.row)) this.faults.set(finding.row, finding);
    for (let row = 0; row < table.rowCount; row++) this.index(row);
  }

  private index(row: number): void {
    const add = (map: Map<string, number[]>, key: string): void => {
      const rows = map.get(key);
      if (rows === undefined) map.set(key, [row]);
      else rows.push(row);
    };
    const [scheme, contract, account] = ['scheme_id', 'contract_id', 'account_id'].map((column) => this.table.text(column, row));
    if (scheme !== '') add(this.byScheme, scheme!);
    else if (contract !== '') add(this.byContract, contract!);
    else if (account !== '') add(this.byAccount, account!);
  }

  /** The rows that a scheme may count, whenever they were bought. */
  private rowsFor(scheme: Scheme, buyer: Buyer): number[] {
    const own = (this.byScheme.get(scheme.id) ?? []).filter((row) => {
      const contract = this.table.text('contract_id', row);
      return contract === '' || contract === buyer.contract;
    });
    return [...own, ...(this.byContract.get(buyer.contract) ?? []), ...(this.byAccount.get(buyer.account) ?? [])];
  }

  /** Is anything known of what was bought under the scheme? A table that says nothing of its contract and account leaves the typed volume. */
  knows(scheme: Scheme, buyer: Buyer): boolean {
    return this.rowsFor(scheme, buyer).length > 0;
  }

  /** What was bought in every period from the scheme's first day to this one, up to `day`; the last one is running, or was the last. */
  periods(scheme: Scheme, buyer: Buyer, day: number): PeriodVolume[] {
    const rows = this.rowsFor(scheme, buyer);
    const { calendar } = scheme;
    const [first, last] = [calendar.numberAt(firstDay(scheme)), calendar.numberAt(lastDayUpTo(scheme, day))];
    const sums = new Map<string, PartSums>();
    for (const row of rows) {
      const date = this.dateAt(row);
      const part = date <= day ? partOn(scheme, date) : undefined;
      if (part === undefined || !this.takes(part, row, scheme)) continue;
      const key = keyOf(calendar.numberAt(date), scheme.parts.indexOf(part));
      let own = sums.get(key);
      if (own === undefined) sums.set(key, (own = new PartSums()));
      this.add(own, row, scheme, part, buyer);
    }
    const all = Array.from({ length: last - first + 1 }, (_, i) => this.periodVolume(scheme, buyer, first + i, sums, day));
    // Between two parts a scheme may have been out of force for a whole period.
    return all.filter(({ parts }) => parts.length > 0);
  }

  /** The parts of a period that begin after the day: nothing was bought under them yet. */
  ahead(scheme: Scheme, buyer: Buyer, { from }: Period, day: number): readonly PartVolume[] {
    const begun = Math.max(day, firstDay(scheme));
    return this.periodVolume(scheme, buyer, scheme.calendar.numberAt(from), new Map(), day, (first) => first > begun).parts;
  }

  private periodVolume(
    scheme: Scheme,
    buyer: Buyer,
    number: number,
    sums: ReadonlyMap<string, PartSums>,
    day: number,
    // A part that begins later in the period has earned nothing yet.
    counts: (first: number) => boolean = (first) => first <= Math.max(day, firstDay(scheme)),
  ): PeriodVolume {
    const period = scheme.calendar.period(number);
    const parts = scheme.parts.flatMap((part, place): PartVolume[] => {
      const own = { from: Math.max(part.from, period.from), to: Math.min(part.to, period.to) };
      if (own.from > own.to || !counts(own.from)) return [];
      const found = sums.get(keyOf(number, place)) ?? new PartSums();
      return [
        {
          part,
          ...own,
          share: daysOf(own) / daysOf(period),
          qualifying: found.qualifying.value,
          counted: found.counted.value,
          rows: found.rows,
          money: found.money,
          yearBefore: part.baseYearBack ? this.yearBefore(scheme, part, buyer, part.within === 'whole' ? period : own, day) : Number.NaN,
          ...moneyOf(scheme, part, buyer, found),
        },
      ];
    });
    return { ...period, parts };
  }

  /** What the part would count of the same days a year earlier, whether it was in force then or not; NaN where no row says it. */
  private yearBefore(scheme: Scheme, part: SchemePart, buyer: Buyer, { from, to }: Period, day: number): number {
    const [first, after] = [addMonths(from, -MONTHS_OF_A_YEAR), addMonths(to + 1, -MONTHS_OF_A_YEAR)];
    const sum = new NeumaierSum();
    let found = false;
    for (const row of this.rowsFor(scheme, buyer)) {
      const date = this.dateAt(row);
      if (!(date >= first && date < after && date <= day) || !this.takes(part, row, scheme)) continue;
      found = true;
      sum.add(this.measured(row, scheme.qualifier, buyer));
    }
    return found ? sum.value : Number.NaN;
  }

  private add(sums: PartSums, row: number, scheme: Scheme, part: SchemePart, buyer: Buyer): void {
    const qualifying = this.measured(row, scheme.qualifier, buyer);
    sums.qualifying.add(qualifying);
    if (part.minCommit > 0 || part.method === 'commitment') sums.counted.add(this.measured(row, scheme.basis, buyer));
    const perUnit = part.terms?.tiers.unit === 'amount' && part.method !== 'lump';
    const money = this.moneyAt(row, buyer);
    if (!Number.isNaN(money.amount)) sums.money.set(row, money.amount);
    sums.rows.push({ row, date: this.dateAt(row), qualifying, money: money.amount });
    sums.valued ||= money.said;
    if (perUnit) sums.paid.add(this.measured(row, 'units', buyer));
    else if (scheme.basis === 'revenue') sums.paid.add(this.measured(row, 'revenue', buyer));
    else sums.paid.add(money.amount);
  }

  private dateAt(row: number): number {
    const date = this.table.number('date', row);
    if (Number.isNaN(date)) this.refuse(row, 'date');
    return date;
  }

  /** A row that names the scheme counts for it, whatever it filters. */
  private takes(part: SchemePart, row: number, scheme: Scheme): boolean {
    if (!part.filtered || this.table.text('scheme_id', row) === scheme.id) return true;
    const reference = this.table.text('reference_id', row);
    const goods: Goods = { reference, family: this.table.text('family', row) || (this.familyOf.get(reference) ?? '') };
    return part.takes(goods, (column) => this.refuse(row, column));
  }

  /** What a row counts; a credit note in money alone leaves the units as they are. */
  private measured(row: number, measure: Measure, buyer: Buyer): number {
    const column = measure === 'units' ? 'units' : 'amount';
    const value = this.signed(row, column);
    if (!Number.isNaN(value)) return measure === 'units' ? value : value * this.factor(row, buyer);
    const other = measure === 'units' ? 'amount' : 'units';
    if (this.table.number('kind', row) === CREDIT_NOTE && !Number.isNaN(this.table.number(other, row))) return 0;
    return this.refuse(row, column);
  }

  /** The money of a row: its amount, else its units at the contract's price; `said`: the row says it itself. */
  private moneyAt(row: number, buyer: Buyer): { readonly amount: number; readonly said: boolean } {
    const said = this.signed(row, 'amount');
    return Number.isNaN(said)
      ? { amount: this.signed(row, 'units') * buyer.unitPrice, said: false }
      : { amount: said * this.factor(row, buyer), said: true };
  }

  private signed(row: number, column: 'units' | 'amount'): number {
    const fault = this.faults.get(this.table.sourceRow(row));
    if (fault !== undefined) throw new CellError(fault);
    const value = this.table.number(column, row);
    const kind = this.table.number('kind', row);
    return Number.isNaN(kind) || kind === SALE ? value : -Math.abs(value);
  }

  /** From the row's currency to the contract's; a row that names none is in the contract's. */
  private factor(row: number, { currency }: Buyer): number {
    const own = codeOfCurrency(this.table.text('currency', row));
    const factor = factorBetween(this.portfolio.rates, own, currency);
    if (!Number.isNaN(factor)) return factor;
    throw new CellError(this.table.report(row, 'currency', 'currency_mix', 'error', own, currency));
  }

  private refuse(row: number, column: string): never {
    throw new CellError(this.faults.get(this.table.sourceRow(row)) ?? this.table.report(row, column, 'missing_required', 'error', ''));
  }
}

const keyOf = (period: number, part: number): string => `${period} ${part}`;

/** Money, or units, paid on for each qualifying one, and the money of one. */
function moneyOf(
  { qualifier }: Scheme,
  part: SchemePart,
  { unitPrice }: Buyer,
  sums: PartSums,
): Pick<PartVolume, 'perQualifying' | 'unitMoney'> {
  const qualifying = sums.qualifying.value;
  const perUnit = part.terms?.tiers.unit === 'amount' && part.method !== 'lump';
  const inUnits = qualifier === 'units';
  const valued = inUnits && sums.valued && qualifying !== 0;
  // A credit note in money alone may leave less than nothing to pay on.
  const each = (paid: number): number => Math.max(0, paid / qualifying);
  const unitPriceOrOne = inUnits ? unitPrice : 1;
  const unitMoney = valued ? each(sumOf(sums.money.values())) : unitPriceOrOne;
  if (part.method === 'lump' || inUnits === perUnit) return { perQualifying: 1, unitMoney };
  if (!perUnit) return { perQualifying: valued ? each(sums.paid.value) : unitPrice, unitMoney };
  return { perQualifying: qualifying === 0 ? 1 / unitPrice : each(sums.paid.value), unitMoney };
}

/** A volume that was typed, in the period of a day: as if it were that of rows. Several parts can't share one figure. `ahead`: the parts that begin after the day. */
export function typedPeriod(scheme: Scheme, buyer: Buyer, day: number, typed: number, ahead = false): PeriodVolume {
  const at = lastDayUpTo(scheme, day);
  const period = scheme.calendar.period(scheme.calendar.numberAt(at));
  const parts = scheme.parts.filter(({ from, to }) => from <= period.to && to >= period.from && from > at === ahead);
  return {
    ...period,
    parts: parts.map((part): PartVolume => {
      const own = { from: Math.max(part.from, period.from), to: Math.min(part.to, period.to) };
      const known = parts.length === 1 ? typed : Number.NaN;
      const volume = ahead ? 0 : known;
      return {
        part,
        ...own,
        share: daysOf(own) / daysOf(period),
        qualifying: volume,
        counted: scheme.basis === scheme.qualifier ? volume : Number.NaN,
        rows: [],
        money: new Map(),
        yearBefore: Number.NaN,
        ...moneyOf(scheme, part, buyer, new PartSums()),
      };
    }),
  };
}

/** The family of each reference that belongs to one only. */
export function familiesOf(references: Table | undefined): Map<string, string> {
  const families = new Map<string, string>();
  const codes = references?.codes('reference_id');
  if (references === undefined || codes === undefined || references.codes('family') === undefined) return families;
  for (let row = 0; row < references.rowCount; row++) {
    if (codes.codes[row] === NO_CODE) continue;
    const [reference, family] = [references.text('reference_id', row), references.text('family', row)];
    if (family === '') continue;
    const before = families.get(reference);
    if (before === undefined) families.set(reference, family);
    else if (before !== family) families.set(reference, '');
  }
  return families;
}
