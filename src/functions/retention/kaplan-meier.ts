/**
 * KAPLANMEIER: how long relationships last. Two ranges of the same size: durations, and whether each has ended (1, TRUE) or is still
 * running (blank, 0, FALSE). A blank duration, or 0, is not known and left out; one that ended on its first day is written `none`. A header row of
 * texts is allowed. `times`: survival at them; the words `median` and `rmst` give the median and the mean up to the longest duration.
 */
import {
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  survivalAt,
  type Duration,
  type SurvivalCurve,
} from '../../metrics/retention/kaplan-meier';
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber, readFlag } from '../../tables/cell';
import { wordsFor } from '../../tables/read-words';
import { normaliseWord } from '../../tables/words';
import { defineFunction, type CallContext, type Cell, type DeclaredColumn, type Given, type Matrix } from '../declare';
import { numberIn, type NumberArgument } from '../elementwise';
import { absenceError, errorIn } from '../errors';
import { CallError } from '../faults';
import { cells, optional } from '../parameters';

const DURATION: NumberArgument = { key: 'durations', min: 0 };
const TIME: NumberArgument = { key: 'times', min: 0 };
const columns: readonly DeclaredColumn[] = [
  { name: 'time', look: 'text' },
  { name: 'at_risk', look: 'count' },
  { name: 'events', look: 'count' },
  { name: 'survival', look: 'share' },
  { name: 'std_error', look: 'decimal' },
];
const parameters = [cells('durations'), cells('events'), optional(cells('times'))] as const;

const MEDIAN = wordsFor(({ retention }) => retention.median);
const MEAN = wordsFor(({ retention }) => retention.mean);

function readDurations({ durations, events }: Given<typeof parameters>): Duration[] {
  const [times, ends] = [durations.flat(), events.flat()];
  if (times.length !== ends.length) throw new CallError({ code: 'sizes_differ', argument: 'events' });
  const found: Duration[] = [];
  times.forEach((cell, position) => {
    // Error cells say nothing; a text above the figures is their header.
    if (isBlankOrZero(cell) || isErrorCell(cell)) return;
    if (position === 0 && typeof cell === 'string' && parseNumber(cell) instanceof BadCell) return;
    const time = numberIn(cell, DURATION);
    if (isErrorCell(ends[position])) return;
    const lost = isBlankOrZero(ends[position]) ? 0 : readFlag(ends[position]);
    if (lost instanceof BadCell) throw new CallError({ code: 'bad_value', argument: 'events', value: ends[position], finding: lost.code });
    found.push({ time, lost: lost === 1 });
  });
  return found;
}

/** What a cell of `times` asks: a time, the median, the mean. */
function answer(curve: SurvivalCurve, cell: unknown, { language }: CallContext): Cell {
  const word = typeof cell === 'string' && !isErrorCell(cell) ? normaliseWord(cell) : '';
  if (MEDIAN.has(word)) {
    const median = medianSurvival(curve);
    return Number.isNaN(median)
      ? absenceError({ reason: Number.isNaN(curve.longest) ? 'beyond_durations' : 'no_median' }, language)
      : median;
  }
  const value = MEAN.has(word) ? restrictedMean(curve, curve.longest) : survivalAt(curve, numberIn(cell, TIME));
  return Number.isNaN(value) ? absenceError({ reason: 'beyond_durations' }, language) : value;
}

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const curve = kaplanMeier(readDurations(given));
  const { times } = given;
  // Left out, or nothing but one blank cell.
  if (times.flat().length === 1 && isBlank(times[0]![0]))
    return [
      columns.map(({ name }) => name),
      ...curve.steps.map(({ time, atRisk, events, survival, standardError }): Cell[] => [time, atRisk, events, survival, standardError]),
    ];
  return times.map((row) => row.map((cell): Cell => (isBlank(cell) ? '' : errorIn(context, () => answer(curve, cell, context)))));
}

export const kaplanMeierFunction = defineFunction({
  id: 'KAPLANMEIER',
  life: 'fits',
  parameters,
  outputs: [],
  columns,
  example: '=TENURE.KAPLANMEIER({6;6;6;7;10},{1;1;0;1;0})',
  run,
});
