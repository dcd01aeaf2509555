// The supplier's tables at a close, as the add-in would read them, and the books that its closes fill.
import { closingOf, type Closing } from '../../../../src/metrics/concessions/closing/closing';
import { bookedCells, type BookedCells } from '../../../../src/metrics/concessions/closing/booking';
import { Portfolio } from '../../../../src/portfolio/portfolio';
import { Settings } from '../../../../src/settings/settings';
import { parseIsoDate } from '../../../../src/tables/dates';
import { range } from '../../../functions/support';
import { closes, contracts, lostAccount, type Close, type Payment, type SupplierContract, type SupplierScheme } from './supplier';

export const serial = (iso: string): number => parseIsoDate(iso) as number;
const RATES: Readonly<Record<Close, { readonly USD: number; readonly JPY: number }>> = {
  '2025-06-30': { USD: 0.85, JPY: 0.0059 },
  '2025-09-30': { USD: 0.87, JPY: 0.0058 },
  '2025-12-31': { USD: 0.84, JPY: 0.0061 },
  '2026-03-31': { USD: 0.86, JPY: 0.006 },
};
export const rateOf = (currency: 'EUR' | 'USD' | 'JPY', close: Close): number => (currency === 'EUR' ? 1 : RATES[close][currency]);

/** Accounts whose schemes are booked at their prudent amount. */
export const prudentAccounts = new Set(['A03']);

function schemeRows(scheme: SupplierScheme, at: number): Record<string, unknown>[] {
  return scheme.parts.map((part) => ({
    scheme_id: scheme.id,
    contract_id: scheme.contract,
    method: part.method,
    tiers: part.tiers.map((tier) => tier.join(':')).join(';'),
    valid_from: part.from,
    valid_to: part.to,
    period_months: scheme.months,
    fiscal_year_start: scheme.fiscalStart,
    within_period: part.within,
    cap: part.cap ?? '',
    growth_base: part.base ?? '',
    order: scheme.order + 1,
    reduces: scheme.reduces,
    reduced: scheme.reduced,
    entity: scheme.contract < 'K21' ? 'Lyon' : 'Porto',
    cost_object: `CO-${scheme.contract}`,
    volume_forecast: scheme.forecasts[at] === 0 ? '' : scheme.forecasts[at],
    volume_forecast_sd: scheme.sds[at] === 0 ? 'none' : scheme.sds[at],
  }));
}

export interface Books {
  readonly booked: readonly BookedCells[];
  readonly payments: readonly Payment[];
}

/** The portfolio at a close; `known`: the close up to which rows and forecasts are known, when that is another. */
export function portfolioAt(
  close: Close,
  { booked, payments }: Books,
  own: readonly SupplierContract[] = contracts,
  known: Close = close,
): Portfolio {
  const at = closes.indexOf(known);
  const accounts = [...new Set(own.map(({ account }) => account))];
  const lost = closes.indexOf(close) >= 2;
  return new Portfolio({
    selection: { ids: [] },
    asOf: serial(close),
    settings: Settings.fromCells([
      ['setting', 'value', 'segment'],
      ['booking_view', 'constrained', 'prudent'],
    ]),
    tables: {
      accounts: range(
        accounts.map((id) => ({
          account_id: id,
          name: `Client ${id}`,
          segment: prudentAccounts.has(id) ? 'prudent' : 'other',
          owner: id < 'A13' ? 'Ana' : 'Jean',
          status: lost && id === lostAccount ? 'lost' : 'active',
          relationship_end: lost && id === lostAccount ? '2025-11-14' : '',
        })),
      ),
      contracts: range(
        own.map(({ id, account, currency }) => ({ contract_id: id, account_id: account, start_date: '2025-04-01', currency })),
      ),
      schemes: range(own.flatMap(({ schemes }) => schemes.flatMap((scheme) => schemeRows(scheme, at)))),
      volumes: range(
        own.flatMap(({ rows }) =>
          rows
            .filter(({ knownAt }) => knownAt <= at)
            .map(({ contract, date, family, units, amount, kind }) => ({ contract_id: contract, date, family, units, amount, kind })),
        ),
      ),
      ...(booked.length === 0 ? {} : { booked: range(booked.map((row) => ({ ...row }))) }),
      settlements: range([
        ...payments
          .filter(({ date }) => date <= known)
          .map(({ scheme, contract, concessionEnd, date, amount, kind }) => ({
            scheme_id: scheme,
            contract_id: contract,
            concession_end: concessionEnd,
            date,
            amount,
            kind,
          })),
        { scheme_id: '', contract_id: '', concession_end: '', date: '', amount: '', kind: '' },
      ]),
      fx: range([
        { currency: 'EUR', rate_to_reporting: 1 },
        { currency: 'USD', rate_to_reporting: RATES[close].USD },
        { currency: 'JPY', rate_to_reporting: RATES[close].JPY },
      ]),
    },
  });
}

export const closingAt = (close: Close, books: Books, own?: readonly SupplierContract[], known?: Close): Closing =>
  closingOf(portfolioAt(close, books, own, known));

/** The rows that a close adds, with something like a hash. */
export const bookedAt = (closing: Closing, portfolio: Portfolio): BookedCells[] =>
  bookedCells(closing, portfolio.settings.values, { day: closing.day + 12, by: 'M. Laurent' }, ({ inputs }) => `#${inputs.length}`);
