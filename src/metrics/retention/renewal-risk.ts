/**
 * The risk that a client doesn't renew within the horizon, 0 to 1. It starts from base renewal (base-renewal.ts) and moves on the logit scale:
 *   logit(risk) = logit(1 − base) + b_T (50 − trust)/25 + b_S (50 − index)/25 + b_I severity of open incidents + b_C 2 (0.5 − stakeholder coverage) + b_N notice
 * notice is 1 when the notice window of a contract closes within risk_notice_days and no renewal interaction is logged. What nothing is known of drops out.
 * The weights are defaults that no data have calibrated: the risk ranks accounts, it doesn't say how many will leave.
 * Where every contract is committed beyond the horizon the risk is 0 (status committed); of an account that is known to end within it the risk is 1
 * (status leaving, with the day as its committed end); one that has ended or is a prospect has none (NaN).
 * Revenue at risk = risk × the annual value of the contracts that end within the horizon, or of the active lines when no contract says its value;
 * in the reporting currency.
 */
import type { Life } from '../../portfolio/life';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import type { SettingValues } from '../../settings/declarations/index';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import { addMonths, isoDate } from '../../tables/dates';
import { contractClockAt } from '../contracts/contract-clock';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';
import { openIncidentColumns, openIncidentsOf } from '../people/open-incidents';
import { MIDDLE_RATING } from '../rating-scale';
import { stakeholders, type Stakeholders } from '../people/stakeholders';
import { switchCost, type SwitchCost } from '../switching-cost/switch-cost';
import { trustScore, type TrustScore } from '../trust/trust-score';
import { baseRenewal } from './base-renewal';
import { ownRenewalReads, renewalModel } from './own-renewals';
import type { SbgFit } from './sbg-fit';

export const riskTerms = ['trust', 'switching', 'incidents', 'stakeholders', 'notice'] as const;
export type RiskTerm = (typeof riskTerms)[number];
export type RiskStatus = 'open' | 'committed' | 'leaving' | 'lost' | 'prospect';

export interface RenewalRisk {
  /** 0 to 1; NaN when there is nothing to renew. */
  readonly risk: number;
  /** The same from base renewal alone. */
  readonly base: number;
  readonly revenueAtRisk: number;
  readonly status: RiskStatus;
  /** As if no contract were committed beyond the horizon. */
  readonly uncommitted: number;
  /** What each term adds on the logit scale; NaN for one that dropped out. */
  readonly terms: Readonly<Record<RiskTerm, number>>;
  /** What the terms rest on: trust 0 to 100, index 0 to 100, stakeholder coverage 0 to 1; NaN for one that dropped out. */
  readonly trust: number;
  readonly index: number;
  readonly stakeholderCoverage: number;
  /** Severity points of open incidents, capped. */
  readonly openSeverity: number;
  /** Earliest committed end, NaN without a contract that runs or will. */
  readonly committedEnd: number;
  /** Days to the nearest notice deadline ahead, NaN without one. */
  readonly daysToNotice: number;
  readonly annualValue: number;
  readonly valueSource: 'contracts' | 'lines';
  /** Whole years of the relationship, and its length in years against the marker; NaN when its start isn't known. */
  readonly renewals: number;
  readonly tenureYears: number;
  readonly yearsPastMarker: number;
  readonly model: SbgFit;
  /** Share of the inputs that is known, 0 to 1: start, trust, switching cost, incidents, stakeholders, contracts. */
  readonly coverage: number;
  /** Day of the newest evidence on trust, incident or contact met; NaN without any. */
  readonly newest: number;
  readonly ageDays: number;
}

/** Figures that the risk uses and that may have been computed already. */
export interface RiskInputs {
  readonly cost: SwitchCost;
  readonly trust: TrustScore;
  readonly stakeholders: Stakeholders;
}

const RENEWAL = choiceCodes(columnOf('interactions', 'kind')).indexOf('renewal');

const logit = (p: number): number => Math.log(p / (1 - p));
const fromLogit = (x: number): number => 1 / (1 + Math.exp(-x));

