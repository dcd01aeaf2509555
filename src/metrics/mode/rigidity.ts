/**
 * Rigidity of the contracts (004-P), 0 to 100, and the innovation paradox (004-I).
 * Of a contract in force, four terms from 0 to 1 with weights of 25 each (a default, not a finding): no review clause; years since the last review / 3;
 * (prescriptiveness − 1) / 4; remaining years / 5; the second and the last stop at 1. A term that is unknown is left out and the others are scaled up: coverage
 * says how much was known. The last review is the review date when it is past, else the signature. The account's score is the mean over its contracts in
 * force, weighted by annual value (a contract without one weighs like the mean of the others). Without a contract in force: NaN.
 * Paradox: a contract in force prescribes (4 or more out of 5), and in a year nothing was proposed outside the specification or the client complained that we
 * propose nothing (an observation whose dimension or source says `no_proposals`). Not known without the prescriptiveness, or without initiatives.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import type { Table } from '../../tables/read';
import { normaliseWord } from '../../tables/words';
import type { SettingValues } from '../../settings/declarations/index';
import { contractClockAt, contractClockReads, termsAt } from '../contracts/contract-clock';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum, sumOf } from '../numeric/sum';

export const rigidityTerms = ['review', 'unreviewed', 'specification', 'term'] as const;
export type RigidityTerm = (typeof rigidityTerms)[number];

export interface Rigidity {
  /** 0 to 100; NaN without a contract in force of which a term is known. */
  readonly score: number;
  /** Mean over the contracts in force of the share of the weights that is known; 0 without any. */
  readonly coverage: number;
  /** Points of each term; they add up to the score. */
  readonly points: Readonly<Record<RigidityTerm, number>>;
  readonly contracts: number;
  readonly withReview: number;
  /** Undefined when it can't be told. */
  readonly paradox: boolean | undefined;
  /** Contracts in force that prescribe. */
  readonly prescriptive: number;
  /** Initiatives outside the specification in the period, share of them accepted; NaN without an initiatives table, or without an answer. */
  readonly outsideSpec: number;
  readonly accepted: number;
  /** Plans made together that still count (setting joint_plan_days); NaN without an initiatives table. */
  readonly jointPlans: number;
  /** Complaints that we propose nothing; NaN without an observations table. */
  readonly complaints: number;
  /** Newest review or signature of a contract in force. */
  readonly newest: number;
  readonly ageDays: number;
}

interface Part {
  readonly term: RigidityTerm;
  readonly weight: number;
  /** 0 to 1; NaN when unknown. */
  readonly value: number;
  readonly formula: string;
}

interface Rated {
  readonly contract: string;
  readonly row: number;
  readonly parts: readonly Part[];
  /** Annual value in the reporting currency; NaN when unknown. */
  readonly worth: number;
  readonly specification: number;
  readonly hasReview: boolean;
  readonly reviewed: number;
}

const weightsOf = (s: SettingValues): Readonly<Record<RigidityTerm, number>> => ({
  review: s.rigidity_weight_review,
  unreviewed: s.rigidity_weight_unreviewed,
  specification: s.rigidity_weight_specification,
  term: s.rigidity_weight_term,
});

function rate(portfolio: Portfolio, account: number, table: Table, row: number, s: SettingValues): Rated | undefined {
  const terms = termsAt(table, row);
  const clock = contractClockAt(portfolio, table, row);
  if (clock.status !== 'active') return undefined;
  const clause = table.number('review_clause', row);
  const date = table.number('review_date', row);
  const reviewed = date <= portfolio.asOf ? date : terms.start;
  const specification = table.number('spec_prescriptiveness_1_5', row);
  const years = (portfolio.asOf - reviewed) / s.days_per_year;
  // Without an end only the notice is committed; a notice that is blank arrives as 0 in desktop Excel, so 0 says nothing.
  const unknown = !clock.termKnown || (Number.isNaN(terms.end) && !(terms.noticeDays > 0));
  const remaining = unknown ? Number.NaN : clock.remainingDays / s.days_per_year;
  const weights = weightsOf(s);
  const values: readonly (readonly [RigidityTerm, number, string])[] = [
    ['review', 1 - clause, clause === 1 ? 'review clause' : 'no review clause'],
    [
      'unreviewed',
      Math.min(1, years / s.rigidity_review_years),
      `min(1, ${shown(years)} years / rigidity_review_years ${shown(s.rigidity_review_years)})`,
    ],
    ['specification', (specification - 1) / 4, `(prescriptiveness ${shown(specification)} − 1) / 4`],
    [
      'term',
      Math.min(1, remaining / s.rigidity_term_years),
      `min(1, ${shown(remaining)} remaining years / rigidity_term_years ${shown(s.rigidity_term_years)})`,
    ],
  ];
  return {
    contract: table.text('contract_id', row),
    row: table.sourceRow(row),
    parts: values.map(([term, value, formula]) => ({ term, value, formula, weight: weights[term] })),
    worth: table.number('annual_value', row) * portfolio.factor(table, row, account),
    specification,
    hasReview: clause === 1,
    reviewed,
  };
}

const isKnown = ({ value, weight }: Part): boolean => !Number.isNaN(value) && weight > 0;
const weightOf = (parts: readonly Part[]): number => sumOf(parts.map(({ weight }) => weight));

/** How much each contract counts: by its annual value, the mean of the others when unknown, all alike when no value is. They add up to 1. */
function shares(rated: readonly Rated[]): number[] {
  const known = rated.map(({ worth }) => worth).filter((worth) => worth > 0);
  const mean = known.length === 0 ? 1 : sumOf(known) / known.length;
  const worths = rated.map(({ worth }) => (worth > 0 ? worth : mean));
  const total = sumOf(worths);
  return worths.map((worth) => worth / total);
}

