/** The columns of a contract as the one scheme that they say: the simple way in, read by the same rules as the table of schemes. */
import { contractChoice } from '../../contracts/contract-clock';
import type { Table } from '../../../tables/read';
import { CellError } from '../../../tables/findings';
import type { ContractRebate } from '../contract-rebate';
import { MONTHS_OF_A_YEAR, PeriodCalendar } from './calendar';
import { filterOf } from './filter';
import type { Measure, Scheme, SchemePart } from './scheme';

const UNITS = contractChoice('rebate_basis', 'units');

/** `rebate`: what the contract's columns say; a method other than none. */
export function contractScheme(contracts: Table, row: number, rebate: ContractRebate, currency: string): Scheme {
  const { method, terms } = rebate;
  const typed = contracts.number('rebate_period_months', row);
  const months = typed >= 1 ? typed : MONTHS_OF_A_YEAR;
  const start = contracts.number('start_date', row);
  // No period can be laid from a day that is not known.
  if (Number.isNaN(start)) throw new CellError(contracts.report(row, 'start_date', 'missing_required', 'error', ''));
  const perUnit = terms?.tiers.unit === 'amount' && method !== 'lump';
  const basis: Measure = perUnit || contracts.number('rebate_basis', row) === UNITS ? 'units' : 'revenue';
  const part: SchemePart = {
    from: start,
    to: Infinity,
    method: method as SchemePart['method'],
    terms,
    baseYearBack: false,
    within: undefined,
    minCommit: Number.NaN,
    shortfallPrice: Number.NaN,
    carry: 'none',
    paidToDate: Number.NaN,
    forecast: contracts.number('volume_forecast', row),
    forecastSd: contracts.number('volume_forecast_sd', row),
    ...filterOf({ familiesIn: '', familiesOut: '', referencesIn: '', referencesOut: '' }),
    refuse: (column, code, expected) => {
      throw new CellError(contracts.report(row, column, code, 'error', '', expected));
    },
  };
  return {
    id: contracts.text('contract_id', row),
    basis,
    qualifier: basis,
    ofWallet: false,
    accrual: 'effective',
    months,
    calendar: new PeriodCalendar(start, months, Number.NaN),
    order: Number.NaN,
    reduces: false,
    reduced: false,
    currency,
    entity: '',
    costObject: '',
    parts: [part],
  };
}
