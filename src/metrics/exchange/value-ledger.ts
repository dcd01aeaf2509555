/**
 * Value created for a client (000-K6, 002-P2 and P3), out of the initiatives of the last `initiative_days`. Value projects have two values
 * that are never merged: financial (Σ, in the reporting currency) and other (mean rating, 1 to 5); a project that the client refused has none. Of
 * the initiatives that say so: shares made before the competition, outside the specification, accepted, not requested by the client; tailor-made =
 * neither requested nor specified. lead = median days by which an initiative came before the need. Services: facilitation over facilitation +
 * financial; and the revenue of families of type service. value_ratio = perceived benefits (financial + facilitation made known) over the price paid
 * and the cost of use of a year. A share that nothing says is NaN.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { isoDate } from '../../tables/dates';
import { columnOf } from '../../tables/declarations/index';
import type { Table } from '../../tables/read';
import { foldName, normaliseWord } from '../../tables/words';
import { activeLines, Factors, LINE_READS } from '../active-lines';
import { familyShares } from '../breadth/breadth';
import { facilitation } from './facilitation';
import { shown, type Driver, type Metric } from '../metric';
import { median } from '../numeric/median';
import { NeumaierSum } from '../numeric/sum';
import { trustScore } from '../trust/trust-score';

export interface ValueLedger {
  readonly financial: number;
  /** The part of it that was accepted in so many words. */
  readonly financialAccepted: number;
  readonly other: number;
  /** Value projects not refused, and those of them without a financial value. */
  readonly projects: number;
  readonly unvalued: number;
  readonly initiatives: number;
  readonly beforeCompetition: number;
  readonly outsideSpec: number;
  readonly accepted: number;
  readonly unrequested: number;
  readonly tailorMade: number;
  /** Share of the revenue of active lines, of those that say so, that is custom-made. */
  readonly customShare: number;
  /** Days before the need, median; share of the initiatives that came with the need or before it. */
  readonly leadDays: number;
  readonly anticipated: number;
  /** Joint plans, whenever they were made. */
  readonly jointPlans: number;
  readonly serviceShare: number;
  readonly facilitationValue: number;
  readonly serviceRevenueShare: number;
  /** Observed dimension "value" of trust, 0 to 1. */
  readonly perceivedValue: number;
  readonly costOfUse: number;
  readonly valueRatio: number;
  /** Share of what the initiatives should say that they say; 0 without any. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

const kindCode = (kind: string): number => choiceCodes(columnOf('initiatives', 'kind')).indexOf(kind);
const VALUE_PROJECT = kindCode('value_project');
const JOINT_PLAN = kindCode('joint_plan');
const FLAGS = ['before_competition', 'outside_spec', 'accepted', 'requested_by_customer'] as const;

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): ValueLedger {
  const { asOf } = portfolio;
  const { initiative_days: days } = portfolio.settingsOf(account);
  const rows = portfolio.rowsOf('initiatives');
  const table = rows?.table;
  const dated = Array.from(rows?.rows(account) ?? []).filter((row) => table!.number('date', row) <= asOf);
  const recent = dated.filter((row) => asOf - table!.number('date', row) < days);
  const projects = recent.filter((row) => table!.number('kind', row) === VALUE_PROJECT && table!.number('accepted', row) !== 0);
  const value = projectValue(portfolio, account, projects, drivers);
  const share = (column: (typeof FLAGS)[number], wanted = 1): number =>
    shareOf(
      recent.map((row) => table!.number(column, row)),
      (flag) => flag === wanted,
    );
  const leads = recent.map((row) => table!.number('need_date', row) - table!.number('date', row)).filter((lead) => !Number.isNaN(lead));
  const services = facilitation.compute(portfolio, account);
  const [bought, newest] = [
    linesOf(portfolio, account),
    recent.reduce((latest, row) => Math.max(latest, table!.number('date', row)), Number.NEGATIVE_INFINITY),
  ];
  const perceived = value.financial + services.valued;
  const cost = bought.revenue + bought.costOfUse;
  return {
    ...value,
    projects: projects.length,
    initiatives: recent.length,
    beforeCompetition: share('before_competition'),
    outsideSpec: share('outside_spec'),
    accepted: share('accepted'),
    unrequested: share('requested_by_customer', 0),
    tailorMade: tailorMade(table, recent),
    customShare: bought.customShare,
    leadDays: median(leads),
    anticipated: shareOf(leads, (lead) => lead >= 0),
    jointPlans: dated.filter((row) => table!.number('kind', row) === JOINT_PLAN).length,
    serviceShare: services.value + value.financial > 0 ? services.value / (services.value + value.financial) : Number.NaN,
    facilitationValue: services.value,
    serviceRevenueShare: serviceRevenueShare(portfolio, account),
    perceivedValue:
      portfolio.rowsOf('observations') === undefined
        ? Number.NaN
        : trustScore.compute(portfolio, account).dimensions.find(({ dimension }) => dimension === 'value')!.observed,
    costOfUse: bought.costOfUse,
    valueRatio: cost > 0 && perceived > 0 ? perceived / cost : Number.NaN,
    coverage: coverageOf(table, recent),
    newest: Number.isFinite(newest) ? newest : Number.NaN,
    ageDays: Number.isFinite(newest) ? asOf - newest : Number.NaN,
  };
}

/** Of the values that are known, the share for which it holds; NaN when none is. */
function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.filter(holds).length / known.length;
}

