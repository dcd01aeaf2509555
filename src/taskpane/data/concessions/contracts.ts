/** The contracts that have a scheme of volume concessions, as the room of the concessions offers them: what each says, ready to be worked on. */
import { ContractConcessions, type ContractConcession } from '../../../metrics/concessions/contract-concession';
import { contractRebateAt, type ContractRebate } from '../../../metrics/concessions/contract-rebate';
import { contractChoice, type ContractStatus } from '../../../metrics/contracts/contract-clock';
import { rebateMethods, type RebateMethod, type RebateTerms } from '../../../metrics/concessions/rebate';
import { hasSchemeTables } from '../../../metrics/concessions/schemes/of-portfolio';
import type { SchemePosition } from '../../../metrics/concessions/schemes/position';
import { attempt, valueOf } from '../../../tables/answer';
import { codeOfCurrency } from '../../../tables/currency-codes';
import type { Finding } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { decomposed } from '../../../tables/words';
import type { Basis } from './draft';
import type { AccountFigures, PortfolioFigures } from '../compute';

const UNITS = contractChoice('rebate_basis', 'units');

export interface ConcessionContract {
  /** Of the contract, with that of the scheme where it has several. */
  readonly id: string;
  readonly title: string;
  readonly account: AccountFigures;
  /** Of the contract's own amounts; '' when nothing names one. */
  readonly currency: string;
  readonly status: ContractStatus | undefined;
  /** Row in the range, the header being row 1. */
  readonly row: number;
  readonly basis: Basis;
  readonly method: RebateMethod;
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
  /** List price and cost of a unit, from the lines under the contract; where volumes are amounts, 1 and a share of it. NaN when unknown. */
  readonly price: number;
  readonly unitCost: number;
  /** The client is known to give nothing in return. */
  readonly withoutCounterpart: boolean;
}

/** By account's name, then by contract and scheme. */
export function concessionContracts(
  { inOwnCurrencies: portfolio }: PortfolioFigures,
  accounts: Iterable<AccountFigures>,
  compare: (a: string, b: string) => number,
): ConcessionContract[] {
  const rows = portfolio.rowsOf('contracts');
  if (rows === undefined) return [];
  const concessions = new ContractConcessions(portfolio);
  const found = [...accounts].flatMap((account) =>
    [...rows.rows(account.account)].flatMap((row) => contractsAt(rows.table, row, account, concessions, hasSchemeTables(portfolio))),
  );
  return found.sort((a, b) => compare(a.account.name, b.account.name) || compare(a.id, b.id));
}

/** One for each scheme that pays: none where the contract has none. */
function contractsAt(
  table: Table,
  row: number,
  account: AccountFigures,
  concessions: ContractConcessions,
  fromTables: boolean,
): ConcessionContract[] {
  const number = (column: string): number => table.number(column, row);
  const read = attempt(() => contractRebateAt(table, row));
  const standing = concessions.of(row);
  const [scheme, figures] = [valueOf(read), valueOf(standing)];
  if (standing.ok && figures === undefined) return [];
  const own: ConcessionContract = {
    id: table.text('contract_id', row),
    title: table.text('title', row),
    account,
    currency: figures?.currency ?? codeOfCurrency(table.text('currency', row)),
    ...standingOf(figures),
    row: table.sourceRow(row),
    basis: basisOf(number('rebate_basis'), scheme),
    method: scheme?.terms?.method ?? methodOf(figures),
    terms: scheme?.terms,
    fault: standing.ok ? undefined : standing.fault,
    start: number('start_date'),
    periodMonths: number('rebate_period_months'),
    volumeToDate: number('volume_to_date'),
    forecast: scheme?.volumeForecast ?? Number.NaN,
    forecastSd: number('volume_forecast_sd'),
  };
  if (!fromTables || figures === undefined) return [own];
  const paying = figures.schemes.map(({ position }) => position).filter(({ method }) => method !== 'commitment');
  return paying.map((position) => ({
    ...own,
    ...ofScheme(position),
    ...(paying.length === 1 ? {} : { id: `${own.id} · ${position.scheme.id}` }),
  }));
}

/** The same out of a scheme of the tables. */
const ofScheme = (
  position: SchemePosition,
): Pick<
  ConcessionContract,
  'basis' | 'method' | 'terms' | 'start' | 'periodMonths' | 'volumeToDate' | 'forecast' | 'forecastSd' | 'price'
> => ({
  basis: position.scheme.qualifier,
  method: position.terms?.method ?? rebateMethods[0],
  terms: position.terms,
  start: position.period.from,
  periodMonths: position.scheme.months,
  volumeToDate: position.volumeToDate,
  forecast: position.volumeForecast,
  forecastSd: position.forecastSd,
  price: position.price,
});

/** A commitment alone pays nothing. */
const methodOf = (figures: ContractConcession | undefined): RebateMethod =>
  figures === undefined || figures.method === 'commitment' ? rebateMethods[0] : figures.method;

const standingOf = (
  figures: ContractConcession | undefined,
): Pick<ConcessionContract, 'status' | 'price' | 'unitCost' | 'withoutCounterpart'> =>
  figures === undefined
    ? { status: undefined, price: Number.NaN, unitCost: Number.NaN, withoutCounterpart: false }
    : {
        status: figures.status,
        price: figures.price,
        unitCost: figures.unitCost,
        withoutCounterpart: figures.flags.includes('no_counterpart'),
      };

/** Volumes are counted in units where the contract says so, or where a concession is an amount for each of them. */
const basisOf = (basis: number, scheme: ContractRebate | undefined): Basis =>
  basis === UNITS || (scheme?.terms?.tiers.unit === 'amount' && scheme.method !== 'lump') ? 'units' : 'revenue';

/** Those that a search names, by contract, title or account: every word has to be somewhere. */
export function searchContracts(contracts: readonly ConcessionContract[], words: string): readonly ConcessionContract[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return contracts.filter(({ id, title, account }) => {
    const text = plain(`${id} ${title} ${account.name} ${account.id}`);
    return wanted.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => decomposed(text).replace(/\p{M}/gu, '').toLowerCase();
