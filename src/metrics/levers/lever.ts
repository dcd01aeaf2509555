/**
 * What a lever is: something not done yet that would make leaving cost more, or that would earn trust: two kinds, never blended. It helps the client
 * or it constrains it. Its step is a standard one (settings `lever_…`, defaults and no findings), written as changes of the account's own cells. What
 * we do ourselves to earn trust is done at as_of and measured as a fact; what people will say of it is not guessed.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { RowChange } from '../../portfolio/own-account';
import type { SettingKey, SettingValues } from '../../settings/declarations/index';
import type { TableName } from '../../tables/declarations/index';
import type { TrustGroup } from '../trust/trust-dimensions';

/** In the order of their codes below. */
export const leverNames = [
  'installed_base',
  'term',
  'exit_penalty',
  'stock',
  'retroactive_concession',
  'usage',
  'unseen_facilitation',
  'visibility',
  'wider_range',
  'kept_commitments',
  'admission',
  'answers',
  'satisfaction_points',
  'silent_group',
  'surprise',
  'anticipation',
] as const;
export type LeverName = (typeof leverNames)[number];

/** What a lever is pulled for: leaving would cost more, or the client trusts us more. */
export const leverKinds = ['leaving_cost', 'trust'] as const;
export type LeverKind = (typeof leverKinds)[number];

export type LeverSign = 'positive' | 'constraint';

interface About {
  /** The idea it comes from: docs/coverage.md lists the codes. */
  readonly code: string;
  readonly kind: LeverKind;
  readonly sign: LeverSign;
  /** Settings that say how large the step is. */
  readonly sizes: readonly SettingKey[];
}

export const aboutLever = {
  installed_base: { code: '001-L1', kind: 'leaving_cost', sign: 'constraint', sizes: [] },
  term: { code: '001-L2a', kind: 'leaving_cost', sign: 'constraint', sizes: ['lever_term_months'] },
  exit_penalty: { code: '001-L2b', kind: 'leaving_cost', sign: 'constraint', sizes: ['lever_penalty_rate'] },
  stock: { code: '001-L2c', kind: 'leaving_cost', sign: 'constraint', sizes: ['lever_stock_months'] },
  retroactive_concession: {
    code: '001-L2d',
    kind: 'leaving_cost',
    sign: 'constraint',
    sizes: ['lever_tier_1', 'lever_tier_1_rate', 'lever_tier_2', 'lever_tier_2_rate'],
  },
  usage: { code: '001-L3', kind: 'leaving_cost', sign: 'positive', sizes: ['lever_trained_users', 'lever_adoption'] },
  unseen_facilitation: { code: '001-L4', kind: 'leaving_cost', sign: 'positive', sizes: [] },
  visibility: { code: '001-L5', kind: 'leaving_cost', sign: 'positive', sizes: [] },
  wider_range: { code: '001-L6', kind: 'leaving_cost', sign: 'positive', sizes: [] },
  kept_commitments: { code: '000-K1b', kind: 'trust', sign: 'positive', sizes: [] },
  admission: { code: '002-P8a', kind: 'trust', sign: 'positive', sizes: [] },
  answers: { code: '000-K2c', kind: 'trust', sign: 'positive', sizes: [] },
  satisfaction_points: { code: '000-K2d', kind: 'trust', sign: 'positive', sizes: [] },
  silent_group: { code: '000-K2b', kind: 'trust', sign: 'positive', sizes: [] },
  surprise: { code: '000-K4', kind: 'trust', sign: 'positive', sizes: [] },
  anticipation: { code: '002-P3', kind: 'trust', sign: 'positive', sizes: [] },
} as const satisfies Record<LeverName, About>;

export const visibleKinds = ['annual_meeting', 'internal_newsletter', 'catalogue'] as const;
export type VisibleKind = (typeof visibleKinds)[number];

/** A threshold in units or in the reporting currency (NaN without a forecast), which share of the forecast it is, and the rate from it on. */
export interface StepTier {
  readonly threshold: number;
  readonly share: number;
  readonly rate: number;
}

/** What the step is, in figures: texts are made at the border. Amounts in the reporting currency, dates as serials. */
export type LeverStep =
  | { readonly lever: 'installed_base'; readonly points: number; readonly blanks: number }
  | { readonly lever: 'term'; readonly months: number; readonly until: number /** '' for a first contract. */; readonly contract: string }
  | { readonly lever: 'exit_penalty'; readonly rate: number; readonly contract: string }
  | {
      readonly lever: 'stock';
      readonly months: number /** NaN while no line is known to be consumable. */;
      readonly amount: number;
      readonly contract: string;
    }
  | { readonly lever: 'retroactive_concession'; readonly tiers: readonly StepTier[]; readonly inUnits: boolean; readonly contract: string }
  | { readonly lever: 'usage'; readonly users: number; readonly adoption: number; readonly line: string }
  | { readonly lever: 'unseen_facilitation'; readonly services: number; readonly amount: number }
  | { readonly lever: 'visibility'; readonly kinds: readonly VisibleKind[] }
  | { readonly lever: 'wider_range'; readonly family: string /** NaN with too few peers. */; readonly amount: number }
  | { readonly lever: 'kept_commitments'; readonly pending: number; readonly broken: number }
  | { readonly lever: 'admission'; readonly incidents: number }
  | { readonly lever: 'answers'; readonly open: number; readonly late: number; readonly hours: number }
  | { readonly lever: 'satisfaction_points'; readonly points: readonly string[] }
  | { readonly lever: 'silent_group'; readonly group: TrustGroup; readonly dimensions: number }
  | { readonly lever: 'surprise' /** NaN when there never was one. */; readonly daysSince: number }
  | { readonly lever: 'anticipation' /** NaN when there never was one. */; readonly daysSince: number };

/** A table that isn't there, or a column that is blank in the rows that would decide. */
export interface UnknownData {
  readonly table: TableName;
  readonly column?: string;
}

/** A lever that the data says is not pulled, or doesn't say. */
export interface OpenLever {
  /** Undefined when the table that would say anything isn't there. */
  readonly step: LeverStep | undefined;
  /** What the step does to the account's rows; undefined when data is missing to try it. */
  readonly changes: readonly RowChange[] | undefined;
  /** The data that says it is not pulled; rows as people count them, none when the table has no such row. */
  readonly table: TableName;
  readonly rows: readonly number[];
  readonly unknown: readonly UnknownData[];
}

/** What the levers look at. */
export interface LeverContext {
  readonly portfolio: Portfolio;
  readonly account: number;
  readonly asOf: number;
  readonly s: SettingValues;
}

/** Undefined when the lever is pulled, or when there is nothing to pull it on. */
export type FindLever = (context: LeverContext) => OpenLever | undefined;

/** Nothing can be said without this table. */
export const withoutTable = (table: TableName): OpenLever => ({
  step: undefined,
  changes: undefined,
  table,
  rows: [],
  unknown: [{ table }],
});

/** The account's rows of a table for which a condition holds. */
export function rowsWhere(
  { portfolio, account }: LeverContext,
  name: TableName,
  holds: (number: (column: string) => number, row: number) => boolean,
): number[] {
  const rows = portfolio.rowsOf(name);
  const found: number[] = [];
  for (const row of rows?.rows(account) ?? []) if (holds((column) => rows!.table.number(column, row), row)) found.push(row);
  return found;
}

/** Rows as people count them. */
export const sourceRows = ({ portfolio }: LeverContext, name: TableName, rows: readonly number[]): number[] =>
  rows.map((row) => portfolio.table(name)!.sourceRow(row));