/** One term on the logit scale, with its arithmetic. */
interface Step {
  readonly term: RiskTerm;
  readonly amount: number;
  /** Put together only for a derivation: texts cost more than figures. */
  readonly formula: () => string;
  readonly rows?: readonly number[];
}

interface ContractTimes {
  readonly any: boolean;
  readonly committedEnd: number;
  readonly daysToNotice: number;
  /** Annual value of the contracts that end within the horizon; NaN when none says it. */
  readonly value: number;
}

function contractTimes(portfolio: Portfolio, account: number, horizon: number): ContractTimes {
  const rows = portfolio.rowsOf('contracts');
  let [any, valued, committedEnd, daysToNotice] = [false, false, Number.NaN, Number.NaN];
  const value = new NeumaierSum();
  for (const row of rows?.rows(account) ?? []) {
    const { table } = rows!;
    const clock = contractClockAt(portfolio, table, row);
    if (clock.status === 'expired') continue;
    any = true;
    if (!(committedEnd <= clock.committedEnd)) committedEnd = clock.committedEnd;
    if (clock.daysToNotice >= 0 && !(daysToNotice <= clock.daysToNotice)) daysToNotice = clock.daysToNotice;
    const annual = table.number('annual_value', row);
    if (clock.committedEnd > horizon || Number.isNaN(annual)) continue;
    valued = true;
    value.add(annual * portfolio.factor(table, row, account));
  }
  return { any, committedEnd, daysToNotice, value: valued ? value.value : Number.NaN };
}

/** As the risk weighs them. */
interface OpenIncidents {
  /** Capped. */
  readonly severity: number;
  readonly rows: readonly number[];
  readonly newest: number;
}

function openIncidents(portfolio: Portfolio, account: number, s: SettingValues): OpenIncidents | undefined {
  const incidents = openIncidentsOf(portfolio, account);
  if (incidents === undefined) return undefined;
  const { table, rows, newest } = incidents;
  let severity = 0;
  for (const row of rows) {
    const rated = table.number('severity_1_5', row);
    severity += Number.isNaN(rated) ? MIDDLE_RATING : rated;
  }
  return { severity: Math.min(severity, s.risk_severity_cap), rows: rows.map((row) => table.sourceRow(row)), newest };
}

function renewalUnderWay(portfolio: Portfolio, account: number, s: SettingValues): boolean {
  const given = portfolio.rowsOf('interactions');
  for (const row of given?.rows(account) ?? []) {
    const age = portfolio.asOf - given!.table.number('date', row);
    if (given!.table.number('kind', row) === RENEWAL && age >= 0 && age <= s.risk_renewal_days) return true;
  }
  return false;
}

/** What one account's terms rest on. */
interface RiskEvidence {
  readonly inputs: RiskInputs;
  readonly times: ContractTimes;
  readonly incidents: OpenIncidents | undefined;
}

/** The terms of which something is known, in their order. */
function stepsOf(portfolio: Portfolio, account: number, { inputs, times, incidents }: RiskEvidence, s: SettingValues): Step[] {
  const { cost, trust } = inputs;
  const steps: Step[] = [];
  if (trust.coverage > 0)
    steps.push({
      term: 'trust',
      amount: (s.risk_trust * (50 - trust.score)) / 25,
      formula: () => `risk_trust ${shown(s.risk_trust)} × (50 − trust ${shown(trust.score)}) / 25`,
    });
  if (cost.coverage > 0)
    steps.push({
      term: 'switching',
      amount: (s.risk_switching * (50 - cost.index)) / 25,
      formula: () => `risk_switching ${shown(s.risk_switching)} × (50 − index ${shown(cost.index)}) / 25`,
    });
  if (incidents !== undefined) {
    steps.push({
      term: 'incidents',
      amount: s.risk_incidents * incidents.severity,
      formula: () =>
        `risk_incidents ${shown(s.risk_incidents)} × severity ${shown(incidents.severity)} (at most ${shown(s.risk_severity_cap)})`,
      rows: incidents.rows,
    });
  }
  const known = inputs.stakeholders;
  if (known.contacts > 0) {
    steps.push({
      term: 'stakeholders',
      amount: s.risk_stakeholders * (0.5 - known.coverage) * 2,
      formula: () => `risk_stakeholders ${shown(s.risk_stakeholders)} × (0.5 − coverage ${shown(known.coverage)}) × 2`,
    });
  }
  if (times.any) steps.push(noticeStep(portfolio, account, times, s));
  return steps;
}

