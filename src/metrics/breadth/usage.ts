/**
 * Usage of what the client has (001-L3 and its parts, 001-L6c, 002-P2, 002-P3a), over the lines active at as_of:
 *   usage = Σ users × adoption; trained share = Σ trained users / Σ users over the lines that know both (no line trains more users than it has);
 *   adoption gap = Σ R (1 − adoption) / Σ R, R yearly revenue, over the lines that know both; critical revenue = Σ R of the lines whose criticality is
 *   `critical_from` or more; custom share = Σ R of custom-made lines / Σ R of the lines that say; age = Σ R × years since the start / Σ R.
 * A share without any line that knows what it asks is NaN. Adoption is kept within 0 and 1.
 * Trials: lines on trial that are in force, with or without revenue. Conversion looks at references tried since the start of the table: one is decided when
 * a line of it that is no trial started on or after the trial (converted), or when its trials have ended without (not). Running trials are not decided; a
 * trial line that is turned into a normal one leaves no trace: start a new line instead.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import type { Table } from '../../tables/read';
import { activeLines, LINE_READS, type ActiveLines } from '../active-lines';
import { shown, type Driver, type Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from './newest-line';
import { NeumaierSum } from '../numeric/sum';

export interface Usage {
  readonly usage: number;
  readonly users: number;
  readonly trainedShare: number;
  readonly trainedUsers: number;
  /** Σ trained users × training hours of each, where both are known. */
  readonly trainingHours: number;
  readonly adoptionGap: number;
  readonly criticalRevenue: number;
  readonly criticalShare: number;
  readonly customShare: number;
  readonly trials: number;
  readonly trialConversion: number;
  readonly trialsDecided: number;
  readonly ageYears: number;
  /** Visits and reviews, training and coaching, in the period; NaN without an interactions table. */
  readonly accompaniments: number;
  readonly coachings: number;
  readonly revenue: number;
  readonly lines: number;
  /** Mean over the active lines of the share known of {users, adoption, trained users, criticality, custom-made, start}; 0 without lines. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

/** A share: part and whole, added up over the lines that know what it asks. */
class Share {
  private readonly part = new NeumaierSum();
  private readonly whole = new NeumaierSum();

  add(part: number, whole: number): void {
    this.part.add(part);
    this.whole.add(whole);
  }

  get sum(): number {
    return this.part.value;
  }

  get value(): number {
    return this.whole.value > 0 ? this.part.value / this.whole.value : Number.NaN;
  }
}

const ASPECTS = 6;
const within = (value: number): number => Math.min(1, Math.max(0, value));

type LineFigures = Omit<Usage, 'trials' | 'trialConversion' | 'trialsDecided' | 'accompaniments' | 'coachings' | 'newest' | 'ageDays'>;

function lineFigures(lines: ActiveLines, account: number, asOf: number, s: SettingValues, drivers: Driver[] | undefined): LineFigures {
  const { table } = lines;
  const [usage, users, hours, revenue, critical] = [
    new NeumaierSum(),
    new NeumaierSum(),
    new NeumaierSum(),
    new NeumaierSum(),
    new NeumaierSum(),
  ];
  const [trained, gap, rated, custom, age] = [new Share(), new Share(), new Share(), new Share(), new Share()];
  let [count, known] = [0, 0];
  for (const row of lines.rows(account)) {
    if (lines.active[row] === 0) continue;
    const value = (column: string): number => table!.number(column, row);
    const own = lines.revenue[row]!;
    const [people, adoption, learnt, criticality, made, start] = [
      value('users'),
      within(value('adoption_pct')),
      value('trained_users'),
      value('business_critical_1_5'),
      value('is_custom'),
      value('start_date'),
    ];
    count++;
    revenue.add(own);
    known += [people, adoption, learnt, criticality, made, start].filter((figure) => !Number.isNaN(figure)).length;
    if (!Number.isNaN(people)) users.add(people);
    if (!Number.isNaN(people * adoption)) {
      usage.add(people * adoption);
      drivers?.push({
        component: 'usage',
        item: table!.text('line_id', row),
        table: 'references',
        rows: [table!.sourceRow(row)],
        formula: `users ${shown(people)} × adoption ${shown(adoption)}`,
        amount: people * adoption,
      });
    }
    if (!Number.isNaN(people * learnt)) trained.add(Math.min(people, learnt), people);
    if (!Number.isNaN(learnt * value('training_hours'))) hours.add(learnt * value('training_hours'));
    if (!Number.isNaN(adoption)) gap.add(own * (1 - adoption), own);
    if (criticality >= s.critical_from) critical.add(own);
    if (!Number.isNaN(criticality)) rated.add(criticality >= s.critical_from ? own : 0, own);
    if (!Number.isNaN(made)) custom.add(made * own, own);
    if (!Number.isNaN(start)) age.add((own * (asOf - start)) / s.days_per_year, own);
  }
  return {
    usage: usage.value,
    users: users.value,
    trainedShare: trained.value,
    trainedUsers: trained.sum,
    trainingHours: hours.value,
    adoptionGap: gap.value,
    criticalRevenue: critical.value,
    criticalShare: rated.value,
    customShare: custom.value,
    ageYears: age.value,
    revenue: revenue.value,
    lines: count,
    coverage: count === 0 ? 0 : known / (ASPECTS * count),
  };
}

