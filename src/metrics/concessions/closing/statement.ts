/**
 * The statement of one concession period for the client: what was bought, line by line; the tier that it reaches and what that gives; what was paid of it; what
 * is due. It ties to the close: its entitlement is what an ended period is booked at, its payments are those of the settlements, and each settlement is
 * the entitlement to the minor unit less what was paid before, so that the last one takes the rest of all roundings.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { choiceCodes } from '../../../tables/cell';
import { columnOf } from '../../../tables/declarations/index';
import { sumOf } from '../../numeric/sum';
import type { ContractConcession } from '../contract-concession';
import { rebateLimit, rebateSlices, type RebateLimit, type RebateMethod, type RebateSlice } from '../rebate';
import type { Period } from '../schemes/calendar';
import { leftOf, payingTerms, type PartEntitlement } from '../schemes/entitlement';
import type { Measure } from '../schemes/scheme';
import type { StackedPeriod } from '../schemes/stacking';
import { Ledger } from './ledger';
import { toMinorUnit } from './minor-units';
import type { SettlementKind } from './settlement-rows';

const kinds = choiceCodes(columnOf('volumes', 'kind'));

export interface StatementLine {
  readonly date: number;
  readonly reference: string;
  readonly family: string;
  /** A sale, a return, a credit note; '' where the row says none. */
  readonly kind: string;
  /** In what the thresholds count, and in money; NaN when unknown. */
  readonly volume: number;
  readonly money: number;
}

/** What was bought under one row of the scheme, and what that gives. */
export interface StatementPart extends Period {
  readonly method: RebateMethod | 'commitment';
  readonly unit: 'rate' | 'amount';
  readonly volume: number;
  /** Tiers reached. */
  readonly tier: number;
  /** The scale at this part's volume; none where the tier is that of the whole period. */
  readonly slices: readonly RebateSlice[];
  readonly limit: RebateLimit | undefined;
  readonly amount: number;
}

export interface StatementPayment {
  readonly date: number;
  /** Below zero: clawed back. */
  readonly amount: number;
  readonly kind: SettlementKind | undefined;
  readonly document: string;
  /** What was still to be paid after it, of today's entitlement. */
  readonly left: number;
}

export interface Statement {
  readonly contractId: string;
  readonly schemeId: string;
  readonly currency: string;
  readonly unit: Measure;
  readonly period: Period;
  /** As of this day; the period may still run. */
  readonly day: number;
  readonly ended: boolean;
  /** None where the volume was typed. */
  readonly lines: readonly StatementLine[];
  readonly volume: number;
  readonly parts: readonly StatementPart[];
  /** What the volume to date has earned, to the minor unit; NaN when unknown. */
  readonly entitlement: number;
  /** undefined: no table of settlements is there, and nothing says what was paid. */
  readonly payments: readonly StatementPayment[] | undefined;
  readonly paid: number;
  /** entitlement − paid; below zero: too much was paid. */
  readonly due: number;
}

/** The statement of the scheme's period that holds `within`; undefined where the scheme has no such period up to the day. */
export function statementOf(
  portfolio: Portfolio,
  concession: ContractConcession,
  contractId: string,
  schemeId: string,
  within: number,
): Statement | undefined {
  const found = concession.schemes.find(({ position }) => position.scheme.id === schemeId);
  if (found === undefined) return undefined;
  const { scheme, over } = found.position;
  const number = scheme.calendar.numberAt(within);
  const place = found.periods.findIndex(({ period }) => scheme.calendar.numberAt(period.from) === number);
  const stacked = found.periods[place];
  if (stacked === undefined) return undefined;
  const { currency } = concession;
  const entitlement = toMinorUnit(stacked.amount, currency);
  const ledger = new Ledger(portfolio);
  const payments = ledger.tellsSettlements ? paymentsOf(ledger, contractId, schemeId, scheme.calendar, number, portfolio.asOf) : undefined;
  const typed = stacked.period.parts.map(({ part }) => part.paidToDate).filter((paid) => !Number.isNaN(paid));
  const typedPaid = typed.length === 0 ? Number.NaN : sumOf(typed);
  const paid = payments === undefined ? typedPaid : toMinorUnit(sumOf(payments.map(({ amount }) => amount)), currency);
  let left = entitlement;
  return {
    contractId,
    schemeId,
    currency,
    unit: scheme.qualifier,
    period: { from: stacked.period.from, to: stacked.period.to },
    day: portfolio.asOf,
    ended: place < found.periods.length - 1 || over,
    lines: linesOf(portfolio, stacked),
    volume: sumOf(stacked.period.parts.map(({ qualifying }) => qualifying)),
    parts: stacked.parts.map((part, i) => partOf(part, stacked.taken[i] ?? 0, stacked.parts.length > 1)),
    entitlement,
    payments: payments?.map((payment) => ({ ...payment, left: (left = toMinorUnit(left - payment.amount, currency)) })),
    paid,
    due: toMinorUnit(entitlement - paid, currency),
  };
}

function paymentsOf(
  ledger: Ledger,
  contractId: string,
  schemeId: string,
  calendar: { numberAt(day: number): number },
  number: number,
  day: number,
): Omit<StatementPayment, 'left'>[] {
  return ledger
    .settlementsOf(contractId, schemeId)
    .filter(({ concessionDay, date }) => calendar.numberAt(concessionDay) === number && date <= day)
    .sort((a, b) => a.date - b.date || a.row - b.row)
    .map(({ date, amount, kind, document }) => ({ date, amount, kind, document }));
}

function linesOf(portfolio: Portfolio, { period }: StackedPeriod): StatementLine[] {
  const table = portfolio.table('volumes');
  if (table === undefined) return [];
  return period.parts
    .flatMap(({ rows }) => rows)
    .sort((a, b) => a.date - b.date || a.row - b.row)
    .map(({ row, date, qualifying, money }) => ({
      date,
      reference: table.text('reference_id', row),
      family: table.text('family', row),
      kind: kinds[table.number('kind', row)] ?? '',
      volume: qualifying,
      money,
    }));
}

function partOf({ volume, terms, tier, amount }: PartEntitlement, taken: number, several: boolean): StatementPart {
  const { part, from, to, qualifying } = volume;
  const common = { from, to, method: part.method, unit: terms?.tiers.unit ?? 'rate', volume: qualifying, tier, amount } as const;
  const shared = several && part.within === 'whole';
  if (terms === undefined || shared || Number.isNaN(amount)) return { ...common, slices: [], limit: undefined };
  const reached = Math.max(0, qualifying);
  const paying = payingTerms(terms, reached === 0 ? 0 : leftOf(volume, taken));
  return { ...common, slices: rebateSlices(reached, paying), limit: rebateLimit(reached, paying) };
}