function noticeStep(portfolio: Portfolio, account: number, times: ContractTimes, s: SettingValues): Step {
  const closing = times.daysToNotice <= s.risk_notice_days;
  const ignored = closing && !renewalUnderWay(portfolio, account, s);
  const state = closing
    ? `notice in ${times.daysToNotice} days, ${ignored ? 'no renewal interaction' : 'renewal under way'}`
    : 'no notice window closing';
  return {
    term: 'notice',
    amount: ignored ? s.risk_notice : 0,
    formula: () => `risk_notice ${shown(s.risk_notice)} × ${ignored ? 1 : 0} (${state})`,
  };
}

/** Base renewal, where the steps start from. */
function startDriver(renewals: number, model: SbgFit, amount: number): Driver {
  const [alpha, beta] = [shown(model.alpha), shown(model.beta)];
  return {
    component: 'start',
    item: model.note,
    table: 'accounts',
    formula: `1 − (beta ${beta} + renewals ${renewals}) / (alpha ${alpha} + beta ${beta} + renewals ${renewals})`,
    amount,
  };
}

function termDriver({ term, formula, rows }: Step, sum: number, amount: number): Driver {
  return {
    component: 'term',
    item: term,
    ...(TABLE[term] === undefined ? {} : { table: TABLE[term] }),
    ...(rows === undefined ? {} : { rows }),
    formula: `logit + ${formula()} = ${shown(sum)}`,
    amount,
  };
}

const committedDriver = (months: number, amount: number): Driver => ({
  component: 'committed',
  item: 'horizon',
  table: 'contracts',
  formula: `committed beyond horizon_months ${shown(months)}: risk 0`,
  amount,
});

const leavingDriver = (months: number, end: number, amount: number): Driver => ({
  component: 'leaving',
  item: isoDate(end),
  table: 'accounts',
  formula: `ends within horizon_months ${shown(months)}: risk 1`,
  amount,
});

/** Adds the terms to the base one after another, on the logit scale. */
function climb(base: number, steps: readonly Step[], drivers: Driver[] | undefined): Pick<RenewalRisk, 'uncommitted' | 'terms'> {
  let sum = logit(base);
  let uncommitted = base;
  const terms = { trust: Number.NaN, switching: Number.NaN, incidents: Number.NaN, stakeholders: Number.NaN, notice: Number.NaN };
  for (const step of steps) {
    terms[step.term] = step.amount;
    sum += step.amount;
    const next = fromLogit(sum);
    drivers?.push(termDriver(step, sum, next - uncommitted));
    uncommitted = next;
  }
  return { uncommitted, terms };
}

function statusOf({ stage, end }: Life, times: ContractTimes, horizon: number): RiskStatus {
  if (stage === 'lost' || stage === 'prospect') return stage;
  if (end <= horizon) return 'leaving';
  return times.any && times.committedEnd > horizon ? 'committed' : 'open';
}

/** Where nothing is left to be estimated. */
const CERTAIN: Partial<Record<RiskStatus, number>> = { committed: 0, leaving: 1 };

const riskOf = (status: RiskStatus, uncommitted: number): number => (status === 'open' ? uncommitted : (CERTAIN[status] ?? Number.NaN));

/** The figures the terms rest on, as they are shown: NaN where nothing is known. */
function groundsOf({
  inputs: { trust, cost, stakeholders: known },
  incidents,
}: RiskEvidence): Pick<RenewalRisk, 'trust' | 'index' | 'stakeholderCoverage' | 'openSeverity' | 'newest'> {
  return {
    trust: trust.coverage > 0 ? trust.score : Number.NaN,
    index: cost.coverage > 0 ? cost.index : Number.NaN,
    stakeholderCoverage: known.contacts > 0 ? known.coverage : Number.NaN,
    openSeverity: incidents?.severity ?? Number.NaN,
    newest: newestOf([trust.newest, known.newest, incidents?.newest ?? Number.NaN]),
  };
}

