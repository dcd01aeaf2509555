/**
 * Tiers from a range, with or without a header row. Two columns without known words are threshold and rate, three are from, to and rate. Lower ends
 * alone are thresholds. Upper ends alone are bands from zero: each begins where the one before ends, and an end belongs to its band. With both,
 * a band ends where the next begins; bands of whole numbers may leave a gap of one (0 to 99, 100 to 249). The last end may be blank; a volume
 * beyond the end of a closed last band is refused by who computes. A header of rates with `%` is believed when some value is above 1: then 2 is 2 %;
 * when none is, nobody can tell 0.5 % from 50 %. Further rows: cap, floor, base, each with its amount.
 */
import { isBlankOrZero, isErrorCell } from './cell';
import type { NumberLimits } from './numbers';
import { limitOf, numberOfTier, RATE_LIMITS, TierReader, type Tiers, type TiersFault, type TierUnit } from './tiers';
import { isCounted, MONEY_WORDS, saysPercent, tierHeader, type End, type TierColumn } from './tier-words';
import { normaliseWord } from './words';

type Row = readonly unknown[];

const numberOf = (cell: unknown, limits?: NumberLimits): number => (isErrorCell(cell) ? Number.NaN : numberOfTier(cell, limits));

const shown = (cell: unknown): string => (typeof cell === 'object' && cell !== null ? '?' : String(cell ?? ''));

/** Where the columns of a range stand. */
interface Layout {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly value: number;
  readonly unit: TierUnit | undefined;
  /** Header of the values, when it says that they are percents. */
  readonly percent: string | undefined;
  /** Whether lower and upper ends are meant themselves, as far as their headers say so. */
  readonly ends: Ends;
}

/** A first row that holds nothing but words; one with a blank cell (0 on the desktop) has a word that is known, since a bad rate is a word too. */
function isHeaderRow(first: Row): boolean {
  if (first.length < 2) return false;
  const words = first.filter((cell) => !isBlankOrZero(cell));
  if (words.length === 0 || !words.every((cell) => typeof cell === 'string' && Number.isNaN(numberOf(cell)) && !isErrorCell(cell)))
    return false;
  return words.length === first.length || words.some((cell) => tierHeader(cell as string) !== undefined);
}

/** A second column of one kind, or a column beside the known ones that could be either end: nobody can tell which is meant. */
const unclear = (header: string): TiersFault => ({ code: 'tiers_columns', tier: 1, row: 1, value: header });

type Ends = Readonly<Partial<Record<TierColumn, End>>>;
type Found = Partial<Record<TierColumn, number>>;

/** The columns whose headers say what they hold, and the others; a header that stands for a second column of one kind. */
function namedColumns(
  header: Row,
  width: number,
): { readonly found: Found; readonly ends: Ends; readonly others: readonly number[] } | TiersFault {
  const found: Found = {};
  const ends: Partial<Record<TierColumn, End>> = {};
  const others: number[] = [];
  for (let column = 0; column < width; column++) {
    const text = shownText(header[column]);
    const kind = text === '' ? undefined : tierHeader(text);
    if (kind === undefined) {
      others.push(column);
    } else {
      if (found[kind.column] !== undefined) return unclear(text);
      found[kind.column] = column;
      if (kind.end !== undefined) ends[kind.column] = kind.end;
    }
  }
  // An amount beside a rate is what the tier gave (as in REBATEEXPLAIN's own result), unless it says that it is a price per unit or a lump.
  if (found.rate !== undefined && found.amount !== undefined && !MONEY_WORDS.has(normaliseWord(shownText(header[found.amount]))))
    return unclear(shownText(header[found.amount]));
  // Between “Over 100” and “Less than 100”, 100 is in no band.
  if (ends.from === 'excluded' && ends.to === 'excluded') return unclear(shownText(header[found.to!]));
  return { found, ends, others };
}

