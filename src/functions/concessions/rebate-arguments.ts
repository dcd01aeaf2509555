/**
 * Arguments that the functions of volume concessions share: tiers, method, law, single numbers, and series (a value for each period). A series is
 * read row by row from a range of any shape. A blank is not a zero, but desktop Excel sends it as one: where that matters, the blanks and zeros at the
 * end of a series are periods still to come, and the word none is a true zero.
 */
import { baseOf, isGrowth, rebateMethods, type RebateMethod, type RebateTerms } from '../../metrics/concessions/rebate';
import { volumeLaws, type VolumeLaw } from '../../metrics/concessions/uncertain-volume';
import type { ParameterKey } from '../../locales/en/parameters';
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber } from '../../tables/cell';
import { codesByWord } from '../../tables/read-words';
import { parseTiersRange } from '../../tables/tier-range';
import { parseTiersText } from '../../tables/tier-text';
import { growthFault, isTiersFault, NO_TIERS, type Tiers } from '../../tables/tiers';
import { normaliseWord } from '../../tables/words';
import { readFlagArgument, scalarOf } from '../arguments';
import type { Parameter } from '../declare';
import { CallError } from '../faults';

const methodByWord = codesByWord<RebateMethod>(({ concessions }) => concessions.methods);
const lawByWord = codesByWord<VolumeLaw>(({ concessions }) => concessions.laws);

function readMethod(argument: unknown): RebateMethod {
  const cell = scalarOf(argument, 'method');
  if (isBlankOrZero(cell)) return 'retroactive';
  const method = typeof cell === 'string' ? methodByWord.get(normaliseWord(cell)) : undefined;
  if (method === undefined) throw new CallError({ code: 'method_unknown', argument: 'method', value: cell, words: rebateMethods });
  return method;
}

function readTiers(argument: unknown, method: RebateMethod): Tiers {
  const unit = method === 'lump' ? 'amount' : 'rate';
  const range = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const single = range.length === 1 && range[0]?.length === 1;
  const cell = single ? range[0]![0] : undefined;
  if (single && isBlankOrZero(cell)) return NO_TIERS;
  const tiers = typeof cell === 'string' && !isErrorCell(cell) ? parseTiersText(cell, unit) : parseTiersRange(range, unit);
  if (isTiersFault(tiers)) throw new CallError({ code: 'bad_tiers', argument: 'tiers', fault: tiers });
  return tiers;
}

export const tiers: Parameter<'tiers', Tiers> = {
  key: 'tiers',
  kind: 'range',
  // What the numbers are depends on the method; without one they are rates.
  read: (argument, { given }) => readTiers(argument, (given as { readonly method?: RebateMethod }).method ?? 'retroactive'),
};
export const method: Parameter<'method', RebateMethod> = { key: 'method', kind: 'value', optional: true, read: readMethod };
export const inclusive: Parameter<'inclusive', boolean> = {
  key: 'inclusive',
  kind: 'value',
  optional: true,
  read: (argument) => readFlagArgument(argument, 'inclusive', true),
};
/** Undefined when left out, NaN when it is no number: only a growth scheme needs it. */
export const base: Parameter<'base', number | undefined> = {
  key: 'base',
  kind: 'value',
  optional: true,
  read: (argument) => {
    const cell = scalarOf(argument, 'base');
    return isBlank(cell) ? undefined : numberOf(cell);
  },
};

/** A growth scheme's base is an argument of the functions that have one; the others find it among the tiers. */
export function termsOf(
  given: Readonly<{ tiers: Tiers; method?: RebateMethod; inclusive?: boolean; base?: number | undefined }>,
): RebateTerms {
  const { method: found = 'retroactive', tiers: read, inclusive: reached = true } = given;
  // Where the tiers themselves say whether an end belongs to its band, the argument doesn't matter.
  const terms: RebateTerms = { method: found, tiers: read, inclusive: read.endsBelong === undefined ? reached : !read.endsBelong };
  if (!isGrowth(found)) return terms;
  const { base: own } = given;
  if (!(own === undefined ? baseOf(terms) > 0 : own > 0))
    throw new CallError({ code: 'base_needed', argument: 'base' in given ? 'base' : 'tiers' });
  const fault = growthFault(read);
  if (fault !== undefined) throw new CallError({ code: 'bad_tiers', argument: 'tiers', fault });
  return own === undefined ? terms : { ...terms, base: own };
}

function readLaw(argument: unknown): VolumeLaw {
  const cell = scalarOf(argument, 'law');
  if (isBlankOrZero(cell)) return 'normal';
  const law = typeof cell === 'string' ? lawByWord.get(normaliseWord(cell)) : undefined;
  if (law === undefined) throw new CallError({ code: 'law_unknown', argument: 'law', value: cell, words: volumeLaws });
  return law;
}

