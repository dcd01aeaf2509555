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
import { withoutInvocation } from '../arguments';
import type { CallContext, Cell, FunctionDeclaration, Matrix } from '../declare';
import { cellsOf, numberIn, type NumberArgument } from '../elementwise';
import { absenceError, faultError } from '../errors';
import { CallError } from '../faults';

const DURATION: NumberArgument = { key: 'durations', min: 0 };
const TIME: NumberArgument = { key: 'times', min: 0 };
const COLUMNS = ['time', 'at_risk', 'events', 'survival', 'std_error'] as const;

const MEDIAN = wordsFor(({ retention }) => retention.median);
const MEAN = wordsFor(({ retention }) => retention.mean);

function readDurations(durations: unknown, events: unknown): Duration[] {
  const [times, ends] = [cellsOf(durations).flat(), cellsOf(events).flat()];
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

function run(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const curve = kaplanMeier(readDurations(args[0], args[1]));
  const { [2]: times } = args;
  // Left out, or nothing but one blank cell.
  if (cellsOf(times).flat().length === 1 && isBlank(cellsOf(times)[0]![0]))
    return [
      [...COLUMNS],
      ...curve.steps.map(({ time, atRisk, events, survival, standardError }): Cell[] => [time, atRisk, events, survival, standardError]),
    ];
  return cellsOf(times).map((row) =>
    row.map((cell): Cell => {
      if (isBlank(cell)) return '';
      try {
        return answer(curve, cell, context);
      } catch (error) {
        const shown = faultError(error, context.language);
        if (shown === undefined) throw error;
        return shown;
      }
    }),
  );
}

export const kaplanmeier: FunctionDeclaration = {
  id: 'KAPLANMEIER',
  parameters: [
    { key: 'durations', kind: 'range' },
    { key: 'events', kind: 'range' },
    { key: 'times', kind: 'range', optional: true },
  ],
  outputs: [],
  columns: COLUMNS,
  example: '=TENURE.KAPLANMEIER({6;6;6;7;10},{1;1;0;1;0})',
  run,
};