/** Share of the inputs that is known. */
function coverageOf({ inputs, times, incidents }: RiskEvidence, startKnown: boolean): number {
  const parts = [
    startKnown ? 1 : 0,
    inputs.trust.coverage,
    inputs.cost.coverage,
    incidents === undefined ? 0 : 1,
    inputs.stakeholders.inputsKnown,
    times.any ? 1 : 0,
  ];
  return parts.reduce((sum, part) => sum + part) / parts.length;
}

/** The risk from figures already computed. Its drivers are steps of the probability, one term after another: they add up to the risk. */
export function renewalRiskOf(portfolio: Portfolio, account: number, inputs: RiskInputs, drivers?: Driver[]): RenewalRisk {
  const s = portfolio.settingsOf(account);
  const { asOf } = portfolio;
  const renewal = baseRenewal(portfolio, account, s);
  const model = renewalModel(portfolio, s);
  const horizon = addMonths(asOf, s.horizon_months);
  const times = contractTimes(portfolio, account, horizon);
  const evidence = { inputs, times, incidents: openIncidents(portfolio, account, s) };
  const life = portfolio.life(account);
  const status = statusOf(life, times, horizon);
  const steps = stepsOf(portfolio, account, evidence, s);

  const base = 1 - renewal.probability;
  const explaining = status === 'lost' || status === 'prospect' ? undefined : drivers;
  explaining?.push(startDriver(renewal.renewals, model, base));
  const { uncommitted, terms } = climb(base, steps, explaining);
  if (status === 'committed') explaining?.push(committedDriver(s.horizon_months, -uncommitted));
  if (status === 'leaving') explaining?.push(leavingDriver(s.horizon_months, life.end, 1 - uncommitted));

  const risk = riskOf(status, uncommitted);
  const fromContracts = !Number.isNaN(times.value);
  const annualValue = fromContracts ? times.value : inputs.cost.revenue;
  const start = portfolio.accountNumber(account, 'relationship_start');
  // A relationship that has ended lasted until then.
  const until = life.stage === 'lost' ? life.end : asOf;
  const tenureYears = start <= asOf ? (until - start) / s.days_per_year : Number.NaN;
  const grounds = groundsOf(evidence);
  return {
    risk,
    base,
    revenueAtRisk: annualValue * risk,
    status,
    uncommitted,
    terms,
    ...grounds,
    committedEnd: status === 'leaving' ? life.end : times.committedEnd,
    daysToNotice: times.daysToNotice,
    annualValue,
    valueSource: fromContracts ? 'contracts' : 'lines',
    renewals: renewal.renewals,
    tenureYears,
    yearsPastMarker: tenureYears - s.marker_years,
    model,
    coverage: coverageOf(evidence, renewal.known),
    ageDays: asOf - grounds.newest,
  };
}

/** Where a term's rows stand; trust and index come from many tables, which their own functions explain. */
const TABLE: Partial<Record<RiskTerm, 'incidents' | 'contacts' | 'contracts'>> = {
  incidents: 'incidents',
  stakeholders: 'contacts',
  notice: 'contracts',
};

const newestOf = (days: readonly number[]): number =>
  days.reduce((newest, day) => (newest >= day || Number.isNaN(day) ? newest : day), Number.NaN);

const own: Reads = {
  accounts: ['segment', 'currency', ...ownRenewalReads.accounts!],
  contracts: ['annual_value', 'currency'],
  incidents: [...openIncidentColumns, 'severity_1_5'],
  interactions: ['date', 'kind'],
};

export const renewalRisk: Metric<RenewalRisk> = {
  reads: unionOfReads([switchCost.reads, trustScore.reads, stakeholders.reads, own]),
  compute: (portfolio, account, drivers) =>
    renewalRiskOf(
      portfolio,
      account,
      {
        cost: switchCost.compute(portfolio, account),
        trust: trustScore.compute(portfolio, account),
        stakeholders: stakeholders.compute(portfolio, account),
      },
      drivers,
    ),
};
