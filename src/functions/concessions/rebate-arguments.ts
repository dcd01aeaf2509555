/**
 * Arguments that the functions of volume concessions share: tiers, method, law, single numbers, and series (a value for each period). A series is
 * read row by row from a range of any shape. A blank is not a zero, but desktop Excel sends it as one: where that matters, the blanks and zeros at the
 * end of a series are periods still to come, and the word none is a true zero.
 */
import { baseOf, isGrowth, rebateMethods, type RebateMethod, type RebateTerms } from '../../metrics/concessions/rebate';
import { added } from '../../metrics/concessions/settlement';
import { volumeLaws, type VolumeLaw } from '../../metrics/concessions/uncertain-volume';
import type { ParameterKey } from '../../locales/en/parameters';
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber } from '../../tables/cell';
import { parseTiersRange } from '../../tables/tier-range';
import { parseTiersText } from '../../tables/tier-text';
import { growthFault, isTiersFault, NO_TIERS, type Tiers } from '../../tables/tiers';
import { normaliseWord } from '../../tables/words';
import { readFlagArgument, scalarOf } from '../arguments';
import { CallError } from '../faults';

const METHOD_WORDS: Readonly<Record<RebateMethod, readonly string[]>> = {
  retroactive: ['all_units', 'all units', 'rétroactif', 'rétroactive', 'toutes unités'],
  incremental: ['graduated', 'progressif', 'progressive', 'par tranche', 'par tranches', 'tranches'],
  lump: ['lump_sum', 'forfait', 'forfaitaire'],
  growth: ['croissance'],
  growth_incremental: ['croissance_progressive', 'croissance par tranches', 'croissance marginale'],
  reached_lines: ['lignes atteintes', 'paliers atteints'],
  every_line: ['every_lines', 'toutes les lignes', 'toutes lignes', 'tous les paliers'],
};
const methodByWord = new Map(
  rebateMethods.flatMap((method) => [method, ...METHOD_WORDS[method]].map((word) => [normaliseWord(word), method] as const)),
);

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

/** `base`: the argument of a function that has one; the others find a growth scheme's base among its tiers. */
export function readTerms(tiers: unknown, method: unknown, inclusive: unknown, base?: { readonly argument: unknown }): RebateTerms {
  const read = readMethod(method);
  const terms: RebateTerms = { method: read, tiers: readTiers(tiers, read), inclusive: readFlagArgument(inclusive, 'inclusive', true) };
  if (!isGrowth(read)) return terms;
  const cell = base === undefined ? null : scalarOf(base.argument, 'base');
  const own = isBlank(cell) ? Number.NaN : numberOf(cell);
  const withBase = isBlank(cell) ? terms : { ...terms, base: own };
  if (!(isBlank(cell) ? baseOf(terms) > 0 : own > 0))
    throw new CallError({ code: 'base_needed', argument: base === undefined ? 'tiers' : 'base' });
  const fault = growthFault(terms.tiers);
  if (fault !== undefined) throw new CallError({ code: 'bad_tiers', argument: 'tiers', fault });
  return withBase;
}

export function readLaw(argument: unknown): VolumeLaw {
  const cell = scalarOf(argument, 'law');
  if (isBlankOrZero(cell)) return 'normal';
  const word = typeof cell === 'string' ? normaliseWord(cell) : '';
  const law = word === 'normale' ? 'normal' : word === 'lognormale' ? 'lognormal' : volumeLaws.find((one) => one === word);
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
export function readAmount(argument: unknown, name: ParameterKey, otherwise?: number): number {
  const cell = scalarOf(argument, name);
  if (isBlank(cell) && otherwise !== undefined) return otherwise;
  const value = isBlank(cell) ? Number.NaN : numberOf(cell);
  if (!(value >= 0)) throw new CallError({ code: 'amount_needed', argument: name, value: cell });
  return value;
}

/** A single number above 0; `otherwise` when left out (a 0 too: a price of 0 is a blank cell of desktop Excel). */
export function readPositive(argument: unknown, name: ParameterKey, otherwise?: number): number {
  const cell = scalarOf(argument, name);
  if (isBlankOrZero(cell) && otherwise !== undefined) return otherwise;
  const value = numberOf(cell);
  if (!(value > 0)) throw new CallError({ code: 'positive_needed', argument: name, value: cell });
  return value;
}

export function readShare(argument: unknown, name: ParameterKey, otherwise?: number): number {
  const cell = scalarOf(argument, name);
  if (isBlank(cell) && otherwise !== undefined) return otherwise;
  const value = isBlank(cell) ? Number.NaN : numberOf(cell);
  if (!(value >= 0 && value <= 1)) throw new CallError({ code: 'share_needed', argument: name, value: cell });
  return value;
}

/** The cells of an argument, row after row. */
export const cellsOf = (argument: unknown): readonly unknown[] => (Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]);

export interface Series {
  /** NaN for a blank cell. */
  readonly values: readonly number[];
  /** Values up to the last one that is neither blank nor a typed 0. */
  readonly known: number;
}

/** A value for each period. `negative`: credit notes are allowed. */
export function readSeries(argument: unknown, name: ParameterKey, negative = false): Series {
  const cells = cellsOf(argument);
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
  return { values, known };
}

/** The series over `count` periods: one value for all of them, or one for each. Blanks stay NaN. */
export function overPeriods({ values }: Series, count: number, name: ParameterKey): readonly number[] {
  if (values.length === 1) return new Array<number>(count).fill(values[0]!);
  if (values.length !== count) throw new CallError({ code: 'periods_differ', argument: name, given: values.length, needed: count });
  return values;
}

/** Credit notes may not exceed what was bought before them. */
export function checkCumulative(volumes: readonly number[], name: ParameterKey): void {
  let sum = 0;
  volumes.forEach((volume, i) => {
    sum = added(sum, Number.isNaN(volume) ? 0 : volume);
    if (sum < 0) throw new CallError({ code: 'below_zero_in_period', argument: name, period: i + 1 });
  });
}
