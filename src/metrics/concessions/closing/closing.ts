/**
 * A quarter-end: every concession period of every scheme that is not done with, at the day of the portfolio. The figure to book is what is accrued now less what
 * was booked before (IFRS 15.87-88): closes that were made stand as they were booked, whatever is known since, and the difference is the charge of the
 * next one. Listed are the running period of each scheme, those that ended since the close before, and those that were booked or settled before and are
 * not square. Of an ended period that neither volumes nor the typed volume tell of any more, what was booked stays.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { attempt, type Answer } from '../../../tables/answer';
import { choiceCodes } from '../../../tables/cell';
import { factorOf, type Rates } from '../../../tables/currency';
import { columnOf } from '../../../tables/declarations/index';
import { NO_CODE } from '../../../tables/dictionary';
import type { Finding } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { sumOf } from '../../numeric/sum';
import { accrualViews, viewOfCode, type AccrualView } from '../accrual';
import { ContractConcessions, type ContractConcession } from '../contract-concession';
import type { SettingValues } from '../../../settings/declarations/index';
import type { Period } from '../schemes/calendar';
import type { CountedRow } from '../schemes/entitlement';
import type { Scheme } from '../schemes/scheme';
import type { StackedPeriod } from '../schemes/stacking';
import type { BookedRow } from './booked-rows';
import { changeOf } from './change';
import { inputsOf } from './inputs';
import { Ledger } from './ledger';
import type { ClosingLine } from './line';
import { toMinorUnit } from './minor-units';

export interface Closing {
  readonly day: number;
  /** '' when nothing names one. */
  readonly reporting: string;
  /** By account, contract, scheme and period, in the order of the contracts table. */
  readonly lines: readonly ClosingLine[];
  /** Contracts that can't be closed, and why. */
  readonly faults: readonly { readonly contractId: string; readonly accountId: string; readonly fault: Finding }[];
  /** Rows of the books whose scheme no contract has. */
  readonly orphans: readonly Finding[];
  /** The last day that is closed; −∞ without any. */
  readonly latest: number;
}

type SchemeStanding = ContractConcession['schemes'][number];

/** What became of one contract. */
export interface ContractClosed {
  readonly contractId: string;
  readonly accountId: string;
  readonly lines: Answer<readonly ClosingLine[]>;
}

/** A close contract by contract, for whoever has to do something else in between. */
export class ClosingRun {
  private readonly contracts: Table | undefined;
  private readonly ledger: Ledger | undefined;

  /** `rates`: those to the reporting currency, where the portfolio itself leaves each contract in its own. Throws where the books can't be read. */
  constructor(
    private readonly portfolio: Portfolio,
    private readonly rates: Rates = portfolio.rates,
  ) {
    this.contracts = portfolio.table('contracts');
    this.ledger = this.contracts === undefined ? undefined : new Ledger(portfolio);
  }

  get total(): number {
    return this.contracts?.rowCount ?? 0;
  }

  *steps(): Iterable<ContractClosed> {
    const { contracts, ledger, portfolio, rates } = this;
    if (contracts === undefined || ledger === undefined) return;
    const concessions = new ContractConcessions(portfolio);
    const seen = new Set<string>();
    for (let row = 0; row < contracts.rowCount; row++) {
      const [contractId, accountId] = [contracts.text('contract_id', row), contracts.text('account_id', row)];
      if (contractId === '' || seen.has(contractId)) continue;
      seen.add(contractId);
      const concession = concessions.of(row);
      const lines = concession.ok
        ? attempt(() => new ContractClosing(portfolio, rates, ledger, row, concession.value).lines())
        : concession;
      yield { contractId, accountId, lines };
    }
  }

  closing(contracts: readonly ContractClosed[]): Closing {
    return {
      day: this.portfolio.asOf,
      reporting: this.rates.reporting,
      lines: contracts.flatMap(({ lines }) => (lines.ok ? lines.value : [])),
      faults: contracts.flatMap(({ contractId, accountId, lines }) => (lines.ok ? [] : [{ contractId, accountId, fault: lines.fault }])),
      orphans: this.ledger?.orphans ?? [],
      latest: this.ledger?.latest ?? -Infinity,
    };
  }
}

/** All of it at once. */
export function closingOf(portfolio: Portfolio, rates?: Rates): Closing {
  const run = new ClosingRun(portfolio, rates);
  return run.closing([...run.steps()]);
}

/** A period of a scheme before the books are looked at. */
interface Accrued extends Pick<ClosingLine, 'period' | 'ended' | 'source' | 'volume' | 'forecast' | 'tier' | 'accrued'> {
  readonly counted: readonly CountedRow[];
  /** The contract ended before the period did. */
  readonly early: boolean;
  /** Paid to date as the scheme says it; NaN where it doesn't. */
  readonly typedPaid: number;
}

const VIEWS = choiceCodes(columnOf('booked', 'view')).map(viewOfCode);

