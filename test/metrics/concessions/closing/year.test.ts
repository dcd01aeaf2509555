// A year of a supplier with 40 contracts, closed quarter by quarter: every number beside the slow path.
import { beforeAll, describe, expect, it } from 'vitest';
import { type BookedCells } from '../../../../src/metrics/concessions/closing/booking';
import type { Closing } from '../../../../src/metrics/concessions/closing/closing';
import { balancesOf, journalOf } from '../../../../src/metrics/concessions/closing/journal';
import { reportedBy, totalsBy } from '../../../../src/metrics/concessions/closing/totals';
import { bookedAt, closingAt, portfolioAt, prudentAccounts, rateOf, serial } from './books';
import { periodsOf, slowAmount, volumeOf } from './slow-close';
import { closes, contracts, type Close, type Payment } from './supplier';

const accounts = { reduction: '709', liability: '4198' };
const decimals = { EUR: 2, USD: 2, JPY: 0 } as const;
const keyOf = (contract: string, scheme: string, end: string): string => `${contract} ${scheme} ${end}`;
const isoOf = (day: number): string => new Date((day - 25569) * 86_400_000).toISOString().slice(0, 10);

interface Closed {
  readonly close: Close;
  readonly closing: Closing;
  readonly rows: readonly BookedCells[];
}
const year: Closed[] = [];
const payments: Payment[] = [];

/** What is paid after a close: half-years in full, some on account, one too much and back again. */
function payAfter({ close, closing }: Closed): void {
  for (const { contractId, schemeId, period, amount, ended, open } of closing.lines) {
    const pay = (date: string, paid: number, kind: Payment['kind']): void => {
      payments.push({ scheme: schemeId, contract: contractId, concessionEnd: isoOf(period.to), date, amount: paid, kind });
    };
    if (close === '2025-09-30' && ended) pay('2025-10-20', open, 'final');
    if (close === '2025-09-30' && contractId === 'K01') pay('2025-12-15', Math.round(amount / 2), 'partial');
    if (close === '2025-09-30' && contractId === 'K04') pay('2025-12-15', Math.round(amount / 2), 'partial');
    if (close === '2025-12-31' && contractId === 'K04') pay('2026-03-20', Math.round(amount / 10), 'claw_back');
  }
}

beforeAll(() => {
  for (const close of closes) {
    const books = { booked: year.flatMap(({ rows }) => rows), payments: [...payments] };
    const closing = closingAt(close, books);
    const closed = { close, closing, rows: bookedAt(closing, portfolioAt(close, books)) };
    year.push(closed);
    payAfter(closed);
  }
});

const lineKey = ({ contractId, schemeId, period }: Closing['lines'][number]): string => keyOf(contractId, schemeId, isoOf(period.to));
const paidUpTo = (key: string, day: string): number =>
  payments
    .filter(({ contract, scheme, concessionEnd, date }) => keyOf(contract, scheme, concessionEnd) === key && date <= day)
    .reduce((sum, { amount, kind }) => sum + (kind === 'claw_back' ? -amount : amount), 0);

describe.each(closes.map((close, at) => [close, at] as const))('the close of %s', (close, at) => {
  it('has every contract, and each amount is what the slow path gives, to the minor unit', () => {
    const { closing } = year[at]!;
    expect(closing.faults).toEqual([]);
    expect(closing.orphans).toEqual([]);
    expect(new Set(closing.lines.map(({ contractId }) => contractId)).size).toBe(40);
    for (const line of closing.lines) {
      const contract = contracts.find(({ id }) => id === line.contractId)!;
      const place = contract.schemes.findIndex(({ id }) => id === line.schemeId);
      const period = periodsOf(contract.schemes[place]!).find(([, end]) => end === isoOf(line.period.to))!;
      const slow = slowAmount(contract, place, period, close, prudentAccounts.has(contract.account));
      const unit = 10 ** -decimals[contract.currency];
      expect(line.volume, lineKey(line)).toBeCloseTo(volumeOf(contract, at, period, close), 6);
      expect(line.ended, lineKey(line)).toBe(slow.ended);
      expect(Math.abs(line.amount - slow.amount), `${lineKey(line)}: ${line.amount} beside ${slow.amount}`).toBeLessThanOrEqual(
        unit / 2 + slow.tolerance * slow.amount + 1e-9,
      );
      // Booked in whole minor units.
      expect(Math.abs(line.amount / unit - Math.round(line.amount / unit))).toBeLessThan(1e-6);
    }
  });

  it('rolls forward: what was open, and the charge, less what was paid, is what is open', () => {
    const { closing } = year[at]!;
    const before = year[at - 1];
    for (const line of closing.lines) {
      const key = lineKey(line);
      const formerRow = year
        .slice(0, at)
        .flatMap(({ rows }) => rows)
        .filter((row) => keyOf(String(row.contract_id), String(row.scheme_id), isoOf(Number(row.concession_end))) === key)
        .at(-1);
      const opening = Number(formerRow?.amount ?? 0) - (before === undefined ? 0 : paidUpTo(key, before.close));
      const paid = paidUpTo(key, close) - (before === undefined ? 0 : paidUpTo(key, before.close));
      expect(line.bookedBefore, key).toBe(Number(formerRow?.amount ?? 0));
      expect(line.open, key).toBeCloseTo(opening + line.charge - paid, 6);
      expect(line.due, key).toBe(line.ended ? line.open : 0);
    }
  });

  it('balances in every currency and in the reporting one, and the liability grows by the charges', () => {
    const { closing } = year[at]!;
    const journal = journalOf(closing.lines, accounts, closing.reporting);
    expect(balancesOf(journal).map(({ currency }) => currency)).toEqual(['EUR', 'JPY', 'USD']);
    for (const { debit, credit } of [...balancesOf(journal), ...balancesOf(journal, 'EUR')]) expect(debit).toBe(credit);
    for (let number = 1; number <= journal.at(-1)!.number; number++) {
      const pair = journal.filter((line) => line.number === number);
      expect(pair.map(({ side }) => side)).toEqual(['debit', 'credit']);
      expect(pair[0]!.amount).toBe(pair[1]!.amount);
      expect(pair[0]!.reported).toBe(pair[1]!.reported);
    }
    for (const currency of ['EUR', 'USD', 'JPY'] as const) {
      const liability = journal
        .filter((line) => line.role === 'liability' && line.currency === currency)
        .reduce((sum, { side, amount }) => sum + (side === 'credit' ? amount : -amount), 0);
      const charges = closing.lines.filter((line) => line.currency === currency).reduce((sum, { charge }) => sum + charge, 0);
      expect(liability).toBeCloseTo(charges, 4);
    }
  });

  it('adds up by entity, owner, account and currency, and in the reporting currency', () => {
    const { closing } = year[at]!;
    for (const grouping of ['currency', 'entity', 'owner', 'account'] as const) {
      const totals = totalsBy(closing.lines, grouping);
      for (const currency of ['EUR', 'USD', 'JPY'])
        expect(totals.filter((total) => total.currency === currency).reduce((sum, { sums }) => sum + sums.charge, 0)).toBeCloseTo(
          closing.lines.filter((line) => line.currency === currency).reduce((sum, { charge }) => sum + charge, 0),
          4,
        );
    }
    const [all] = reportedBy(
      closing.lines.map((line) => ({ ...line, entity: '' })),
      'entity',
      'EUR',
    );
    const bySlowPath = closing.lines.reduce((sum, line) => sum + line.amount * rateOf(line.currency as 'EUR', close), 0);
    expect(all!.sums.amount).toBeCloseTo(bySlowPath, -1);
    expect(all!.sums.bookedBefore + all!.sums.charge).toBeCloseTo(all!.sums.amount, 4);
  });
});

