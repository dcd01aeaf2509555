/**
 * The tiers of a volume concession: thresholds that rise, each with the rate (or amount) it opens.
 * Written `100000:0.02;250000:0.03` (decimal comma too; thousands without separators or with spaces) or as a range of two columns with an optional
 * header, or of three columns from, to, rate.
 * The header `amount` (as text: a first part `amount`) says that the values are amounts per unit instead of rates. Further parts or rows:
 * `cap:9000` and `floor:500` (the most and the least that the scheme pays, in money) and `base:80000` (base volume of a growth scheme).
 * Rates above 1 are refused: 2 would mean 200 %, not 2 %. Falling rates and a first threshold above zero are legal; where `to` is given, a tier
 * ends where the next begins.
 */
import { BadCell, isBlankOrZero, isErrorCell, parseNumber } from './cell';
import type { NumberLimits } from './numbers';
import { codesByWord, wordsFor } from './read-words';
import { normaliseWord } from './words';

export type TierUnit = 'rate' | 'amount';

export interface Tiers {
  /** Strictly rising, not negative. */
  readonly thresholds: readonly number[];
  readonly rates: readonly number[];
  /** What `rates` are: shares of the volume, or amounts (per unit, or the lump itself). */
  readonly unit: TierUnit;
  /** The most that the scheme pays. */
  readonly cap?: number;
  /** The least that the scheme pays, whatever the volume. */
  readonly floor?: number;
  /** Volume of the base period, for growth schemes. */
  readonly base?: number;
}

export const NO_TIERS: Tiers = { thresholds: [], rates: [], unit: 'rate' };

/** What is wrong, in which tier (1 is the first). */
export interface TiersFault {
  readonly code: 'tiers_format' | 'tiers_blank' | 'tiers_order' | 'tiers_rate' | 'tiers_gap' | 'tiers_overlap' | 'tiers_limits';
  readonly tier: number;
  /** Row of the range, 1 for its first; left out for a text. */
  readonly row?: number;
  readonly value: string;
}

export const isTiersFault = (tiers: Tiers | TiersFault): tiers is TiersFault => 'code' in tiers;

export type TierLimit = 'cap' | 'floor' | 'base';

const LIMIT_WORDS = codesByWord<TierLimit>(({ concessions }) => concessions.limits);
const limitOf = (cell: unknown): TierLimit | undefined => (typeof cell === 'string' ? LIMIT_WORDS.get(normaliseWord(cell)) : undefined);

/** The tiers while they are read, and the limits that they have to keep. */
class Reader {
  private readonly thresholds: number[] = [];
  private readonly rates: number[] = [];
  private readonly limits: Partial<Record<TierLimit, number>> = {};
  /** Row of the range that each tier stands in. */
  private readonly rows: (number | undefined)[] = [];

  constructor(public unit: TierUnit) {}

  get count(): number {
    return this.thresholds.length;
  }

  fault(code: TiersFault['code'], value: string, row?: number, tier = this.count + 1): TiersFault {
    return { code, tier, ...(row === undefined ? {} : { row }), value };
  }

  add(threshold: number, rate: number, row?: number): void {
    this.thresholds.push(threshold);
    this.rates.push(rate);
    this.rows.push(row);
  }

  /** A limit that is given twice, or is no amount from 0 on, is a fault. */
  limit(which: TierLimit, value: number, shownAs: string, row?: number): TiersFault | undefined {
    if (this.limits[which] !== undefined || !(value >= 0) || (which === 'base' && value === 0))
      return this.fault('tiers_limits', shownAs, row);
    this.limits[which] = value;
    return undefined;
  }

  tiers(): Tiers | TiersFault {
    const { thresholds, rates, rows, unit } = this;
    for (let k = 0; k < thresholds.length; k++) {
      const at = (code: TiersFault['code'], value: number): TiersFault => this.fault(code, String(value), rows[k], k + 1);
      if (thresholds[k]! < 0) return at('tiers_format', thresholds[k]!);
      if (k > 0 && !(thresholds[k]! > thresholds[k - 1]!)) return at('tiers_order', thresholds[k]!);
      if (rates[k]! < 0 || (unit === 'rate' && rates[k]! > 1)) return at('tiers_rate', rates[k]!);
    }
    return withLimits({ thresholds, rates, unit }, this.limits);
  }
}

