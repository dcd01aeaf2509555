/**
 * One line of an export of invoices, and what it is: a sale, a return, a credit note, or why it is left out. A return or a credit note counts with its size taken
 * away, whichever sign it is written with; a line without a product keeps its money under a reference of its own, and a line without a site has none.
 */
import { BadCell, isErrorCell, readDate, textOf } from '../../tables/cell';
import { codeOfCurrency, fitsCurrency } from '../../tables/currency-codes';
import { cellReader } from '../../tables/mapped';
import type { ColumnReading } from '../../tables/mapping';
import { Decimal, readDecimal, type ReadAmount } from './decimal';
import { kindOf, type DocumentKind, type LineKind } from './kinds';

export const invoiceFields = [
  ...(['account', 'contract', 'reference', 'reference_name', 'site', 'family', 'date', 'kind'] as const),
  ...(['quantity', 'unit', 'amount', 'cost', 'currency'] as const),
];
export type InvoiceField = (typeof invoiceFields)[number];

/** The cells of a line as the file has them; what the file lacks is left out. */
export type InvoiceCells = Readonly<Partial<Record<InvoiceField, unknown>>>;

/** Why the money of a line is not in the tables. */
export const leftOutReasons = [
  ...(['no_account', 'no_date', 'date_unreadable', 'outside_window', 'not_invoiced', 'kind_unknown'] as const),
  ...(['no_amount', 'amount_unreadable', 'currency_differs'] as const),
];
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LineOptions {
  /** How the cells of a column are read: dates, decimal mark, the other sign, words of kinds. */
  readonly readings?: Partial<Record<InvoiceField, ColumnReading>>;
  /** What the column of costs holds: the cost of the line, of one unit, or the margin of the line. */
  readonly cost?: 'line' | 'unit' | 'margin';
  /** Of lines that name none; '' where nothing says it. */
  readonly currency?: string;
  /** What stands for the product of a line that names none: freight, texts, rounding. */
  readonly noReference: string;
  readonly date1904?: boolean;
}

export interface ReadLine {
  readonly account: string;
  readonly contract: string;
  readonly reference: string;
  readonly referenceName: string;
  readonly site: string;
  readonly family: string;
  readonly unit: string;
  readonly day: number;
  readonly kind: LineKind;
  readonly currency: string;
  readonly amount: Decimal;
  /** Undefined where the line doesn't say it, or it can't be read. */
  readonly quantity: Decimal | undefined;
  readonly cost: Decimal | undefined;
}

/** A line, with its money as it is written and as it counts; a reason where it stands in no table. */
export interface LineFound {
  readonly currency: string;
  /** As written; undefined where there is no amount that can be read. */
  readonly written: Decimal | undefined;
  /** As it counts: a credit note is below zero. */
  readonly counted: Decimal | undefined;
  readonly line: ReadLine | undefined;
  readonly reason: LeftOutReason | undefined;
  /** The field to look at. */
  readonly field: InvoiceField | undefined;
}

/** Kinds of documents whose money is left out. */
const LEFT_OUT_KINDS: Readonly<Partial<Record<DocumentKind | 'unknown', LeftOutReason>>> = {
  not_invoiced: 'not_invoiced',
  unknown: 'kind_unknown',
};

interface Money extends Pick<LineFound, 'currency' | 'written' | 'counted'> {
  readonly fault: LeftOutReason | undefined;
}

/** Goods or money that went back. */
const isAway = (kind: DocumentKind | 'unknown'): boolean => kind === 'return' || kind === 'credit_note';

const ONE = Decimal.parse('1');
const clean = (cell: unknown): string => (isErrorCell(cell) ? '' : textOf(cell));

/** Reads the lines of one file. */
export class LineReader {
  private readonly read: Readonly<Partial<Record<InvoiceField, (cell: unknown) => unknown>>>;

  constructor(private readonly options: LineOptions) {
    const kinds = { date: 'date', kind: 'text' } as const;
    this.read = Object.fromEntries(
      Object.entries(options.readings ?? {})
        .filter(([field]) => !['quantity', 'amount', 'cost'].includes(field))
        .map(([field, reading]) => [field, cellReader(reading, kinds[field as keyof typeof kinds] ?? 'id')]),
    );
  }

