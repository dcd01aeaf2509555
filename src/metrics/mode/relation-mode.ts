/**
 * Mode of the relationship: the quadrant of Kraljic 1983 (importance by supply risk), the position of Bensaou 1999 (specific investments), the balance
 * of power, whether it is contractual B2B, and the phase; the register that fits the quadrant and the faux pas to avoid.
 *   D_c, their dependence on us = mean of the known of {our share of their spend, (scarcity − 1)/4, index_low/100};
 *   D_s, ours on them = min(1, their share of our revenue / 0.2); power = D_c − D_s, interdependence = their mean.
 *   Investments, 1 to 5: buyer = index_low/20, supplier = 1 + 4 min(1, our dedicated cost / revenue / 0.2); our dedicated cost = people × cost of one,
 *   plus the cost of facilitation in a year where that table is given.
 * index_low is the switching cost's index. Everything comes from the tables that are given, and from no day but the portfolio's: without one (NaN) the
 * index, the revenue and the phase are not known, the rest is. A score that is unknown leaves a position empty and is named in its `missing`.
 * The limits and scales are defaults, not findings. In the strategic quadrant dominance of the supplier was observed (Caniels and Gelderman 2007): no
 * symmetry is assumed.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import type { SettingValues } from '../../settings/declarations/index';
import { activeLines } from '../active-lines';
import { shown, type Driver, type Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from '../breadth/newest-line';
import { sumOf } from '../numeric/sum';
import { phaseOf, phaseReads, type Phase } from '../contracts/phase';
import { contractual, type Contractual } from './relation-mode/contractual';
import {
  balanceOf,
  bensaou,
  interdependence,
  kraljic,
  power,
  scarcityOf,
  supplyRisk,
  type Balance,
  type Investment,
  type Quadrant,
} from './relation-mode/positions';
import { switchCost } from '../switching-cost/switch-cost';

/** Scores and facts that a position may lack. */
export type ModeInput =
  | 'stakes'
  | 'technicality'
  | 'scarcity'
  | 'index_low'
  | 'team_count'
  | 'revenue'
  | 'our_share_of_their_spend'
  | 'their_share_of_our_revenue';

interface Position<Cell> {
  /** One cell, both neighbours on a border, none when a score is unknown. */
  readonly cells: readonly Cell[];
  readonly missing: readonly ModeInput[];
}