/** The tiers with these limits added. A cap below the floor, or a limit without any tier, is a fault. */
export function withLimits(tiers: Tiers, limits: Readonly<Partial<Record<TierLimit, number>>>): Tiers | TiersFault {
  const all: Tiers = { ...tiers, ...limits };
  const count = tiers.thresholds.length;
  if (all.cap !== undefined && all.floor !== undefined && all.cap < all.floor)
    return { code: 'tiers_limits', tier: Math.max(1, count), value: `${all.cap} < ${all.floor}` };
  if (count === 0 && (all.cap !== undefined || all.floor !== undefined))
    return { code: 'tiers_limits', tier: 1, value: String(all.cap ?? all.floor) };
  return all;
}

/** A threshold, a limit, an amount: `100,000` could be 100000 or 100, and is refused as in any cell. */
function amountIn(part: string, limits?: NumberLimits): number {
  const value = parseNumber(part, limits);
  return value instanceof BadCell ? Number.NaN : value;
}

/** A rate never groups thousands: `0,025` and `2,500 %` can be read in one way. */
const rateIn = (part: string): number => amountIn(part, { min: 0, max: 1 });

const KEPT = 2000;
const known: Readonly<Record<TierUnit, Map<string, Tiers | TiersFault>>> = { rate: new Map(), amount: new Map() };

/** Tiers from a text. Remembers those it has read: the same price lists come with every call. */
export function parseTiersText(text: string, unit: TierUnit = 'rate'): Tiers | TiersFault {
  let tiers = known[unit].get(text);
  if (tiers === undefined) {
    tiers = readTiersText(text, unit);
    if (known[unit].size >= KEPT) known[unit].clear();
    known[unit].set(text, tiers);
  }
  return tiers;
}

function readTiersText(text: string, unit: TierUnit): Tiers | TiersFault {
  const reader = new Reader(unit);
  const parts = text.split(';').filter((part) => part.trim() !== '');
  for (let k = 0; k < parts.length; k++) {
    const pair = parts[k]!.split(':');
    const header = k === 0 ? unitIn(pair) : undefined;
    if (header !== undefined) {
      if (unit === 'rate') reader.unit = header;
      continue;
    }
    const which = limitOf(pair[0]);
    const value = (which === undefined && reader.unit === 'rate' ? rateIn : amountIn)(pair[1] ?? '');
    if (pair.length === 2 && which !== undefined) {
      const fault = reader.limit(which, value, parts[k]!.trim());
      if (fault !== undefined) return fault;
      continue;
    }
    const threshold = amountIn(pair[0]!);
    if (pair.length !== 2 || Number.isNaN(threshold) || Number.isNaN(value)) return reader.fault('tiers_format', parts[k]!.trim());
    reader.add(threshold, value);
  }
  return reader.tiers();
}

const FROM_WORDS = wordsFor(({ concessions }) => concessions.tiers.from);
const TO_WORDS = wordsFor(({ concessions }) => concessions.tiers.to);
const RATE_WORDS = wordsFor(({ concessions }) => concessions.tiers.rate);
const AMOUNT_WORDS = wordsFor(({ concessions }) => concessions.tiers.amount);

/** The first part of a text as a header: words only, the last of which says what the values are. */
function unitIn(words: readonly string[]): TierUnit | undefined {
  const last = normaliseWord(words[words.length - 1]!);
  const allWords = words.every((word) => Number.isNaN(rateIn(word)) && limitOf(word) === undefined);
  if (!allWords) return undefined;
  if (AMOUNT_WORDS.has(last)) return 'amount';
  return RATE_WORDS.has(last) ? 'rate' : undefined;
}

function numberOf(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || isErrorCell(cell)) return Number.NaN;
  const value = parseNumber(cell);
  return value instanceof BadCell ? Number.NaN : value;
}

/** Where the columns of a range stand; `to` is undefined when there is none. */
interface Layout {
  readonly from: number;
  readonly to: number | undefined;
  readonly value: number;
  readonly unit: TierUnit | undefined;
}

