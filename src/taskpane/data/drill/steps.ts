/** The steps behind a figure of the pane, with the rows of the tables that each rests on. Steps are the metrics' own drivers; nothing is computed a second time. */
import { localeOf, textsOf, type Language } from '../../../locales/languages';
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import { activeLines } from '../../../metrics/active-lines';
import { lossCost } from '../../../metrics/loss/loss-cost';
import { figuresOf, type Driver, type Metric } from '../../../metrics/metric';
import { renewalRisk } from '../../../metrics/retention/renewal-risk';
import type { SwitchCostComponent } from '../../../metrics/switching-cost/facets';
import { switchCost } from '../../../metrics/switching-cost/switch-cost';
import { trustScore } from '../../../metrics/trust/trust-score';
import type { Portfolio } from '../../../portfolio/portfolio';
import { textOf } from '../../../tables/cell';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import { matchHeaders } from '../../../tables/headers';
import type { DrillStep } from '../../../workbook/index';
import type { AccountFigures, PortfolioFigures } from '../compute';
import { tableOf, type LoadedWorkbook } from '../load';
import { rowPlace } from '../places';

/** Figures of one account that have steps. */
export const accountDrills = ['revenue', 'switching_cost', 'trust_score', 'loss_cost', 'renewal_risk'] as const;
export type AccountDrill = (typeof accountDrills)[number] | SwitchCostComponent;

/** The one that a column of the portfolio has, where it has any. */
export const drillNamed = (column: string): (typeof accountDrills)[number] | undefined => accountDrills.find((name) => name === column);

export interface Drill {
  /** NaN where it isn't known: there is nothing behind it. */
  readonly figure: number;
  readonly steps: readonly DrillStep[];
  readonly numberFormat: string;
}

const MONEY = '#,##0.00';
const formats: Partial<Record<AccountDrill, string>> = { trust_score: '0.00', renewal_risk: '0.00%' };

function wordOf(code: string, language: Language): string {
  const { components, dimensions } = textsOf(language).pane;
  const own: Readonly<Record<string, string>> = { ...components, ...dimensions };
  const results: Readonly<Record<string, string>> = localeOf(language).results?.words ?? {};
  return own[code] ?? results[code] ?? code.replaceAll('_', ' ');
}

function sourcesOf(
  loaded: LoadedWorkbook,
  table: TableName | undefined,
  rows: readonly number[],
  language: Language,
): DrillStep['sources'] {
  const found = table === undefined ? undefined : tableOf(loaded, table);
  if (found === undefined) return [];
  const title = tableDeclarations[found.name].titles[language];
  return rows.map((row) => ({ ...rowPlace(found, row), table: title, row }));
}

const stepOf = ({ component, item, formula, amount, table, rows = [] }: Driver, loaded: LoadedWorkbook, language: Language): DrillStep => ({
  part: wordOf(component, language),
  item: item
    .split(' / ')
    .map((word) => wordOf(word, language))
    .join(' / '),
  amount,
  how: formula,
  sources: sourcesOf(loaded, table, rows, language),
});

/** Revenue is the sum of the lines in use. */
function revenueSteps({ portfolio }: PortfolioFigures, account: number): Driver[] {
  const lines = activeLines(portfolio);
  const table = portfolio.rowsOf('references')?.table;
  return table === undefined
    ? []
    : [...lines.rows(account)]
        .filter((row) => lines.active[row] !== 0)
        .map((row) => ({
          ...{ component: 'revenue', item: table.text('line_id', row) || table.text('reference_id', row), table: 'references' },
          ...{ rows: [table.sourceRow(row)], formula: '', amount: lines.revenue[row]! },
        }));
}

interface Derived {
  readonly figure: number;
  readonly drivers: Driver[];
}

/** The steps of a metric that was computed. */
function derived<Result>(metric: Metric<Result>, portfolio: Portfolio, account: number, figure: number | undefined): Derived {
  const drivers: Driver[] = [];
  if (figure === undefined) return { figure: Number.NaN, drivers };
  figuresOf(metric, portfolio, account, drivers);
  return { figure, drivers };
}

