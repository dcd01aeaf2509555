/** The contracts that have a scheme of volume concessions, as the room of the concessions offers them: what each says, ready to be worked on. */
import { contractRebateAt } from '../../metrics/concessions/contract-rebate';
import { contractChoice, contractClockAt, type ContractStatus } from '../../metrics/contract-clock';
import type { RebateTerms } from '../../metrics/concessions/rebate';
import { CellError, type Finding } from '../../tables/findings';
import type { Table } from '../../tables/read';
import type { Basis } from './concession-draft';
import type { AccountFigures, PortfolioFigures } from './compute';

export interface ConcessionContract {
  readonly id: string;
  readonly title: string;
  readonly account: AccountFigures;
  /** Of the contract's own amounts; '' when nothing names one. */
  readonly currency: string;
  readonly status: ContractStatus | undefined;
  /** Row in the range, the header being row 1. */
  readonly row: number;
  readonly basis: Basis;
  /** Undefined when a cell that the scheme needs can't be read, or is missing: see `fault`. */
  readonly terms: RebateTerms | undefined;
  readonly fault: Finding | undefined;
  /** Serial of the first day; NaN when unknown. */
  readonly start: number;
  readonly periodMonths: number;
  readonly volumeToDate: number;
  /** Of the whole period, at least the volume to date; NaN when unknown. */
  readonly forecast: number;
  readonly forecastSd: number;
  /** List price of a unit, from the account's lines under the contract; NaN when unknown, or when volumes are amounts. */
  readonly price: number;
  /** Does the contract ask for something in return: a committed volume, exclusivity, a term? Undefined when it says nothing of any. */
  readonly counterpart: boolean | undefined;
}

/** By account's name, then by contract. */
export function concessionContracts({ portfolio, accounts, currency }: PortfolioFigures, compare: (a: string, b: string) => number): ConcessionContract[] {
  const rows = portfolio.rowsOf('contracts');
  if (rows === undefined) return [];
  const { table } = rows;
  const found = accounts.flatMap((account) =>
    [...rows.rows(account.account)].flatMap((row): ConcessionContract[] => {
      const contract = contractAt(table, row, account, currency, portfolio);
      return contract === undefined ? [] : [contract];
    }),
  );
  return found.sort((a, b) => compare(a.account.name, b.account.name) || compare(a.id, b.id));
}

function contractAt(table: Table, row: number, account: AccountFigures, reporting: string, portfolio: PortfolioFigures['portfolio']): ConcessionContract | undefined {
  let scheme: ReturnType<typeof contractRebateAt> | undefined;
  let fault: Finding | undefined;
  try {
    scheme = contractRebateAt(table, row);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    fault = error.finding;
  }
  if (fault === undefined && (scheme?.method === undefined || scheme.method === 'none')) return undefined;
  return {
    id: table.text('contract_id', row),
    title: table.text('title', row),
    account,
    currency: table.text('currency', row) || portfolio.accountText(account.account, 'currency') || reporting,
    status: statusOf(portfolio, table, row),
    row: table.sourceRow(row),
    basis: scheme?.inUnits === true ? 'units' : 'revenue',
    terms: scheme?.terms,
    fault,
    start: table.number('start_date', row),
    periodMonths: table.number('rebate_period_months', row),
    volumeToDate: table.number('volume_to_date', row),
    forecast: scheme?.volumeForecast ?? Number.NaN,
    forecastSd: table.number('volume_forecast_sd', row),
    price: Number.NaN,
    counterpart: counterpartOf(table, row),
  };
}

const NO_COMMITMENT = contractChoice('min_commit_basis', 'none');

function counterpartOf(table: Table, row: number): boolean | undefined {
  const [commitment, exclusivity, end] = ['min_commit_basis', 'exclusivity', 'end_date'].map((column) => table.number(column, row)) as [number, number, number];
  if (!Number.isNaN(end) || exclusivity === 1 || (!Number.isNaN(commitment) && commitment !== NO_COMMITMENT)) return true;
  return Number.isNaN(commitment) && Number.isNaN(exclusivity) ? undefined : false;
}

function statusOf(portfolio: PortfolioFigures['portfolio'], table: Table, row: number): ContractStatus | undefined {
  try {
    return contractClockAt(portfolio, table, row).status;
  } catch (error) {
    // A bad date says nothing against the scheme; the data check reports it.
    if (error instanceof CellError) return undefined;
    throw error;
  }
}

/** Those that a search names, by contract, title or account: every word has to be somewhere. */
export function searchContracts(contracts: readonly ConcessionContract[], words: string): readonly ConcessionContract[] {
  const wanted = plain(words).split(/\s+/).filter((word) => word !== '');
  return contracts.filter(({ id, title, account }) => {
    const text = plain(`${id} ${title} ${account.name} ${account.id}`);
    return wanted.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