export interface RelationMode {
  readonly kraljic: Position<Quadrant>;
  readonly bensaou: Position<Investment>;
  /** −1 (we depend on them) to 1 (they depend on us); NaN when either dependence is unknown. */
  readonly power: number;
  readonly interdependence: number;
  readonly balance: Balance | undefined;
  readonly contractual: Contractual;
  /** Undefined without contracts, or without a day to look from. */
  readonly phase: Phase | undefined;
  /** Scores of 1 to 5; NaN when unknown. */
  readonly stakes: number;
  readonly ourStakes: number;
  readonly technicality: number;
  readonly scarcity: number;
  readonly supplyRisk: number;
  readonly buyerInvestment: number;
  readonly supplierInvestment: number;
  /** 0 to 1; NaN when unknown. */
  readonly theirDependence: number;
  readonly ourDependence: number;
  /** Lower bound of the switching cost's index; NaN without references or a day. */
  readonly indexLow: number;
  /** What the user has put in place of the built-in texts; '' for those. */
  readonly texts: Readonly<Record<Quadrant, { readonly register: string; readonly fauxPas: string }>>;
  /** Share of the inputs that is known. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

/** The scores that are given, and those that are worked out from the tables. */
interface Inputs {
  readonly stakes: number;
  readonly ourStakes: number;
  readonly technicality: number;
  readonly scarcity: number;
  readonly ourShare: number;
  readonly theirShare: number;
  readonly indexLow: number;
  readonly revenue: number;
  /** Yearly cost of what we dedicate to the account; NaN when the people aren't known. */
  readonly dedicated: number;
}

function inputsOf(portfolio: Portfolio, account: number, s: SettingValues): Inputs {
  const own = (column: string): number => portfolio.accountNumber(account, column);
  const given = own('scarcity_1_5');
  const dated = !Number.isNaN(portfolio.asOf) && portfolio.rowsOf('references') !== undefined;
  return {
    stakes: own('stakes_1_5'),
    ourStakes: own('our_stakes_1_5'),
    technicality: own('technicality_1_5'),
    scarcity: Number.isNaN(given) ? scarcityOf(own('alternatives_count'), s) : given,
    ourShare: own('our_share_of_their_spend'),
    theirShare: own('their_share_of_our_revenue'),
    indexLow: dated ? switchCost.compute(portfolio, account).index : Number.NaN,
    revenue: dated ? revenueOf(portfolio, account) : Number.NaN,
    dedicated: own('team_count') * s.dedicated_person_cost + facilitationCost(portfolio, account),
  };
}

function revenueOf(portfolio: Portfolio, account: number): number {
  const lines = activeLines(portfolio);
  return sumOf(Array.from(lines.rows(account), (row) => lines.revenue[row]!));
}

/** What facilitation cost us in the year up to as_of; 0 without the table. */
function facilitationCost(portfolio: Portfolio, account: number): number {
  const rows = portfolio.rowsOf('facilitations');
  if (rows === undefined || Number.isNaN(portfolio.asOf)) return 0;
  const { table } = rows;
  const [dates, costs] = [table.numbersOrUnknown('date'), table.numbersOrUnknown('our_cost')];
  const recent = [...rows.rows(account)].filter(
    (row) =>
      dates[row]! <= portfolio.asOf && portfolio.asOf - dates[row]! < portfolio.settings.values.days_per_year && !Number.isNaN(costs[row]!),
  );
  return sumOf(recent.map((row) => costs[row]! * portfolio.factor(table, row, account)));
}

/** The parts of their dependence that are known: what each is called and its value from 0 to 1. */
const dependencesOf = ({ ourShare, scarcity, indexLow }: Inputs): (readonly [string, number, string])[] =>
  (
    [
      ['our_share_of_their_spend', ourShare, `our share of their spend ${shown(ourShare)}`],
      ['scarcity', (scarcity - 1) / 4, `(scarcity ${shown(scarcity)} − 1) / 4`],
      ['index_low', indexLow / 100, `index_low ${shown(indexLow)} / 100`],
    ] as const
  ).filter(([, value]) => !Number.isNaN(value));

function explain(inputs: Inputs, ours: number, s: SettingValues, drivers: Driver[]): void {
  const parts = dependencesOf(inputs);
  for (const [item, value, formula] of parts)
    drivers.push({
      component: 'their_dependence',
      item,
      table: 'accounts',
      formula: `${formula} / ${parts.length}`,
      amount: value / parts.length,
    });
  const formula = `−min(1, their share of our revenue ${shown(inputs.theirShare)} / dependence_full_share ${shown(s.dependence_full_share)})`;
  drivers.push({ component: 'our_dependence', item: 'their_share_of_our_revenue', table: 'accounts', formula, amount: -ours });
}

const missingOf = (scores: readonly (readonly [ModeInput, number])[]): ModeInput[] =>
  scores.filter(([, score]) => Number.isNaN(score)).map(([input]) => input);

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): RelationMode {
  const s = portfolio.settingsOf(account);
  const inputs = inputsOf(portfolio, account, s);
  const { stakes, ourStakes, technicality, scarcity, indexLow, revenue, dedicated, theirShare } = inputs;
  const risk = supplyRisk(technicality, scarcity);
  const buyerInvestment = Math.min(5, Math.max(1, indexLow / 20));
  const supplierInvestment = revenue > 0 ? 1 + 4 * Math.min(1, dedicated / revenue / s.investment_full_share) : Number.NaN;
  const dependences = dependencesOf(inputs).map(([, value]) => value);
  const theirDependence = dependences.length === 0 ? Number.NaN : sumOf(dependences) / dependences.length;
  const ourDependence = Math.min(1, theirShare / s.dependence_full_share);
  const balance = power(theirDependence, ourDependence);
  if (drivers !== undefined && !Number.isNaN(balance)) explain(inputs, ourDependence, s, drivers);
  const dated = !Number.isNaN(portfolio.asOf);
  const known = [stakes, ourStakes, technicality, scarcity, inputs.ourShare, theirShare, indexLow, dedicated].filter(
    (value) => !Number.isNaN(value),
  ).length;
  return {
    kraljic: {
      cells: kraljic(stakes, risk, s),
      missing: missingOf([
        ['stakes', stakes],
        ['technicality', technicality],
        ['scarcity', scarcity],
      ]),
    },
    bensaou: {
      cells: bensaou(buyerInvestment, supplierInvestment, s),
      missing: missingOf([
        ['index_low', indexLow],
        ['revenue', revenue > 0 ? revenue : Number.NaN],
        ['team_count', dedicated],
      ]),
    },
    power: balance,
    interdependence: interdependence(theirDependence, ourDependence),
    balance: balanceOf(balance, s.power_margin),
    contractual: contractual(portfolio, account, { stakes, ourStakes, technicality }, s),
    phase: dated || portfolio.lives.stage(account) === 'prospect' ? phaseOf(portfolio, account) : undefined,
    stakes,
    ourStakes,
    technicality,
    scarcity,
    supplyRisk: risk,
    buyerInvestment,
    supplierInvestment,
    theirDependence,
    ourDependence,
    indexLow,
    texts: {
      strategic: { register: s.register_strategic, fauxPas: s.faux_pas_strategic },
      leverage: { register: s.register_leverage, fauxPas: s.faux_pas_leverage },
      bottleneck: { register: s.register_bottleneck, fauxPas: s.faux_pas_bottleneck },
      non_critical: { register: s.register_non_critical, fauxPas: s.faux_pas_non_critical },
    },
    // Eight inputs, and the contracts.
    coverage: (known + (portfolio.rowsOf('contracts') === undefined ? 0 : 1)) / 9,
    ...(dated ? newestLine(portfolio, account) : { newest: Number.NaN, ageDays: Number.NaN }),
  };
}

/** Its drivers add up to the balance of power. */
export const relationMode: Metric<RelationMode> = {
  reads: unionOfReads([
    switchCost.reads,
    phaseReads,
    {
      accounts: [
        'segment',
        'currency',
        'stakes_1_5',
        'our_stakes_1_5',
        'technicality_1_5',
        'scarcity_1_5',
        'alternatives_count',
        'our_share_of_their_spend',
        'their_share_of_our_revenue',
        'team_count',
      ],
      references: [...NEWEST_LINE_READS, 'business_critical_1_5'],
      contracts: ['early_exit_type', 'min_commit_basis', 'stock_commit_value'],
      facilitations: ['date', 'our_cost', 'currency'],
    },
  ]),
  compute,
};