function driversOf(figures: PortfolioFigures, { account, cost, trust, loss, risk }: AccountFigures, which: AccountDrill): Derived {
  const { portfolio } = figures;
  if (which === 'revenue')
    return { figure: cost?.revenue ?? Number.NaN, drivers: cost === undefined ? [] : revenueSteps(figures, account) };
  if (which === 'trust_score') return derived(trustScore, portfolio, account, trust?.score);
  if (which === 'loss_cost') return derived(lossCost, portfolio, account, loss?.cost);
  if (which === 'renewal_risk') return derived(renewalRisk, portfolio, account, risk?.risk);
  const all = derived(switchCost, portfolio, account, cost?.amount);
  if (which === 'switching_cost' || cost === undefined) return all;
  return { figure: cost.components[which], drivers: all.drivers.filter(({ component }) => component === which) };
}

export function accountDrill(
  loaded: LoadedWorkbook,
  figures: PortfolioFigures,
  account: AccountFigures,
  which: AccountDrill,
  language: Language,
): Drill {
  const { figure, drivers } = driversOf(figures, account, which);
  return {
    figure,
    steps: drivers.filter(({ amount }) => amount !== 0).map((driver) => stepOf(driver, loaded, language)),
    numberFormat: formats[which] ?? MONEY,
  };
}

/** Rows of a table by the id in a column of theirs, as people count them. */
function rowsById(loaded: LoadedWorkbook, name: TableName, column: string): Map<string, number> {
  const table = tableOf(loaded, name);
  const place = table === undefined ? undefined : matchHeaders(tableDeclarations[name], table.cells).get(column);
  const rows = new Map<string, number>();
  if (place === undefined) return rows;
  table!.cells.forEach((row, at) => {
    const id = textOf(row[place]);
    if (at > 0 && id !== '' && !rows.has(id)) rows.set(id, at + 1);
  });
  return rows;
}

/** Totals of the portfolio's clients. */
export const totalDrills = {
  revenue: ({ cost }) => cost?.revenue,
  cost: ({ cost }) => cost?.amount,
  lossCost: ({ loss }) => loss?.cost,
} as const satisfies Record<string, (account: AccountFigures) => number | undefined>;
export type TotalDrill = keyof typeof totalDrills;

/** A row for each client of which the figure is known. */
export function totalDrill(loaded: LoadedWorkbook, { accounts, totals }: PortfolioFigures, which: TotalDrill, language: Language): Drill {
  const rows = rowsById(loaded, 'accounts', 'account_id');
  const steps = accounts.flatMap((account): DrillStep[] => {
    const amount: number = totalDrills[which](account) ?? Number.NaN;
    if (Number.isNaN(amount)) return [];
    const row = rows.get(account.id);
    return [
      {
        part: account.name,
        item: account.id,
        amount,
        how: '',
        sources: sourcesOf(loaded, 'accounts', row === undefined ? [] : [row], language),
      },
    ];
  });
  return { figure: totals[which], steps, numberFormat: MONEY };
}

export const closingDrills = ['charge', 'amount', 'open'] as const;
type ClosingDrill = (typeof closingDrills)[number];

/** A sum of the quarter-end in one currency: a row for each concession period. */
export function closingDrill(
  loaded: LoadedWorkbook,
  lines: readonly ClosingLine[],
  which: ClosingDrill,
  { figure, how, language }: { readonly figure: number; readonly how: (line: ClosingLine) => string; readonly language: Language },
): Drill {
  const rows = rowsById(loaded, 'contracts', 'contract_id');
  const steps = lines.flatMap((line): DrillStep[] => {
    const row = rows.get(line.contractId);
    const sources = sourcesOf(loaded, 'contracts', row === undefined ? [] : [row], language);
    return Number.isFinite(line[which])
      ? [{ part: line.accountName, item: line.contractId, amount: line[which], how: how(line), sources }]
      : [];
  });
  return { figure, steps, numberFormat: MONEY };
}
