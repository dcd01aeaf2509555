/**
 * The figures of every account at a date, in slices so that Excel and the pane stay alive. Each metric stands for itself: a cell that the switching
 * cost needs and that can't be read leaves trust as it is. Of lost accounts and prospects trust alone is computed: they hold nothing today. Nothing is
 * computed here: figures come from metrics/.
 */
import type { LossCost } from '../../metrics/loss/loss-cost';
import type { NextMoments } from '../../metrics/planning/next-moment';
import { sumOf } from '../../metrics/numeric/sum';
import { ranksOf } from '../../metrics/retention/priority';
import { AccountFigures as AnswersOfAccount } from '../../metrics/portfolio/account-figures';
import { relationshipCases, type RelationshipCase } from '../../metrics/portfolio/relationship-case';
import type { RenewalRisk } from '../../metrics/retention/renewal-risk';
import type { SwitchCost } from '../../metrics/switching-cost/switch-cost';
import type { TrustScore } from '../../metrics/trust/trust-score';
import { runsOn } from '../../metrics/contracts/contract-clock';
import type { Life, Stage } from '../../portfolio/life';
import { linesWithoutWorth } from '../../metrics/lines-without-worth';
import { lifeFindings } from '../../portfolio/life-findings';
import { Portfolio, type PortfolioInput } from '../../portfolio/portfolio';
import { selectAccounts } from '../../portfolio/selection';
import { Settings } from '../../settings/settings';
import { valueOf } from '../../tables/answer';
import type { TableName } from '../../tables/declarations/index';
import type { Finding } from '../../tables/findings';
import type { Cells } from '../../tables/headers';
import { distinctFindings } from './check';
import { tableOf, type LoadedWorkbook } from './load';
import { revenueOf, totalOf } from './portfolio/sums';
import { inSlices, type ComputeOptions } from './slices';

export interface AccountFigures {
  readonly id: string;
  /** Its name, or its id when the accounts table gives none. */
  readonly name: string;
  /** Code in the portfolio. */
  readonly account: number;
  readonly life: Life;
  /** Undefined where a cell that it needs can't be read: see `faults`; and of lost accounts and prospects, but for trust. */
  readonly cost: SwitchCost | undefined;
  readonly trust: TrustScore | undefined;
  readonly loss: LossCost | undefined;
  readonly moments: NextMoments | undefined;
  readonly relation: RelationshipCase | undefined;
  readonly risk: RenewalRisk | undefined;
  /** Cost of loss × risk, NaN when either isn't known; and its rank in the portfolio. */
  readonly priority: number;
  readonly rank: number;
  /** The bad cells that figures are not given for, each once. */
  readonly faults: readonly Finding[];
}

export interface PortfolioFigures {
  readonly portfolio: Portfolio;
  /** Its contracts as CONCESSIONS gives them: without exchange rates each stays in its own currency. */
  readonly inOwnCurrencies: Portfolio;
  readonly asOf: number;
  /** Reporting currency, '' when no row names any. */
  readonly currency: string;
  /** The clients: active and leaving. */
  readonly accounts: readonly AccountFigures[];
  /** The last to leave first; those without a date last. */
  readonly lost: readonly AccountFigures[];
  readonly prospects: readonly AccountFigures[];
  /** All of them. */
  readonly byId: ReadonlyMap<string, AccountFigures>;
  readonly totals: Totals;
  /** Observations, incidents or commitments: what trust can be judged from. */
  readonly hasEvidence: boolean;
  /** What contradicts itself in the lives of the accounts, and what runs on after them. */
  readonly findings: readonly Finding[];
}

/** Of the clients, active and leaving. */
export interface Totals {
  readonly accounts: number;
  /** NaN without a table of lines, and where accounts are there but the revenue of none is known. */
  readonly revenue: number;
  /** NaN where accounts are there but the switching cost of none is known. */
  readonly cost: number;
  /** Over the accounts whose margin is known; NaN when none with revenue is. */
  readonly lossCost: number;
  /** Share of the revenue whose cost of loss is known, 0 to 1; NaN without revenue. */
  readonly lossCoverage: number;
  readonly cases: Readonly<Record<RelationshipCase, { readonly count: number; readonly revenue: number }>>;
  readonly unreadable: number;
  /** How many accounts each total is without: a cell that can't be read, a rate or a margin that is missing. */
  readonly without: { readonly cost: number; readonly loss: number };
}

/** What the portfolio of a workbook is made from. */
export function portfolioInput(loaded: LoadedWorkbook, accounts: Cells, asOf: number) {
  const tables: Partial<Record<TableName, Cells>> = {};
  for (const { name, cells } of loaded.tables) tables[name] = cells;
  const settings = tables.settings === undefined ? Settings.defaults : Settings.fromCells(tables.settings);
  return { selection: selectAccounts(accounts), asOf, tables, settings } satisfies PortfolioInput;
}

function* figuresOf(portfolio: Portfolio, codes: readonly number[]): Iterable<AccountFigures> {
  for (const code of codes) yield accountFigures(portfolio, code);
}

