/**
 * Levers that earn trust: promises kept (000-K1b), errors admitted first (002-P8a), answers in time (000-K2c), points to satisfy (000-K2d), the group that nobody
 * has asked (000-K2b), one surprise (000-K4), a proposal that nobody asked for (002-P3). What is done is done at as_of. Where it leaves a trace in the
 * rows that trust reads, that is the change; where it would be measured as a fact (answers, surprise, anticipation), one fact of full value is. Answers
 * below the target of a point are given again at it. What a silent group will say isn't known: it answers the prior, which moves no score and raises the coverage.
 */
import type { RowChange } from '../../portfolio/own-account';
import { choiceCodes } from '../../tables/cell';
import { columnOf, type TableName } from '../../tables/declarations/index';
import { isoDate } from '../../tables/dates';
import { normaliseWord } from '../../tables/words';
import { satisfaction } from '../people/satisfaction';
import { trustGroups, type TrustDimension, type TrustGroup } from '../trust/trust-dimensions';
import { observationsOf } from '../trust/trust-observations';
import { trustScore } from '../trust/trust-score';
import {
  rowsWhere,
  sourceRows,
  withoutTable,
  type FindLever,
  type LeverContext,
  type LeverStep,
  type OpenLever,
  type UnknownData,
} from './lever';

/** A fact of full value on a dimension. */
const fact = (dimension: TrustDimension, asOf: number): RowChange => ({
  table: 'observations',
  values: { date: isoDate(asOf), dimension, group: 'facts', value: 1 },
});

const open = (
  context: LeverContext,
  step: LeverStep,
  table: TableName,
  rows: readonly number[],
  changes: readonly RowChange[],
  unknown: readonly UnknownData[] = [],
): OpenLever => ({ step, changes, table, rows: sourceRows(context, table, rows), unknown });

/** Not there yet at the end of the day `asOf`. */
const notYet = (moment: number, asOf: number): boolean => !(Math.floor(moment) <= asOf);

/** Promises that wait are kept today; where the last ones were broken and none was kept since, one more is made and kept. */
export const keptCommitments: FindLever = (context) => {
  const { portfolio, account, asOf } = context;
  if (portfolio.rowsOf('commitments') === undefined) return withoutTable('commitments');
  const days = portfolio.settingsOf(account).presence_window_days;
  const lastKept = Math.max(
    -Infinity,
    ...rowsWhere(context, 'commitments', (number) => number('kept') === 1 && number('due_date') <= asOf).map((row) =>
      portfolio.table('commitments')!.number('due_date', row),
    ),
  );
  const pending = rowsWhere(context, 'commitments', (number) => Number.isNaN(number('kept')) && number('due_date') > asOf - days);
  const broken = rowsWhere(
    context,
    'commitments',
    (number) => number('kept') === 0 && number('due_date') <= asOf && number('due_date') > Math.max(asOf - days, lastKept),
  );
  if (pending.length === 0 && broken.length === 0) return undefined;
  const kept = { due_date: isoDate(asOf), kept: true };
  const changes: RowChange[] =
    pending.length === 0 ? [{ table: 'commitments', values: kept }] : pending.map((row) => ({ table: 'commitments', row, values: kept }));
  const step: LeverStep = { lever: 'kept_commitments', pending: pending.length, broken: broken.length };
  return open(context, step, 'commitments', pending.length === 0 ? broken : pending, changes);
};

export const admission: FindLever = (context) => {
  const { portfolio, asOf } = context;
  if (portfolio.rowsOf('incidents') === undefined) return withoutTable('incidents');
  const unsaid = rowsWhere(
    context,
    'incidents',
    (number) =>
      Math.floor(number('occurred_at')) <= asOf &&
      ['disclosed_at', 'raised_by_customer_at', 'resolved_at'].every((column) => notYet(number(column), asOf)),
  );
  if (unsaid.length === 0) return undefined;
  const changes = unsaid.map((row): RowChange => ({ table: 'incidents', row, values: { disclosed_at: isoDate(asOf) } }));
  return open(context, { lever: 'admission', incidents: unsaid.length }, 'incidents', unsaid, changes);
};

const HOURS = 24;

/** Complaints without an answer, and those of the window that were answered too late. */
export const answers: FindLever = (context) => {
  const { portfolio, account, asOf } = context;
  if (portfolio.rowsOf('incidents') === undefined) return withoutTable('incidents');
  const { response_target_hours: hours, presence_window_days: days } = portfolio.settingsOf(account);
  const responseOf = (number: (column: string) => number): number =>
    Math.min(...['first_response_at', 'resolved_at'].map(number).filter((moment) => !notYet(moment, asOf)));
  const raised = (number: (column: string) => number): boolean => !notYet(number('raised_by_customer_at'), asOf);
  const unanswered = rowsWhere(context, 'incidents', (number) => raised(number) && responseOf(number) === Infinity);
  const late = rowsWhere(
    context,
    'incidents',
    (number) =>
      raised(number) &&
      number('raised_by_customer_at') > asOf - days &&
      Number.isFinite(responseOf(number)) &&
      (responseOf(number) - number('raised_by_customer_at')) * HOURS > hours,
  );
  if (unanswered.length === 0 && late.length === 0) return undefined;
  const changes: RowChange[] = unanswered.map((row) => ({ table: 'incidents', row, values: { first_response_at: isoDate(asOf) } }));
  const step: LeverStep = { lever: 'answers', open: unanswered.length, late: late.length, hours };
  return open(context, step, 'incidents', unanswered.length === 0 ? late : unanswered, [...changes, fact('adapts', asOf)]);
};