const everyView = (amount: number): Record<AccrualView, number> =>
  Object.fromEntries(accrualViews.map((view) => [view, amount])) as Record<AccrualView, number>;

/** What may have changed an amount since the close before; a closed one has nothing new. */
const changedBy = (accrued: Accrued, closed: BookedRow | undefined) => ({
  volume: known(closed?.volume, () => accrued.volume),
  forecast: closed?.forecast ?? accrued.forecast,
  rows: closed === undefined ? accrued.counted : [],
  ended: accrued.ended,
  early: accrued.early,
  carried: accrued.source === 'booked',
});

/** A figure as it was booked, else as it is now. */
const known = (booked: number | undefined, now: () => number): number => (booked === undefined || Number.isNaN(booked) ? now() : booked);

/** One contract at a close. */
class ContractClosing {
  private readonly settings: SettingValues;
  private readonly account: number;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly rates: Rates,
    private readonly ledger: Ledger,
    private readonly row: number,
    private readonly concession: ContractConcession | undefined,
  ) {
    this.account = this.contracts.codes('account_id')?.codes[row] ?? NO_CODE;
    this.settings = portfolio.settingsOf(this.account);
  }

  private get contracts() {
    return this.portfolio.table('contracts')!;
  }

  lines(): ClosingLine[] {
    const paying = (this.concession?.schemes ?? []).filter(({ position }) => position.method !== 'commitment');
    return paying.flatMap((scheme) => this.schemeLines(scheme, this.prudent(scheme, paying)));
  }

  /** What a scheme bears of the prudent liability of the contract: no less than its own expected value, the rest as its own prudence weighs. */
  private prudent({ figures }: SchemeStanding, all: readonly SchemeStanding[]): number {
    const { liabilityExpected, liabilityConstrained } = figures;
    const total = (of: 'liabilityExpected' | 'liabilityConstrained'): number => sumOf(all.map((scheme) => scheme.figures[of]));
    const [expected, apart, together] = [total('liabilityExpected'), total('liabilityConstrained'), this.concession!.liabilityConstrained];
    const margin = liabilityConstrained - liabilityExpected;
    return apart > expected ? liabilityExpected + (margin * (together - expected)) / (apart - expected) : liabilityConstrained;
  }

  private schemeLines(standing: SchemeStanding, prudent: number): ClosingLine[] {
    const { scheme } = standing.position;
    const contract = this.contracts.text('contract_id', this.row);
    const periodOf = (day: number): number => scheme.calendar.numberAt(day);
    const closes = this.ledger.closesOf(contract, scheme.id, periodOf);
    const paid = this.ledger.settlementsOf(contract, scheme.id);
    const { currency } = this.concession!;
    const wrong = closes.find((row) => row.currency !== '' && row.currency !== currency);
    if (wrong !== undefined) this.ledger.refuseCurrency('booked', wrong.row, currency);
    const { asOf } = this.portfolio;
    const lastClose = lastBefore(closes, asOf)?.close ?? Number.NaN;
    const known = new Map(standing.periods.map(({ period }, i) => [periodOf(period.from), i]));
    const last = standing.periods.length - 1;
    const running = periodOf(standing.periods[last]!.period.from);
    const booked = closes.filter(({ close }) => close <= asOf).map(({ concessionDay }) => periodOf(concessionDay));
    const settled = paid.filter(({ date }) => date <= asOf).map(({ concessionDay }) => periodOf(concessionDay));
    const since = [...known.keys()].filter((number) => scheme.calendar.period(number).to > lastClose);
    const numbers = [...new Set([running, ...booked, ...settled, ...since])].sort((a, b) => a - b);
    return numbers.flatMap((number): ClosingLine[] => {
      const place = known.get(number);
      const own = closes.filter(({ concessionDay }) => periodOf(concessionDay) === number);
      const before = lastBefore(own, asOf);
      const accrued =
        place === undefined || (place < last && isGone(standing.periods[place]!, before))
          ? asBooked(scheme.calendar.period(number), before)
          : this.accruedOf(standing, place, prudent);
      const line = this.line(standing, accrued, number, own, before, closes);
      const square = number !== running && line.charge === 0 && line.open === 0;
      return square && line.closed === undefined ? [] : [line];
    });
  }

  private accruedOf({ position, figures, periods }: SchemeStanding, place: number, prudent: number): Accrued {
    const { period, parts, amount } = periods[place]!;
    const counted = period.parts.flatMap(({ rows }) => rows);
    const volume = sumOf(period.parts.map(({ qualifying }) => qualifying));
    const current = place === periods.length - 1;
    const ended = !current || position.over;
    const typed = period.parts.map(({ part }) => part.paidToDate).filter((paid) => !Number.isNaN(paid));
    return {
      period: { from: period.from, to: period.to },
      ended,
      early: ended && period.to > this.portfolio.asOf,
      source: counted.length > 0 || Number.isNaN(this.contracts.number('volume_to_date', this.row)) ? 'rows' : 'typed',
      counted,
      volume,
      forecast: ended ? volume : volume + (position.volumeForecast - position.volumeToDate),
      tier: parts.length === 1 ? parts[0]!.tier : Number.NaN,
      accrued: ended
        ? everyView(amount)
        : {
            achieved: figures.toDate,
            forecast: figures.liabilityForecast,
            expected: figures.liabilityExpected,
            mostLikely: figures.liabilityMostLikely,
            constrained: prudent,
          },
      typedPaid: typed.length === 0 ? Number.NaN : sumOf(typed),
    };
  }

  private line(
    { position }: SchemeStanding,
    accrued: Accrued,
    number: number,
    own: readonly BookedRow[],
    before: BookedRow | undefined,
    closes: readonly BookedRow[],
  ): ClosingLine {
    const { scheme } = position;
    const { asOf } = this.portfolio;
    const { currency } = this.concession!;
    const contractId = this.contracts.text('contract_id', this.row);
    const closed = own.find(({ close }) => close === asOf);
    const view = closed?.view ?? lastBefore(closes, asOf)?.view ?? this.firstView;
    const amount = closed?.amount ?? toMinorUnit(accrued.accrued[view], currency);
    const bookedBefore = before?.amount ?? 0;
    const settlements = this.paidFor(scheme, number, accrued.typedPaid);
    const paid = settlements.upTo(asOf);
    const charge = toMinorUnit(amount - bookedBefore, currency);
    const open = toMinorUnit(amount - paid, currency);
    const { counted, early: _early, typedPaid: _typed, ...shown } = accrued;
    return {
      ...shown,
      contractId,
      ...this.client(),
      schemeId: scheme.id,
      entity: scheme.entity,
      costObject: scheme.costObject,
      currency,
      rows: counted.length,
      unit: scheme.qualifier,
      view,
      amount,
      before,
      closed,
      bookedBefore,
      charge,
      paid,
      paidBefore: before === undefined ? 0 : settlements.upTo(before.close),
      open,
      due: accrued.ended ? open : 0,
      rate: known(closed?.rate, () => factorOf(this.rates, currency)),
      rateBefore: known(before?.rate, () => factorOf(this.rates, currency)),
      change: changeOf({ before, amount, ...changedBy(accrued, closed) }),
      inputs: accrued.source === 'booked' ? '' : inputsOf(position, accrued, counted, view, this.settings, asOf),
      version: this.ledger.versionOf(contractId, scheme.id, asOf) + 1,
    };
  }

  private client(): Pick<ClosingLine, 'accountId' | 'accountName' | 'owner'> {
    const accountId = this.contracts.text('account_id', this.row);
    const name = this.portfolio.accountText(this.account, 'name');
    return { accountId, accountName: name === '' ? accountId : name, owner: this.portfolio.accountText(this.account, 'owner') };
  }

  /** The view of a scheme that was never closed. */
  private get firstView(): AccrualView {
    const view = viewOfCode(this.settings.booking_view);
    return VIEWS.includes(view) ? view : 'expected';
  }

  /** What was paid for a period up to a day: the rows of settlements where there is such a table, else what the scheme says was paid to date. */
  private paidFor({ id, calendar }: Scheme, number: number, typed: number): { upTo(day: number): number } {
    if (!this.ledger.tellsSettlements) return { upTo: () => typed };
    const { currency } = this.concession!;
    const rows = this.ledger
      .settlementsOf(this.contracts.text('contract_id', this.row), id)
      .filter(({ concessionDay }) => calendar.numberAt(concessionDay) === number);
    const wrong = rows.find((row) => row.currency !== '' && row.currency !== currency);
    if (wrong !== undefined) this.ledger.refuseCurrency('settlements', wrong.row, currency);
    return { upTo: (day) => toMinorUnit(sumOf(rows.filter(({ date }) => date <= day).map(({ amount }) => amount)), currency) };
  }
}

/** The last close before a day. */
const lastBefore = (closes: readonly BookedRow[], day: number): BookedRow | undefined => closes.filter(({ close }) => close < day).at(-1);

/** Rows that were counted once and are gone: the table of volumes no longer reaches back so far. */
const isGone = ({ period }: StackedPeriod, before: BookedRow | undefined): boolean =>
  before !== undefined && before.volume !== 0 && period.parts.every(({ rows }) => rows.length === 0);

/** A period of which nothing is known but what was booked. */
const asBooked = (period: Period, before: BookedRow | undefined): Accrued => ({
  period,
  ended: true,
  early: false,
  source: 'booked',
  counted: [],
  volume: before?.volume ?? Number.NaN,
  forecast: before?.volume ?? Number.NaN,
  tier: Number.NaN,
  accrued: everyView(before?.amount ?? Number.NaN),
  typedPaid: Number.NaN,
});