/** By the header's words; without known words: threshold and rate, or from, to and rate. */
function layoutOf(width: number, header: readonly unknown[] | undefined): Layout {
  const words = (header ?? []).map((cell) => (typeof cell === 'string' ? normaliseWord(cell) || cell.trim() : ''));
  const find = (known: ReadonlySet<string>): number => words.findIndex((word) => known.has(word));
  const [from, to, rate, amount] = [find(FROM_WORDS), find(TO_WORDS), find(RATE_WORDS), find(AMOUNT_WORDS)];
  const value = rate >= 0 ? rate : amount;
  const amountOrNone = amount >= 0 ? 'amount' : undefined;
  const unit = rate >= 0 ? 'rate' : amountOrNone;
  if (from >= 0 && value >= 0) return { from, to: to >= 0 ? to : undefined, value, unit };
  return width >= 3 ? { from: 0, to: 1, value: 2, unit } : { from: 0, to: undefined, value: 1, unit };
}

/** A first row that holds nothing but words; one with a blank cell (0 on the desktop) has a word that is known, since a bad rate is a word too. */
function isHeaderRow(first: readonly unknown[]): boolean {
  if (first.length < 2 || limitOf(first[0]) !== undefined) return false;
  const words = first.filter((cell) => !isBlankOrZero(cell));
  if (words.length === 0 || !words.every((cell) => typeof cell === 'string' && Number.isNaN(numberOf(cell)) && !isErrorCell(cell)))
    return false;
  return (
    words.length === first.length ||
    words.some((cell) =>
      [FROM_WORDS, TO_WORDS, RATE_WORDS, AMOUNT_WORDS].some((known) => known.has(normaliseWord(cell as string) || (cell as string).trim())),
    )
  );
}

/**
 * Tiers from a range; blank rows are skipped, a first row of words is the header. Desktop Excel sends a blank cell as 0, so both mean the same here: a
 * threshold of 0 (the first), and a rate of 0 as long as no tier gives anything. After one that does, the rate is missing; the word none is a rate of 0.
 */
// eslint-disable-next-line complexity -- one row after another, each refused for the first thing that is wrong with it.
export function parseTiersRange(cells: readonly (readonly unknown[])[], unit: TierUnit = 'rate'): Tiers | TiersFault {
  const first = cells[0] ?? [];
  const isHeader = isHeaderRow(first);
  const layout = layoutOf(first.length, isHeader ? first : undefined);
  // A lump scheme's values are amounts whatever the header says.
  const reader = new Reader(unit === 'rate' ? (layout.unit ?? unit) : unit);
  let [end, gives] = [Number.NaN, false];
  for (let r = isHeader ? 1 : 0; r < cells.length; r++) {
    const row = cells[r]!;
    const [from, to, value] = [row[layout.from], layout.to === undefined ? undefined : row[layout.to], row[layout.value]].map((cell) =>
      isBlankOrZero(cell) ? 0 : cell,
    );
    const which = limitOf(row[0]);
    if (which !== undefined) {
      // The amount stands in the first filled cell after the word.
      const amount = row.slice(1).find((cell) => !isBlankOrZero(cell));
      if (amount === undefined) continue;
      const fault = reader.limit(which, numberOf(amount), `${shown(row[0])}:${shown(amount)}`, r + 1);
      if (fault !== undefined) return fault;
      continue;
    }
    if (from === 0 && value === 0 && to === 0) continue;
    const [threshold, rate] = [numberOf(from), numberOf(value)];
    if (Number.isNaN(threshold) || Number.isNaN(rate)) return reader.fault('tiers_format', `${shown(from)}:${shown(value)}`, r + 1);
    if (value === 0 && gives) return reader.fault('tiers_blank', String(threshold), r + 1);
    if (reader.count > 0 && !Number.isNaN(end) && threshold !== end) {
      return reader.fault(threshold > end ? 'tiers_gap' : 'tiers_overlap', `${end} → ${threshold}`, r + 1);
    }
    reader.add(threshold, rate, r + 1);
    gives ||= rate > 0;
    // The last tier has no end: a blank, or a word such as "and more".
    end = to === 0 ? Number.NaN : numberOf(to);
    if (end <= threshold) return reader.fault('tiers_order', `${threshold} → ${end}`, r + 1, reader.count);
  }
  return reader.tiers();
}

const shown = (cell: unknown): string => (typeof cell === 'object' && cell !== null ? '?' : String(cell ?? ''));