function layoutOf(header: Row, width: number): Layout | TiersFault {
  const named = namedColumns(header, width);
  if ('code' in named) return named;
  const { found, ends, others } = named;
  const value = found.rate ?? found.amount;
  const of = (columns: Pick<Layout, 'from' | 'to' | 'value'>): Layout => ({ ...withUnit(columns, found, header), ends });
  const hasEnds = found.from !== undefined || found.to !== undefined;
  if (value !== undefined && hasEnds) return of({ from: found.from, to: found.to, value });
  // One end is known and one other column stands beside it: those are the values.
  if (hasEnds) {
    const unknown = others.filter((column) => shownText(header[column]) !== '');
    if (others.length !== 1) return unclear(shownText(header[unknown[1] ?? others[0] ?? 0]));
    return of({ from: found.from, to: found.to, value: others[0]! });
  }
  if (value !== undefined && width === 2)
    return isThreshold(shownText(header[others[0]!]))
      ? of({ from: others[0]!, to: undefined, value })
      : unclear(shownText(header[others[0]!]));
  if (value !== undefined && value !== 2) return unclear(shownText(header[value]));
  return of(byPlace(width));
}

/** A header that is not known beside a rate may be either end: “Below” is not “From”. Blank, or a word for what is counted, it is the threshold. */
const isThreshold = (text: string): boolean => text === '' || isCounted(text);

function withUnit(columns: Pick<Layout, 'from' | 'to' | 'value'>, found: Found, header: Row): Omit<Layout, 'ends'> {
  const amountOrNone = found.amount === undefined ? undefined : 'amount';
  const unit = found.rate === undefined ? amountOrNone : 'rate';
  const text = shownText(header[columns.value]);
  return { ...columns, unit, percent: unit !== 'amount' && saysPercent(text) ? text : undefined };
}

const shownText = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');

const byPlace = (width: number): Layout =>
  width >= 3
    ? { from: 0, to: 1, value: 2, unit: undefined, percent: undefined, ends: {} }
    : { from: 0, to: undefined, value: 1, unit: undefined, percent: undefined, ends: {} };

/** A number without a percent sign of its own, typed as a number or as text. */
const isPlainNumber = (cell: unknown): boolean => (typeof cell !== 'string' || !cell.includes('%')) && !Number.isNaN(numberOf(cell));

/** What the typed numbers of a percent column are divided by; a fault when that can't be told. */
function percentDivisor(rows: readonly Row[], { value, percent }: Layout): number | TiersFault {
  if (percent === undefined) return 1;
  const typed = rows
    .filter((row) => limitOf(row[0]) === undefined)
    .map((row) => row[value])
    .filter((cell) => isPlainNumber(cell))
    .map((cell) => numberOf(cell));
  if (typed.some((rate) => rate > 1)) return 100;
  return typed.some((rate) => rate > 0) ? { code: 'tiers_percent', tier: 1, row: 1, value: percent } : 1;
}

/** Tiers from a range; blank rows are skipped, a first row of words is the header. */
export function parseTiersRange(cells: readonly Row[], unit: TierUnit = 'rate'): Tiers | TiersFault {
  const first = cells[0] ?? [];
  const isHeader = isHeaderRow(first);
  const layout = isHeader ? layoutOf(first, first.length) : byPlace(first.length);
  if ('code' in layout) return layout;
  const rows = isHeader ? cells.slice(1) : cells;
  const divisor = percentDivisor(rows, layout);
  if (typeof divisor === 'object') return divisor;
  // A lump scheme's values are amounts whatever the header says.
  const bands = new BandReader(layout, unit === 'rate' ? (layout.unit ?? unit) : unit, divisor);
  for (let r = 0; r < rows.length; r++) {
    const fault = bands.read(rows[r]!, r + (isHeader ? 2 : 1));
    if (fault !== undefined) return fault;
  }
  return bands.tiers();
}

/** Reads row after row. Desktop Excel sends a blank cell as 0, so that both mean the same here. */
class BandReader {
  private readonly reader: TierReader;
  /** A band began one above the end of the one before: its start is meant, whatever else is said. */
  private whole = false;
  /** End of the band before; NaN when it is open or none was read yet. */
  private end = Number.NaN;
  private gives = false;

  constructor(
    private readonly layout: Layout,
    unit: TierUnit,
    private readonly divisor: number,
  ) {
    this.reader = new TierReader(unit);
  }

  tiers(): Tiers | TiersFault {
    const belong = this.endsBelong();
    return this.reader.tiers({
      ...(this.layout.to === undefined || Number.isNaN(this.end) ? {} : { end: this.end }),
      ...(belong === undefined ? {} : { endsBelong: belong }),
      ...(this.layout.ends.to === 'excluded' ? { endExcluded: true as const } : {}),
    });
  }