/** Throws TableError, or the CellError of a fault that concerns everybody (a setting, a currency without a rate). */
export async function computePortfolio(
  loaded: LoadedWorkbook,
  asOf: number,
  options: ComputeOptions = {},
): Promise<PortfolioFigures | null> {
  const accounts = tableOf(loaded, 'accounts');
  if (accounts === undefined) return null;
  const input = portfolioInput(loaded, accounts.cells, asOf);
  const portfolio = new Portfolio(input);
  const codes = [...new Set(portfolio.asked)].filter((code) => code >= 0);
  const unranked = await inSlices(figuresOf(portfolio, codes), codes.length, options);
  const of = (stage: Stage): AccountFigures[] => unranked.filter(({ life }) => life.stage === stage);
  const [lost, prospects] = [of('lost').sort((a, b) => sinceThen(b) - sinceThen(a)), of('prospect')];
  const figures = ranked(unranked.filter(({ life }) => life.stage === 'active' || life.stage === 'leaving'));
  return {
    portfolio,
    inOwnCurrencies:
      input.tables.fx === undefined && portfolio.rates.missing.size > 0 ? new Portfolio({ ...input, ownCurrencies: true }) : portfolio,
    asOf,
    currency: portfolio.rates.reporting,
    accounts: figures,
    lost,
    prospects,
    byId: new Map([...figures, ...lost, ...prospects].map((account) => [account.id, account])),
    totals: totalsOf(figures, portfolio.table('references') !== undefined),
    hasEvidence: (['observations', 'incidents', 'commitments'] as const).some((name) => (portfolio.table(name)?.rowCount ?? 0) > 0),
    findings: [...lifeFindings(portfolio, (contracts, row) => runsOn(contracts, row, asOf)), ...linesWithoutWorth(portfolio)],
  };
}

/** The day since which it is lost. */
const sinceThen = ({ life }: AccountFigures): number => (Number.isNaN(life.end) ? -Infinity : life.end);

/** The position of an account that is no client. */
const NOTHING_HELD = {
  cost: undefined,
  loss: undefined,
  moments: undefined,
  relation: undefined,
  risk: undefined,
  priority: Number.NaN,
  rank: Number.NaN,
};

function accountFigures(portfolio: Portfolio, account: number): AccountFigures {
  const answers = new AnswersOfAccount(portfolio, account);
  const id = portfolio.accountIds.text(account);
  const { lives } = portfolio;
  // What it is, where its row leaves that open: the status of PORTFOLIO says the same.
  const untold = portfolio.firstError(account, { accounts: lives.toldBy(account) });
  const unclear = untold === undefined ? [] : [untold];
  const identity = {
    id,
    name: portfolio.accountText(account, 'name') || id,
    account,
    life: { stage: lives.stage(account), end: lives.end(account) },
  };
  if (!lives.isClient(account)) {
    const { trust } = answers;
    return {
      ...identity,
      ...NOTHING_HELD,
      trust: valueOf(trust),
      faults: distinctFindings([...unclear, ...(trust.ok ? [] : [trust.fault])]),
    };
  }
  const { cost, trust, loss, moments, people, relation, risk, priority } = answers;
  // What only follows from a figure that is at fault is no fault of its own.
  const own = [cost, trust, loss, moments, people, ...(cost.ok && trust.ok && people.ok ? [risk] : [])];
  return {
    ...identity,
    cost: valueOf(cost),
    trust: valueOf(trust),
    loss: valueOf(loss),
    moments: valueOf(moments),
    relation: valueOf(relation),
    risk: valueOf(risk),
    priority: valueOf(priority) ?? Number.NaN,
    rank: Number.NaN,
    faults: distinctFindings([...unclear, ...own.flatMap((figure) => (figure.ok ? [] : [figure.fault]))]),
  };
}

/** The accounts with their ranks by cost of loss × risk. */
function ranked(accounts: readonly AccountFigures[]): AccountFigures[] {
  const ranks = ranksOf(accounts.map(({ priority, loss }) => ({ expectedLoss: priority, revenue: loss?.revenue ?? 0 })));
  return accounts.map((account, position) => ({ ...account, rank: ranks[position]! }));
}

/** Sums over some of the clients. */
export function totalsOf(accounts: readonly AccountFigures[], hasLines: boolean): Totals {
  const valued = accounts.filter(({ loss }) => loss !== undefined && !Number.isNaN(loss.cost));
  const revenue = hasLines ? revenueOf(accounts) : Number.NaN;
  const lossCoverage = revenue > 0 ? revenueOf(valued) / revenue : Number.NaN;
  const cases = Object.fromEntries(
    relationshipCases.map((name) => {
      const own = accounts.filter(({ relation }) => relation === name);
      return [name, { count: own.length, revenue: revenueOf(own) }];
    }),
  ) as Totals['cases'];
  return {
    accounts: accounts.length,
    revenue,
    cost: totalOf(accounts.map(({ cost }) => cost?.amount)),
    // An account without revenue loses nothing: where only such are known, a total of 0 would hide that the others are not.
    lossCost: lossCoverage > 0 ? sumOf(valued.map(({ loss }) => loss!.cost)) : Number.NaN,
    lossCoverage,
    cases,
    unreadable: accounts.filter(({ relation }) => relation === undefined).length,
    without: {
      cost: accounts.filter(({ cost }) => cost === undefined).length,
      loss: accounts.length - valued.length,
    },
  };
}
