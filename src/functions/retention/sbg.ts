/**
 * SBGFIT, SBGSURVIVAL, SBGDERL, RENEWALPROB: the renewal model. Customers alive come in one column for each cohort, the first
 * row before any renewal; blank cells below are renewals not yet seen. Desktop Excel sends a blank as 0, so 0 is read as blank: a cohort that is
 * all gone is written `none`. A first row of texts is a header. One row of several figures holds no renewal at all: cohorts laid across are refused.
 */
import { renewalProbability } from '../../metrics/retention/base-renewal';
import { countsOf, discountedResidualLifetime, survival } from '../../metrics/retention/sbg';
import { fitSbg } from '../../metrics/retention/sbg-fit';
import { Settings } from '../../settings/settings';
import { BadCell, isBlankOrZero, isErrorCell, parseNumber } from '../../tables/cell';
import { withoutInvocation } from '../arguments';
import type { Cell, FunctionDeclaration, Matrix, Parameter } from '../declare';
import { cellsOf, elementwise, numberIn, type NumberArgument } from '../elementwise';
import { CallError } from '../faults';

const ALIVE: NumberArgument = { key: 'alive', min: 0 };
const range = (key: Parameter['key'], optional = false): Parameter => ({ key, kind: 'range', ...(optional ? { optional } : {}) });

const isHeader = (row: readonly unknown[]): boolean =>
  row.every((cell) => typeof cell === 'string' && !isErrorCell(cell) && parseNumber(cell) instanceof BadCell) &&
  row.some((cell) => !isBlankOrZero(cell));

/** The clients alive of one column, up to its last cell that says something. */
function cohortOf(rows: readonly (readonly unknown[])[], column: number): number[] {
  const cells = rows.map((row) => row[column]);
  while (cells.length > 0 && isBlankOrZero(cells.at(-1))) cells.pop();
  const alive = cells.map((cell) => {
    if (isBlankOrZero(cell)) throw new CallError({ code: 'alive_gap', argument: 'alive' });
    return numberIn(cell, ALIVE);
  });
  alive.forEach((count, t) => {
    if (t > 0 && count > alive[t - 1]!) throw new CallError({ code: 'alive_rises', argument: 'alive', value: cells[t] });
  });
  // Shares look like counts of one client, and would weigh like one.
  if (alive[0]! <= 1 && alive.some((count) => !Number.isInteger(count)))
    throw new CallError({ code: 'alive_shares', argument: 'alive', value: cells.find((_, t) => !Number.isInteger(alive[t]!)) });
  return alive;
}

const FIT_COLUMNS = ['alpha', 'beta', 'log_likelihood', 'note'] as const;

function fit(given: readonly unknown[]): Matrix {
  const cells = cellsOf(withoutInvocation(given)[0]);
  const rows = isHeader(cells[0]!) ? cells.slice(1) : cells;
  if (rows.length === 1 && rows[0]!.filter((cell) => !isBlankOrZero(cell)).length > 1)
    throw new CallError({ code: 'alive_across', argument: 'alive' });
  const cohorts = cells[0]!.map((_, column) => cohortOf(rows, column));
  const { prior_alpha: alpha, prior_beta: beta, sbg_min_customers: minCustomers, sbg_min_losses: minLosses } = Settings.defaults.values;
  const found = fitSbg(countsOf(cohorts), { alpha, beta, minCustomers, minLosses });
  const row: Cell[] = [found.alpha, found.beta, found.logLikelihood + 0, found.note];
  return [[...FIT_COLUMNS], row];
}

export const sbgFitFunction: FunctionDeclaration = {
  id: 'SBGFIT',
  parameters: [range('alive')],
  outputs: [],
  columns: FIT_COLUMNS,
  example: '=TENURE.SBGFIT({1000;631;468;382;326;289;262;241})',
  run: fit,
};

/** Far above any number of renewals, and quick. */
const MOST_PERIODS = 10_000;
const alpha: NumberArgument = { key: 'alpha', min: 1e-6, max: 1e6, zeroIsBlank: true };
const beta: NumberArgument = { key: 'beta', min: 1e-6, max: 1e6, zeroIsBlank: true };
const renewals: NumberArgument = { key: 'renewals', min: 0, max: MOST_PERIODS, whole: true };

export const sbgSurvivalFunction: FunctionDeclaration = {
  id: 'SBGSURVIVAL',
  parameters: [range('alpha'), range('beta'), range('periods')],
  outputs: [],
  columns: ['survival'],
  example: '=TENURE.SBGSURVIVAL(0.704,1.182,{1,2,3,4,5})',
  run: elementwise([alpha, beta, { ...renewals, key: 'periods' }], (a, b, periods) => survival(periods!, a!, b!)),
};

export const sbgDerlFunction: FunctionDeclaration = {
  id: 'SBGDERL',
  parameters: [range('alpha'), range('beta'), range('discount'), range('renewals')],
  outputs: [],
  columns: ['residual_lifetime'],
  example: '=TENURE.SBGDERL(3.8,15.2,0.1,{0,1,2,3,4})',
  // A discount of a ten-thousandth still leaves a series that ends.
  run: elementwise([alpha, beta, { key: 'discount', min: 0.0001, max: 1, zeroIsBlank: true }, renewals], (a, b, discount, made) =>
    discountedResidualLifetime(a!, b!, discount!, made!),
  ),
};

const { prior_alpha, prior_beta } = Settings.defaults.values;

export const renewalProbFunction: FunctionDeclaration = {
  id: 'RENEWALPROB',
  parameters: [range('renewals'), range('alpha', true), range('beta', true)],
  outputs: [],
  columns: ['renewal_probability'],
  example: '=TENURE.RENEWALPROB({0,1,2})',
  run: elementwise([renewals, { ...alpha, otherwise: prior_alpha }, { ...beta, otherwise: prior_beta }], (made, a, b) =>
    renewalProbability(made!, a!, b!),
  ),
};