  /** Upper ends alone belong to their bands, unless their header says otherwise; with lower ends, only what a header says counts. */
  private endsBelong(): boolean | undefined {
    const { from, ends } = this.layout;
    if (this.whole || ends.from === 'included' || ends.to === 'excluded') return false;
    return from === undefined || ends.from === 'excluded' || ends.to === 'included' ? true : undefined;
  }

  read(row: Row, number: number): TiersFault | undefined {
    const which = limitOf(row[0]);
    if (which !== undefined) return this.limit(which, row, number);
    const [from, to, value] = [this.layout.from, this.layout.to, this.layout.value].map((column) => {
      const cell = column === undefined ? 0 : row[column];
      return isBlankOrZero(cell) ? 0 : cell;
    });
    if (from === 0 && value === 0 && to === 0) return undefined;
    return this.layout.from === undefined ? this.upTo(to, value, number) : this.band(from, to, value, number);
  }

  /** The amount stands in the first filled cell after the word. */
  private limit(which: 'cap' | 'floor' | 'base', row: Row, number: number): TiersFault | undefined {
    const amount = row.slice(1).find((cell) => !isBlankOrZero(cell));
    return amount === undefined ? undefined : this.reader.limit(which, amount, `${shown(row[0])}:${shown(amount)}`, number);
  }

  /** A band that begins where the one before ends; only the last may be open. */
  private upTo(to: unknown, value: unknown, row: number): TiersFault | undefined {
    const start = this.reader.count === 0 ? 0 : this.end;
    if (Number.isNaN(start)) return this.reader.fault('tiers_overlap', `? → ${shown(to)}`, row);
    const end = to === 0 ? Number.NaN : numberOf(to);
    if (to !== 0 && Number.isNaN(end)) return this.reader.unreadable([[to]], `${shown(to)}:${shown(value)}`, row);
    if (end <= start) return this.reader.fault('tiers_order', `${start} → ${end}`, row);
    const fault = this.add(start, value, row);
    this.end = end;
    return fault;
  }

  private band(from: unknown, to: unknown, value: unknown, row: number): TiersFault | undefined {
    const { reader } = this;
    const threshold = numberOf(from);
    if (Number.isNaN(threshold)) return reader.unreadable([[from]], `${shown(from)}:${shown(value)}`, row);
    const between = reader.count > 0 && !Number.isNaN(this.end) ? this.between(this.end, threshold, row) : undefined;
    if (between !== undefined) return between;
    // The last tier has no end: a blank, or a word such as "and more".
    const end = to === 0 || this.layout.to === undefined ? Number.NaN : numberOf(to);
    const unreadable = Number.isNaN(end) ? reader.unreadable([[to]], shown(to), row) : undefined;
    if (unreadable?.code === 'tiers_ambiguous') return unreadable;
    const fault = this.add(threshold, value, row);
    if (fault !== undefined) return fault;
    this.end = end;
    return this.end <= threshold ? reader.fault('tiers_order', `${threshold} → ${this.end}`, row, reader.count) : undefined;
  }

  /** Where a band ends, the next begins; ends and starts that are both meant need a whole number between them. */
  private between(end: number, start: number, row: number): TiersFault | undefined {
    const { ends } = this.layout;
    const whole = nextWhole(end, start);
    this.whole ||= whole;
    if (whole || (end === start && !(ends.from === 'included' && ends.to === 'included'))) return undefined;
    return this.reader.fault(start > end ? 'tiers_gap' : 'tiers_overlap', `${end} → ${start}`, row);
  }

  /** A rate of 0 as long as no tier gives anything; after one that does, the rate is missing, and the word none is a rate of 0. */
  private add(threshold: number, value: unknown, row: number): TiersFault | undefined {
    const limits = this.reader.unit === 'rate' ? RATE_LIMITS : {};
    const read = numberOf(value, limits);
    if (Number.isNaN(read)) return this.reader.unreadable([[value, limits]], `${threshold}:${shown(value)}`, row);
    if (value === 0 && this.gives) return this.reader.fault('tiers_blank', String(threshold), row);
    const rate = isPlainNumber(value) ? read / this.divisor : read;
    this.reader.add(threshold, rate, row);
    this.gives ||= rate > 0;
    return undefined;
  }
}

/** Whole numbers one apart: 0 to 99 and from 100 on leave nothing between them. */
const nextWhole = (end: number, next: number): boolean => Number.isInteger(end) && Number.isInteger(next) && next === end + 1;
