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
import { defineFunction, type Cell, type DeclaredColumn, type Matrix } from '../declare';
import { elementwise, numberIn, numbers, type NumberArgument } from '../elementwise';
import { CallError } from '../faults';
import { wide } from '../look';
import { cells } from '../parameters';

const ALIVE: NumberArgument = { key: 'alive', min: 0 };

const isHeader = (row: readonly unknown[]): boolean =>
  row.every((cell) => typeof cell === 'string' && !isErrorCell(cell) && parseNumber(cell) instanceof BadCell) &&
  row.some((cell) => !isBlankOrZero(cell));

/** The clients alive of one column, up to its last cell that says something. */
function cohortOf(rows: readonly (readonly unknown[])[], column: number): number[] {
  const known = rows.map((row) => row[column]);
  while (known.length > 0 && isBlankOrZero(known.at(-1))) known.pop();
  const alive = known.map((cell) => {
    if (isBlankOrZero(cell)) throw new CallError({ code: 'alive_gap', argument: 'alive' });
    return numberIn(cell, ALIVE);
  });
  alive.forEach((count, t) => {
    if (t > 0 && count > alive[t - 1]!) throw new CallError({ code: 'alive_rises', argument: 'alive', value: known[t] });
  });
  // Shares look like counts of one client, and would weigh like one.
  if (alive[0]! <= 1 && alive.some((count) => !Number.isInteger(count)))
    throw new CallError({ code: 'alive_shares', argument: 'alive', value: known.find((_, t) => !Number.isInteger(alive[t]!)) });
  return alive;
}

const fitColumns: readonly DeclaredColumn[] = [
  { name: 'alpha', look: 'decimal' },
  { name: 'beta', look: 'decimal' },
  { name: 'log_likelihood', look: 'decimal' },
  { name: 'note', look: wide(60) },
];

function fit(given: readonly (readonly unknown[])[]): Matrix {
  const rows = isHeader(given[0]!) ? given.slice(1) : given;
  if (rows.length === 1 && rows[0]!.filter((cell) => !isBlankOrZero(cell)).length > 1)
    throw new CallError({ code: 'alive_across', argument: 'alive' });
  const cohorts = given[0]!.map((_, column) => cohortOf(rows, column));
  const { prior_alpha: alpha, prior_beta: beta, sbg_min_customers: minCustomers, sbg_min_losses: minLosses } = Settings.defaults.values;
  const found = fitSbg(countsOf(cohorts), { alpha, beta, minCustomers, minLosses });
  const row: Cell[] = [found.alpha, found.beta, found.logLikelihood + 0, found.note];
  return [fitColumns.map(({ name }) => name), row];
}

export const sbgFitFunction = defineFunction({
  id: 'SBGFIT',
  life: 'fits',
  parameters: [cells('alive')],
  outputs: [],
  columns: fitColumns,
  example: '=TENURE.SBGFIT({1000;631;468;382;326;289;262;241})',
  run: ({ alive }) => fit(alive),
});

/** Far above any number of renewals, and quick. */
const MOST_PERIODS = 10_000;
const alpha = { min: 1e-6, max: 1e6, zeroIsBlank: true } as const;
const beta = { min: 1e-6, max: 1e6, zeroIsBlank: true } as const;
const renewals = { min: 0, max: MOST_PERIODS, whole: true } as const;

const survivalAt = [numbers('alpha', alpha), numbers('beta', beta), numbers('periods', renewals)] as const;

export const sbgSurvivalFunction = defineFunction({
  id: 'SBGSURVIVAL',
  life: 'fits',
  parameters: survivalAt,
  outputs: [],
  columns: [{ name: 'survival', look: 'share' }],
  example: '=TENURE.SBGSURVIVAL(0.704,1.182,{1,2,3,4,5})',
  run: elementwise(survivalAt, (at) => survival(at.periods, at.alpha, at.beta)),
});

const lifetimeAfter = [
  numbers('alpha', alpha),
  numbers('beta', beta),
  // A discount of a ten-thousandth still leaves a series that ends.
  numbers('discount', { min: 0.0001, max: 1, zeroIsBlank: true }),
  numbers('renewals', renewals),
] as const;

export const sbgDerlFunction = defineFunction({
  id: 'SBGDERL',
  life: 'fits',
  parameters: lifetimeAfter,
  outputs: [],
  columns: [{ name: 'residual_lifetime', look: 'decimal' }],
  example: '=TENURE.SBGDERL(3.8,15.2,0.1,{0,1,2,3,4})',
  run: elementwise(lifetimeAfter, (after) => discountedResidualLifetime(after.alpha, after.beta, after.discount, after.renewals)),
});

const { prior_alpha, prior_beta } = Settings.defaults.values;
const nextRenewal = [
  numbers('renewals', renewals),
  numbers('alpha', { ...alpha, otherwise: prior_alpha }),
  numbers('beta', { ...beta, otherwise: prior_beta }),
] as const;

export const renewalProbFunction = defineFunction({
  id: 'RENEWALPROB',
  life: 'fits',
  parameters: nextRenewal,
  outputs: [],
  columns: [{ name: 'renewal_probability', look: 'share' }],
  example: '=TENURE.RENEWALPROB({0,1,2})',
  run: elementwise(nextRenewal, (after) => renewalProbability(after.renewals, after.alpha, after.beta)),
});
