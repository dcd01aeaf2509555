/**
 * KAPLANMEIER: how long relationships last. Two ranges of the same size: durations, and whether each has ended (1, TRUE) or is still
 * running (blank, 0, FALSE). A blank duration is not known and left out; so is a 0 without an end, which desktop Excel sends for a blank. A 0 with an
 * end is one that ended on its first day. A header row of texts is allowed. `times`: survival at them; the words `median` and `rmst` give the median and the mean up to the longest duration.
 */
import {
  kaplanMeier,
  medianSurvival,
  restrictedMean,
  survivalAt,
  type Duration,
  type SurvivalCurve,
} from '../../metrics/retention/kaplan-meier';
import { localeOf } from '../../locales/languages';
import { BadCell, isBlank, isBlankOrZero, isErrorCell, parseNumber, readFlag } from '../../tables/cell';
import { wordsFor } from '../../tables/read-words';
import { normaliseWord } from '../../tables/words';
import { defineFunction, type CallContext, type Cell, type DeclaredColumn, type Given, type Matrix } from '../declare';
import { numberIn, type NumberArgument } from '../elementwise';
import { absenceError, errorIn } from '../errors';
import { CallError } from '../faults';
import { wide } from '../look';
import { cells, optional } from '../parameters';

const DURATION: NumberArgument = { key: 'durations', min: 0 };
const TIME: NumberArgument = { key: 'times', min: 0 };
const columns: readonly DeclaredColumn[] = [
  { name: 'time', look: 'text' },
  { name: 'at_risk', look: 'count' },
  { name: 'events', look: 'count' },
  { name: 'survival', look: 'share' },
  { name: 'std_error', look: 'decimal' },
  { name: 'note', look: wide(60) },
];
const parameters = [cells('durations'), cells('events'), optional(cells('times'))] as const;

const MEDIAN = wordsFor(({ retention }) => retention.median);
const MEAN = wordsFor(({ retention }) => retention.mean);

function readDurations({ durations, events }: Given<typeof parameters>): { durations: Duration[]; zeros: number } {
  const [times, ends] = [durations.flat(), events.flat()];
  if (times.length !== ends.length) throw new CallError({ code: 'sizes_differ', argument: 'events' });
  const found: Duration[] = [];
  let zeros = 0;
  times.forEach((cell, position) => {
    // Error cells say nothing; a text above the figures is their header.
    if (isBlank(cell) || isErrorCell(cell)) return;
    if (position === 0 && typeof cell === 'string' && parseNumber(cell) instanceof BadCell) return;
    const time = numberIn(cell, DURATION);
    if (isErrorCell(ends[position])) return;
    const lost = isBlankOrZero(ends[position]) ? 0 : readFlag(ends[position]);
    if (lost instanceof BadCell) throw new CallError({ code: 'bad_value', argument: 'events', value: ends[position], finding: lost.code });
    // No blank row carries an end.
    if (cell === 0 && lost !== 1) zeros++;
    else found.push({ time, lost: lost === 1 });
  });
  return { durations: found, zeros };
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
  const { durations, zeros } = readDurations(given);
  const curve = kaplanMeier(durations);
  const note = zeros === 0 ? '' : localeOf(context.language).notes.zerosLeftOut(zeros);
  const { times } = given;
  // Left out, or nothing but one blank cell.
  if (times.flat().length === 1 && isBlank(times[0]![0]))
    return [
      columns.map(({ name }) => name),
      // Without any loss there is no row for what was left out.
      ...(curve.steps.length === 0 && note !== '' ? [['', '', '', '', '', note]] : []),
      ...curve.steps.map(({ time, atRisk, events, survival, standardError }, step): Cell[] => [
        ...[time, atRisk, events, survival, standardError],
        step === 0 ? note : '',
      ]),
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