/** What became of one reference that was tried. */
interface Tried {
  running: boolean;
  /** Start of its earliest trial; −Infinity when unknown. */
  since: number;
  converted: boolean;
}

function trials(lines: ActiveLines, account: number, asOf: number): Pick<Usage, 'trials' | 'trialConversion' | 'trialsDecided'> {
  const { table } = lines;
  if (table === undefined) return { trials: 0, trialsDecided: 0, trialConversion: Number.NaN };
  const started = [...lines.rows(account)].filter((row) => !(table.number('start_date', row) > asOf));
  const isTrial = (row: number): boolean => table.number('is_trial', row) === 1;
  const [tests, others] = [started.filter(isTrial), started.filter((row) => !isTrial(row))];
  const tried = triedIn(table, tests, asOf);
  const references = table.codes('reference_id')?.codes;
  for (const row of others) {
    const trial = tried.get(references![row]!);
    // A line of unknown start may have been there before the trial.
    if (trial !== undefined && (trial.since === -Infinity || table.number('start_date', row) >= trial.since)) trial.converted = true;
  }
  const decided = [...tried.values()].filter((trial) => trial.converted || !trial.running);
  return {
    trials: tests.filter((row) => inForceOn(table, row, asOf)).length,
    trialsDecided: decided.length,
    trialConversion: decided.length === 0 ? Number.NaN : decided.filter(({ converted }) => converted).length / decided.length,
  };
}

const inForceOn = (table: Table, row: number, asOf: number): boolean => !(table.number('end_date', row) < asOf);

/** The references that lines of trial name, none of them converted yet. */
function triedIn(table: Table, rows: readonly number[], asOf: number): Map<number, Tried> {
  const references = table.codes('reference_id')?.codes;
  const tried = new Map<number, Tried>();
  for (const row of rows) {
    const reference = references![row]!;
    if (reference === NO_CODE) continue;
    const [before, start] = [tried.get(reference), table.number('start_date', row)];
    const since = Number.isNaN(start) ? -Infinity : start;
    tried.set(reference, {
      running: inForceOn(table, row, asOf) || before?.running === true,
      since: Math.min(since, before?.since ?? Infinity),
      converted: false,
    });
  }
  return tried;
}

const kinds = choiceCodes(columnOf('interactions', 'kind'));
const ACCOMPANY = new Set([kinds.indexOf('visit'), kinds.indexOf('review')]);
const COACH = new Set([kinds.indexOf('training')]);

/** Interactions of these kinds in the period up to as_of. */
function interactions(portfolio: Portfolio, account: number, table: Table | undefined, wanted: ReadonlySet<number>, days: number): number {
  if (table === undefined) return Number.NaN;
  const [dates, kind] = [table.numbersOrUnknown('date'), table.numbersOrUnknown('kind')];
  return [...portfolio.rowsOf('interactions')!.rows(account)].filter(
    (row) => wanted.has(kind[row]!) && dates[row]! <= portfolio.asOf && portfolio.asOf - dates[row]! <= days,
  ).length;
}

/** Its drivers add up to the usage. */
export const usage: Metric<Usage> = {
  reads: {
    accounts: ['segment', 'currency'],
    references: [
      ...LINE_READS,
      ...NEWEST_LINE_READS,
      'users',
      'adoption_pct',
      'trained_users',
      'training_hours',
      'business_critical_1_5',
      'is_custom',
      'is_trial',
    ],
    interactions: ['date', 'kind'],
  },
  compute(portfolio, account, drivers) {
    const s = portfolio.settingsOf(account);
    const lines = activeLines(portfolio);
    const met = portfolio.rowsOf('interactions')?.table;
    return {
      ...lineFigures(lines, account, portfolio.asOf, s, drivers),
      ...trials(lines, account, portfolio.asOf),
      accompaniments: interactions(portfolio, account, met, ACCOMPANY, s.presence_window_days),
      coachings: interactions(portfolio, account, met, COACH, s.presence_window_days),
      ...newestLine(portfolio, account),
    };
  },
};