describe('the year', () => {
  it('sum of the charges = final entitlement, for every scheme and period', () => {
    const final = new Map<string, number>();
    for (const contract of contracts)
      contract.schemes.forEach((scheme, place) => {
        for (const period of periodsOf(scheme)) {
          const { amount } = slowAmount(contract, place, period, '2026-03-31', false);
          const factor = 10 ** decimals[contract.currency];
          final.set(keyOf(contract.id, scheme.id, period[1]), Math.round(amount * factor) / factor);
        }
      });
    const charged = new Map<string, number>();
    for (const { closing } of year)
      for (const line of closing.lines) charged.set(lineKey(line), (charged.get(lineKey(line)) ?? 0) + line.charge);
    // Forty contracts, two of them with two schemes, five with two half-years; a period that owes nothing any more leaves the list.
    expect(charged.size).toBe(final.size);
    for (const [key, amount] of final) expect(charged.get(key), key).toBeCloseTo(amount, 4);
    expect([...final.values()].filter((amount) => amount > 0).length).toBeGreaterThan(30);
  });

  it('has the marks of a real one: credit notes after a close, tiers that change, a client that leaves, settlements', () => {
    const reasons = new Set(year.flatMap(({ closing }) => closing.lines.flatMap(({ change }) => change.reasons)));
    expect([...reasons].sort()).toEqual(['bought', 'ended', 'ended_early', 'first', 'forecast', 'late']);
    const lost = year[2]!.closing.lines.filter(({ change }) => change.reasons.includes('ended_early'));
    expect(lost.map(({ contractId }) => contractId)).toEqual(['K10', 'K35']);
    expect(payments.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['partial', 'final', 'claw_back']));
  });

  it('says why a charge is what it is: bought at the former rate, and the change of the rate on all of it', () => {
    for (const { closing } of year)
      for (const { change, charge } of closing.lines) expect(change.bought + change.rate).toBeCloseTo(charge, 6);
  });

  it('a closed quarter stays as it was booked, with all that is known at the end of the year', () => {
    const books = { booked: year.flatMap(({ rows }) => rows), payments };
    for (const { close, closing } of year) {
      const again = closingAt(close, books, contracts, '2026-03-31');
      const amounts = new Map(again.lines.map((line) => [lineKey(line), line]));
      for (const line of closing.lines) {
        const now = amounts.get(lineKey(line));
        // What was square before the close has no row of its own there.
        if (now === undefined || now.closed === undefined) continue;
        expect(now.amount, lineKey(line)).toBe(line.amount);
        expect(now.charge, lineKey(line)).toBe(line.charge);
      }
      expect(again.lines.filter(({ closed }) => closed !== undefined).length).toBe(year.find((one) => one.close === close)!.rows.length);
      const journal = (of: Closing): unknown[] =>
        journalOf(
          of.lines.filter(
            ({ schemeId, period }) =>
              amounts.get(keyOf(contracts.find(({ schemes }) => schemes.some(({ id }) => id === schemeId))!.id, schemeId, isoOf(period.to)))
                ?.closed !== undefined,
          ),
          accounts,
          'EUR',
        ).map(({ side, account, amount, currency, reported }) => [side, account, amount, currency, reported]);
      expect(journal(again)).toEqual(journal(closing));
      expect(again.latest).toBe(serial('2026-03-31'));
    }
  });
});