/** NaN for a cell that holds no number. */
export function numberOf(cell: unknown): number {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : Number.NaN;
  if (typeof cell !== 'string' || isErrorCell(cell)) return Number.NaN;
  const value = parseNumber(cell);
  return value instanceof BadCell ? Number.NaN : value;
}

/** A volume from 0 on. */
export function volumeOf(cell: unknown, argument: ParameterKey = 'volume'): number {
  const volume = isBlank(cell) ? Number.NaN : numberOf(cell);
  if (!(volume >= 0)) throw new CallError({ code: 'volume_needed', argument, value: cell });
  return volume;
}

/** A single amount from 0 on; `otherwise` when left out. */
function readAmount(argument: unknown, name: ParameterKey, otherwise?: number): number {
  const cell = scalarOf(argument, name);
  if (isBlank(cell) && otherwise !== undefined) return otherwise;
  const value = isBlank(cell) ? Number.NaN : numberOf(cell);
  if (!(value >= 0)) throw new CallError({ code: 'amount_needed', argument: name, value: cell });
  return value;
}

/** A single number above 0; `otherwise` when left out (a 0 too: a price of 0 is a blank cell of desktop Excel). */
function readPositive(argument: unknown, name: ParameterKey, otherwise?: number): number {
  const cell = scalarOf(argument, name);
  if (isBlankOrZero(cell) && otherwise !== undefined) return otherwise;
  const value = numberOf(cell);
  if (!(value > 0)) throw new CallError({ code: 'positive_needed', argument: name, value: cell });
  return value;
}

function readShare(argument: unknown, name: ParameterKey, otherwise?: number): number {
  const cell = scalarOf(argument, name);
  if (isBlank(cell) && otherwise !== undefined) return otherwise;
  const value = isBlank(cell) ? Number.NaN : numberOf(cell);
  if (!(value >= 0 && value <= 1)) throw new CallError({ code: 'share_needed', argument: name, value: cell });
  return value;
}

export const law: Parameter<'law', VolumeLaw> = { key: 'law', kind: 'value', optional: true, read: readLaw };

/** One volume. */
export const volume = <Key extends ParameterKey>(key: Key): Parameter<Key, number> => ({
  key,
  kind: 'value',
  read: (argument) => volumeOf(scalarOf(argument, key), key),
});
/** Optional when it is said what it is otherwise. */
const single =
  (read: (argument: unknown, name: ParameterKey, otherwise?: number) => number) =>
  <Key extends ParameterKey>(key: Key, otherwise?: number): Parameter<Key, number> => ({
    key,
    kind: 'value',
    ...(otherwise === undefined ? {} : { optional: true }),
    read: (argument) => read(argument, key, otherwise),
  });
export const amount = single(readAmount);
export const positive = single(readPositive);
export const share = single(readShare);

/** Its cells as they stand. */
export const range = <Key extends ParameterKey>(key: Key): Parameter<Key, readonly (readonly unknown[])[]> => ({
  key,
  kind: 'range',
  read: (argument) => (Array.isArray(argument) ? (argument as unknown[][]) : [[argument]]),
});

export interface Series {
  /** NaN for a blank cell. */
  readonly values: readonly number[];
  /** Values up to the last one that is neither blank nor a typed 0. */
  readonly known: number;
  /** Number of cells in each row of the range. */
  readonly shape: readonly number[];
}

/** A value for each period. `negative`: credit notes are allowed. */
function readSeries(argument: unknown, name: ParameterKey, negative: boolean): Series {
  const rows = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const cells = rows.flat();
  const values = cells.map((cell) => {
    if (isBlank(cell)) return Number.NaN;
    const value = numberOf(cell);
    if (Number.isNaN(value))
      throw new CallError({ code: 'bad_value', argument: name, value: cell, finding: isErrorCell(cell) ? 'error_cell' : 'not_a_number' });
    if (!negative && value < 0) throw new CallError({ code: 'amount_needed', argument: name, value: cell });
    return value;
  });
  let known = cells.length;
  while (known > 0 && isBlankOrZero(cells[known - 1])) known--;
  return { values, known, shape: rows.map((row) => row.length) };
}

const seriesOf =
  (negative: boolean) =>
  <Key extends ParameterKey>(key: Key): Parameter<Key, Series> => ({
    key,
    kind: 'range',
    read: (argument) => readSeries(argument, key, negative),
  });
export const series = seriesOf(false);
/** A series in which credit notes are allowed. */
export const seriesWithCredits = seriesOf(true);

/** The series over `count` periods: one value for all of them, or one for each. Blanks stay NaN. */
export function overPeriods({ values }: Series, count: number, name: ParameterKey): readonly number[] {
  if (values.length === 1) return new Array<number>(count).fill(values[0]!);
  if (values.length !== count) throw new CallError({ code: 'periods_differ', argument: name, given: values.length, needed: count });
  return values;
}