  line(cells: InvoiceCells): LineFound {
    const kind = kindOf(this.of(cells, 'kind'));
    const money = this.money(cells, kind);
    const { currency, written, counted } = money;
    const left = money.fault ?? LEFT_OUT_KINDS[kind];
    const found = { currency, written, counted };
    if (left !== undefined || written === undefined || counted === undefined)
      return { ...found, line: undefined, reason: left ?? 'no_amount', field: money.fault === undefined ? 'kind' : 'amount' };
    const account = this.text(cells, 'account');
    if (account === '') return { ...found, line: undefined, reason: 'no_account', field: 'account' };
    const day = this.day(cells);
    if (typeof day !== 'number') return { ...found, line: undefined, reason: day, field: 'date' };
    return {
      ...found,
      reason: undefined,
      field: undefined,
      line: this.whole(cells, { account, day, kind: kind as LineKind, currency, written, counted }),
    };
  }

  private of(cells: InvoiceCells, field: InvoiceField): unknown {
    const read = this.read[field];
    return read === undefined ? cells[field] : read(cells[field]);
  }

  private text(cells: InvoiceCells, field: InvoiceField): string {
    return clean(this.of(cells, field));
  }

  /** The amount, its currency, and what is wrong with either. */
  private money(cells: InvoiceCells, kind: DocumentKind | 'unknown'): Money {
    const amount = this.amount(cells, 'amount');
    const named = codeOfCurrency(this.text(cells, 'currency') || (this.options.currency ?? ''));
    if (amount instanceof BadCell) return { currency: named, written: undefined, counted: undefined, fault: 'amount_unreadable' };
    if (amount === undefined) return { currency: named, written: undefined, counted: undefined, fault: 'no_amount' };
    const { value: written, currency: beside } = amount;
    const counted = isAway(kind) ? written.abs().negated() : written;
    const fits = beside === '' || named === '' || fitsCurrency(codeOfCurrency(beside), named);
    return { currency: named || codeOfCurrency(beside), written, counted, fault: fits ? undefined : 'currency_differs' };
  }

  private day(cells: InvoiceCells): number | 'date_unreadable' | 'no_date' {
    const day = readDate(this.of(cells, 'date'), { kind: 'date' }, this.options.date1904 ?? false);
    if (day instanceof BadCell) return 'date_unreadable';
    return Number.isNaN(day) ? 'no_date' : day;
  }

  /** Money that is turned turns the quantity and the cost beside it, where they have their own sign too. */
  private whole(
    cells: InvoiceCells,
    {
      account,
      day,
      kind,
      currency,
      written,
      counted,
    }: Pick<ReadLine, 'account' | 'day' | 'kind' | 'currency'> & Record<'written' | 'counted', Decimal>,
  ): ReadLine {
    const away = isAway(kind);
    const quantity = this.sized(cells, 'quantity', away);
    return {
      account,
      contract: this.text(cells, 'contract'),
      reference: this.text(cells, 'reference') || this.options.noReference,
      referenceName: this.text(cells, 'reference_name'),
      site: this.text(cells, 'site'),
      family: this.text(cells, 'family'),
      unit: this.text(cells, 'unit'),
      day,
      kind,
      currency,
      amount: counted,
      quantity,
      cost: this.cost(cells, { quantity, written, counted, away }),
    };
  }

  private amount(cells: InvoiceCells, field: 'quantity' | 'amount' | 'cost'): ReadAmount | undefined | BadCell {
    const { decimal, factor } = this.options.readings?.[field] ?? {};
    const read = readDecimal(cells[field], decimal);
    if (factor === undefined || read === undefined || read instanceof BadCell) return read;
    return { ...read, value: read.value.times(Decimal.parse(String(factor))) };
  }

  private sized(cells: InvoiceCells, field: 'quantity' | 'cost', away: boolean): Decimal | undefined {
    const read = this.amount(cells, field);
    if (read === undefined || read instanceof BadCell) return undefined;
    return away ? read.value.abs().negated() : read.value;
  }

  /** A margin follows the sign of its amount. */
  private cost(
    cells: InvoiceCells,
    { quantity, written, counted, away }: { quantity: Decimal | undefined; written: Decimal; counted: Decimal; away: boolean },
  ): Decimal | undefined {
    if (this.options.cost === 'margin') {
      const margin = this.amount(cells, 'cost');
      if (margin === undefined || margin instanceof BadCell) return undefined;
      const turned = written.equals(counted) ? ONE : ONE.negated();
      return counted.minus(margin.value.times(turned));
    }
    if (this.options.cost !== 'unit') return this.sized(cells, 'cost', away);
    const each = this.amount(cells, 'cost');
    return each === undefined || each instanceof BadCell || quantity === undefined ? undefined : each.value.abs().times(quantity);
  }
}