/** The points that each known term of each contract adds to the score. */
function pointsOf(rated: readonly Rated[], drivers: Driver[] | undefined): { score: number; points: Record<RigidityTerm, number> } {
  const points: Record<RigidityTerm, number> = { review: 0, unreviewed: 0, specification: 0, term: 0 };
  const scored = rated.filter(({ parts }) => parts.some(isKnown));
  if (scored.length === 0) return { score: Number.NaN, points };
  const amounts: number[] = [];
  const sums = Object.fromEntries(rigidityTerms.map((term) => [term, new NeumaierSum()])) as Record<RigidityTerm, NeumaierSum>;
  const weights = shares(scored);
  scored.forEach(({ contract, row, parts }, position) => {
    const known = parts.filter(isKnown);
    const total = weightOf(known);
    for (const { term, weight, value, formula } of known) {
      const amount = (100 * weights[position]! * weight * value) / total;
      sums[term].add(amount);
      amounts.push(amount);
      drivers?.push({
        component: `points_${term}`,
        item: contract,
        table: 'contracts',
        rows: [row],
        formula: `100 × share ${shown(weights[position]!)} × weight ${shown(weight)} / ${shown(total)} × ${formula}`,
        amount,
      });
    }
  });
  for (const term of rigidityTerms) points[term] = sums[term].value;
  return { score: sumOf(amounts), points };
}

const JOINT_PLAN = choiceCodes(columnOf('initiatives', 'kind')).indexOf('joint_plan');
const NO_PROPOSALS = new Set(
  [
    'no_proposals',
    'no proposals',
    'lack of proposals',
    'sans proposition',
    'aucune proposition',
    'absence de propositions',
    'manque de propositions',
  ].map(normaliseWord),
);

/** The account's rows of a table dated in the period up to as_of; undefined when the table wasn't given. */
function recentRows(
  portfolio: Portfolio,
  name: 'initiatives' | 'observations',
  account: number,
  days: number,
): { table: Table; rows: number[] } | undefined {
  const given = portfolio.rowsOf(name);
  if (given === undefined) return undefined;
  const dates = given.table.numbersOrUnknown('date');
  return {
    table: given.table,
    rows: [...given.rows(account)].filter((row) => dates[row]! <= portfolio.asOf && portfolio.asOf - dates[row]! <= days),
  };
}

type Proposals = Pick<Rigidity, 'outsideSpec' | 'accepted' | 'jointPlans' | 'complaints'>;

function proposals(portfolio: Portfolio, account: number, { initiative_days: days, joint_plan_days }: SettingValues): Proposals {
  const initiatives = recentRows(portfolio, 'initiatives', account, days);
  const planned = recentRows(portfolio, 'initiatives', account, joint_plan_days);
  const observations = recentRows(portfolio, 'observations', account, days);
  const outside = initiatives?.rows.filter((row) => initiatives.table.number('outside_spec', row) === 1);
  const answers = outside?.map((row) => initiatives!.table.number('accepted', row)).filter((accepted) => !Number.isNaN(accepted)) ?? [];
  const saysSo = (row: number): boolean =>
    ['dimension', 'source'].some((column) => NO_PROPOSALS.has(normaliseWord(observations!.table.text(column, row))));
  return {
    outsideSpec: outside?.length ?? Number.NaN,
    accepted: answers.length === 0 ? Number.NaN : sumOf(answers) / answers.length,
    jointPlans: planned?.rows.filter((row) => planned.table.number('kind', row) === JOINT_PLAN).length ?? Number.NaN,
    complaints: observations?.rows.filter(saysSo).length ?? Number.NaN,
  };
}

function paradoxOf(specifications: readonly number[], prescriptive: number, { outsideSpec, complaints }: Proposals): boolean | undefined {
  if (prescriptive === 0) return specifications.length > 0 && specifications.every((value) => !Number.isNaN(value)) ? false : undefined;
  if (complaints > 0 || outsideSpec === 0) return true;
  return Number.isNaN(outsideSpec) ? undefined : false;
}

export const rigidity: Metric<Rigidity> = {
  reads: {
    accounts: ['segment', 'currency'],
    contracts: [...contractClockReads.contracts!, 'currency', 'annual_value', 'review_clause', 'review_date', 'spec_prescriptiveness_1_5'],
    initiatives: ['date', 'kind', 'outside_spec', 'accepted'],
    observations: ['date', 'dimension', 'source'],
  },
  compute(portfolio, account, drivers) {
    const s = portfolio.settingsOf(account);
    const given = portfolio.rowsOf('contracts');
    const rated = [...(given?.rows(account) ?? [])]
      .map((row) => rate(portfolio, account, given!.table, row, s))
      .filter((one) => one !== undefined);
    const { score, points } = pointsOf(rated, drivers);
    const specifications = rated.map(({ specification }) => specification);
    const prescriptive = specifications.filter((value) => value >= s.prescriptive_from).length;
    const made = proposals(portfolio, account, s);
    const newest = Math.max(...rated.map(({ reviewed }) => reviewed).filter((date) => !Number.isNaN(date)));
    const covered = rated.map(({ parts }) => weightOf(parts.filter(isKnown)) / weightOf(parts)).filter((share) => !Number.isNaN(share));
    return {
      score,
      coverage: covered.length === 0 ? 0 : sumOf(covered) / covered.length,
      points,
      contracts: rated.length,
      withReview: rated.filter(({ hasReview }) => hasReview).length,
      paradox: paradoxOf(specifications, prescriptive, made),
      prescriptive,
      ...made,
      newest: Number.isFinite(newest) ? newest : Number.NaN,
      ageDays: Number.isFinite(newest) ? portfolio.asOf - newest : Number.NaN,
    };
  },
};