function tailorMade(table: Table | undefined, rows: readonly number[]): number {
  const both = rows
    .map((row) => [table!.number('requested_by_customer', row), table!.number('outside_spec', row)] as const)
    .filter(([requested, outside]) => !Number.isNaN(requested + outside));
  return both.length === 0 ? Number.NaN : both.filter(([requested, outside]) => requested === 0 && outside === 1).length / both.length;
}

/** The two values of the projects, apart; each project a step of the financial one. */
function projectValue(
  portfolio: Portfolio,
  account: number,
  projects: readonly number[],
  drivers: Driver[] | undefined,
): Pick<ValueLedger, 'financial' | 'financialAccepted' | 'other' | 'unvalued'> {
  const [financial, accepted, other] = [new NeumaierSum(), new NeumaierSum(), new NeumaierSum()];
  let [unvalued, rated] = [0, 0];
  for (const row of projects) {
    const { table } = portfolio.rowsOf('initiatives')!;
    const [own, rating] = [table.number('value_financial', row), table.number('value_other_1_5', row)];
    if (!Number.isNaN(rating)) {
      rated++;
      other.add(rating);
    }
    const factor = Number.isNaN(own) ? 1 : portfolio.factor(table, row, account);
    const amount = Number.isNaN(own) ? 0 : own * factor;
    if (Number.isNaN(own)) unvalued++;
    financial.add(amount);
    if (table.number('accepted', row) === 1) accepted.add(amount);
    const formula = `${Number.isNaN(own) ? 'value ?' : `value ${shown(own)}${factor === 1 ? '' : ` × rate ${shown(factor)}`}`}${Number.isNaN(rating) ? '' : `; other ${shown(rating)}`}`;
    drivers?.push({
      component: 'financial',
      item: isoDate(table.number('date', row)),
      table: 'initiatives',
      rows: [table.sourceRow(row)],
      formula,
      amount,
    });
  }
  return { financial: financial.value, financialAccepted: accepted.value, other: rated === 0 ? Number.NaN : other.value / rated, unvalued };
}

/** What the client pays us and spends on using it in a year, and how much of that revenue is custom-made. */
function linesOf(portfolio: Portfolio, account: number): { revenue: number; costOfUse: number; customShare: number } {
  const lines = activeLines(portfolio);
  const { table } = lines;
  if (table === undefined) return { revenue: 0, costOfUse: 0, customShare: Number.NaN };
  const [revenue, cost, said, custom] = [new NeumaierSum(), new NeumaierSum(), new NeumaierSum(), new NeumaierSum()];
  const factors = new Factors(portfolio, table);
  for (const row of lines.rows(account)) {
    if (lines.active[row] === 0) continue;
    const own = lines.revenue[row]!;
    revenue.add(own);
    const [use, isCustom] = [table.number('annual_use_cost', row), table.number('is_custom', row)];
    if (!Number.isNaN(use)) cost.add(use * factors.of(row, account));
    if (!Number.isNaN(isCustom)) said.add(own);
    if (isCustom === 1) custom.add(own);
  }
  return { revenue: revenue.value, costOfUse: cost.value, customShare: said.value > 0 ? custom.value / said.value : Number.NaN };
}

/** Families whose type says service; NaN without a catalogue that tells types. */
function serviceRevenueShare(portfolio: Portfolio, account: number): number {
  const families = portfolio.table('families');
  const types = families?.codes('family_type');
  if (families === undefined || types === undefined) return Number.NaN;
  const services = new Set<string>();
  for (let row = 0; row < families.rowCount; row++)
    if (normaliseWord(families.text('family_type', row)).startsWith('service')) services.add(foldName(families.text('family', row)));
  const shares = familyShares(activeLines(portfolio), account);
  if (!shares.some(({ share }) => share > 0)) return Number.NaN;
  return shares.filter(({ family }) => services.has(foldName(family))).reduce((sum, { share }) => sum + share, 0);
}

function coverageOf(table: Table | undefined, rows: readonly number[]): number {
  let [known, asked] = [0, 0];
  for (const row of rows) {
    const columns = table!.number('kind', row) === VALUE_PROJECT ? [...FLAGS, 'value_financial', 'value_other_1_5'] : FLAGS;
    for (const column of columns) {
      asked++;
      if (!Number.isNaN(table!.number(column, row))) known++;
    }
  }
  return asked === 0 ? 0 : known / asked;
}

/** Its drivers explain the financial value, project by project. */
export const valueLedger: Metric<ValueLedger> = {
  reads: {
    accounts: facilitation.reads.accounts!,
    observations: trustScore.reads.observations!,
    contacts: trustScore.reads.contacts!,
    initiatives: [
      'date',
      'kind',
      'requested_by_customer',
      'outside_spec',
      'accepted',
      'value_financial',
      'value_other_1_5',
      'before_competition',
      'currency',
      'need_date',
    ],
    facilitations: facilitation.reads.facilitations!,
    references: [...LINE_READS, 'family', 'is_custom', 'annual_use_cost'],
    families: ['family', 'family_type'],
  },
  compute,
};