/** Of each point that is not met, the answers below its target are given again, at the target. */
export const satisfactionPoints: FindLever = (context) => {
  const { portfolio, account, asOf } = context;
  const [rows, observations] = [portfolio.rowsOf('observations'), observationsOf(portfolio)];
  if (rows === undefined || observations === undefined) return withoutTable('observations');
  const { table } = rows;
  const unmet = satisfaction.compute(portfolio, account).points.filter(({ met }) => !met);
  if (unmet.length === 0) return undefined;
  const targets = new Map(unmet.map(({ name, target }) => [normaliseWord(name), target]));
  const targetAt = (row: number): number =>
    targets.get(normaliseWord(table.text('point', row) || table.text('dimension', row))) ?? Number.NaN;
  const below = rowsWhere(context, 'observations', (number, row) => number('date') <= asOf && observations.value[row]! < targetAt(row));
  const changes = below.map((row): RowChange => ({ table: 'observations', row, values: { value: targetAt(row) } }));
  return open(context, { lever: 'satisfaction_points', points: unmet.map(({ name }) => name) }, 'observations', below, changes);
};

/** The group of people that has said nothing and would decide most. */
export const silentGroup: FindLever = (context) => {
  const { portfolio, account, asOf } = context;
  if (portfolio.rowsOf('observations') === undefined) return withoutTable('observations');
  const { groups, missing } = trustScore.compute(portfolio, account);
  const deciding = (group: TrustGroup): number => missing.filter((gap) => gap.group === group).reduce((sum, { share }) => sum + share, 0);
  const silent = groups
    .filter(({ group, evidence }) => group !== 'facts' && evidence === 0 && deciding(group) > 0)
    .map(({ group }) => group)
    .sort((a, b) => deciding(b) - deciding(a) || trustGroups.indexOf(a) - trustGroups.indexOf(b))[0];
  if (silent === undefined) return undefined;
  const prior = portfolio.settingsOf(account).trust_prior;
  const changes = missing
    .filter(({ group }) => group === silent)
    .map(
      ({ dimension }): RowChange => ({
        table: 'observations',
        values: { date: isoDate(asOf), dimension, group: silent, value: prior },
      }),
    );
  return open(context, { lever: 'silent_group', group: silent, dimensions: changes.length }, 'observations', [], changes);
};

const initiativeKinds = choiceCodes(columnOf('initiatives', 'kind'));

/** The newest day of some initiatives up to as_of, NaN without one, and the rows of that day. */
function newest(context: LeverContext, holds: (number: (column: string) => number) => boolean): { day: number; rows: readonly number[] } {
  const table = context.portfolio.table('initiatives')!;
  const rows = rowsWhere(context, 'initiatives', (number) => number('date') <= context.asOf && holds(number));
  const day = rows.reduce((last, row) => (table.number('date', row) <= last ? last : table.number('date', row)), Number.NaN);
  return { day, rows: rows.filter((row) => table.number('date', row) === day) };
}

/** Is a cell blank in an initiative of the last days, so that it could be the one looked for? */
function unsaid(context: LeverContext, column: string, days: number): readonly UnknownData[] {
  const { asOf } = context;
  const blank = rowsWhere(
    context,
    'initiatives',
    (number) => Number.isNaN(number(column)) && asOf - number('date') >= 0 && asOf - number('date') <= days,
  );
  return blank.length > 0 ? [{ table: 'initiatives', column }] : [];
}

const SURPRISE = initiativeKinds.indexOf('surprise');

export const surprise: FindLever = (context) => {
  const { portfolio, asOf, s } = context;
  if (portfolio.table('initiatives') === undefined) return withoutTable('initiatives');
  const { day, rows } = newest(context, (number) => number('kind') === SURPRISE);
  if (asOf - day <= s.lever_surprise_days) return undefined;
  const changes: RowChange[] = [{ table: 'initiatives', values: { date: isoDate(asOf), kind: 'surprise' } }, fact('evolving', asOf)];
  return open(
    context,
    { lever: 'surprise', daysSince: asOf - day },
    'initiatives',
    rows,
    changes,
    unsaid(context, 'kind', s.lever_surprise_days),
  );
};

const PROPOSALS = ['proposal', 'innovation'].map((kind) => initiativeKinds.indexOf(kind));

/** A proposal or an innovation that the client had not asked for. */
export const anticipation: FindLever = (context) => {
  const { portfolio, account, asOf } = context;
  if (portfolio.table('initiatives') === undefined) return withoutTable('initiatives');
  const days = portfolio.settingsOf(account).initiative_days;
  const { day, rows } = newest(context, (number) => PROPOSALS.includes(number('kind')) && number('requested_by_customer') === 0);
  if (asOf - day < days) return undefined;
  const changes: RowChange[] = [
    { table: 'initiatives', values: { date: isoDate(asOf), kind: 'proposal', requested_by_customer: false } },
    fact('anticipates', asOf),
  ];
  return open(
    context,
    { lever: 'anticipation', daysSince: asOf - day },
    'initiatives',
    rows,
    changes,
    unsaid(context, 'requested_by_customer', days),
  );
};
