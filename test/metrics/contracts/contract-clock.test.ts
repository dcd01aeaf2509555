import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, contractClockAt, type ContractTerms } from '../../../src/metrics/contracts/contract-clock';
import { CellError } from '../../../src/tables/findings';
import { addMonths, isoDate } from '../../../src/tables/dates';
import { day, portfolioOf } from '../../support/tables';

const terms = (changes: Partial<ContractTerms>): ContractTerms => ({
  start: day('2024-01-01'),
  end: day('2026-12-31'),
  noticeDays: 90,
  autoRenewal: false,
  renewalMonths: Number.NaN,
  ...changes,
});
const renewing = { autoRenewal: true, renewalMonths: 12 };

describe('contract clock', () => {
  it('commits the next term once the notice window has closed', () => {
    const closed = clockOf(terms(renewing), day('2026-11-21'));
    expect(isoDate(closed.committedEnd)).toBe('2027-12-31');
    expect(closed.renewals).toBe(1);
    expect(isoDate(closed.noticeDeadline)).toBe('2027-10-02');
    const open = clockOf(terms({ ...renewing, end: day('2027-02-28') }), day('2026-11-21'));
    expect(isoDate(open.committedEnd)).toBe('2027-02-28');
    expect(open.renewals).toBe(0);
    expect(open.daysToNotice).toBe(9);
  });

  it('lets notice be given on the very day of the deadline', () => {
    const deadline = day('2026-12-31') - 90;
    expect(clockOf(terms(renewing), deadline).renewals).toBe(0);
    expect(clockOf(terms(renewing), deadline).daysToNotice).toBe(0);
    expect(clockOf(terms(renewing), deadline + 1).renewals).toBe(1);
  });

  it('counts from the first end: a month’s last day is clipped, not lost', () => {
    const monthly = terms({ start: day('2023-12-31'), end: day('2024-01-30'), noticeDays: 0, autoRenewal: true, renewalMonths: 1 });
    // Ends follow the 31st: 30 January, 28 February (29 − 1), 30 March.
    expect(isoDate(clockOf(monthly, day('2024-02-10')).committedEnd)).toBe('2024-02-28');
    expect(isoDate(clockOf(monthly, day('2024-03-10')).committedEnd)).toBe('2024-03-30');
  });

  it('without renewal: 0 days on the last day, expired on the next', () => {
    expect(clockOf(terms({}), day('2026-12-31'))).toMatchObject({ remainingDays: 0, status: 'active' });
    expect(clockOf(terms({}), day('2027-01-01'))).toMatchObject({ remainingDays: 0, status: 'expired' });
  });

  it('without an end: the notice period is all that is committed, and there is no deadline', () => {
    const clock = clockOf(terms({ end: Number.NaN }), day('2026-11-21'));
    expect(clock).toMatchObject({ remainingDays: 90, status: 'active', renewals: 0 });
    expect(clock.committedEnd - day('2026-11-21')).toBe(90);
    expect(clock.noticeDeadline).toBeNaN();
  });

  it('before the start: pending, the whole term ahead', () => {
    expect(clockOf(terms({ start: day('2026-12-01') }), day('2026-11-21'))).toMatchObject({ status: 'pending', remainingDays: 31 });
  });

  it('renews for an unknown term: the running term stands until its end, then only the notice is sure', () => {
    const open = terms({ autoRenewal: true });
    expect(clockOf(open, day('2026-12-31'))).toEqual({ ...clockOf(terms({}), day('2026-12-31')), termKnown: false });
    const after = clockOf(open, day('2027-03-01'));
    expect(after).toMatchObject({ status: 'active', renewals: 0, termKnown: false });
    expect(after.committedEnd - day('2027-03-01')).toBe(90);
    expect(after.noticeDeadline).toBeNaN();
    expect(clockOf(terms(renewing), day('2027-03-01')).termKnown).toBe(true);
  });

  it('refuses an end before the start, naming the cell', () => {
    const portfolio = portfolioOf(
      { contracts: [{ contract_id: 'K', account_id: 'A', start_date: day('2026-01-01'), end_date: day('2025-01-01') }] },
      '2026-11-21',
      'A',
    );
    const contracts = portfolio.table('contracts')!;
    expect(() => contractClockAt(portfolio, contracts, 0)).toThrowError(CellError);
    try {
      contractClockAt(portfolio, contracts, 0);
    } catch (error) {
      expect((error as CellError).finding).toMatchObject({ table: 'contracts', row: 2, column: 'end_date', code: 'reversed_dates' });
    }
  });

  const end = fc.integer({ min: day('2000-01-01'), max: day('2035-12-31') });
  const asOf = fc.integer({ min: day('2000-01-01'), max: day('2040-12-31') });
  const notice = fc.integer({ min: 0, max: 400 });
  const months = fc.integer({ min: 1, max: 60 });

  it('property: with renewal the deadline is never past, and the one before it is', () => {
    fc.assert(
      fc.property(end, asOf, notice, months, (lastDay, today, noticeDays, renewalMonths) => {
        const clock = clockOf(terms({ start: Number.NaN, end: lastDay, noticeDays, autoRenewal: true, renewalMonths }), today);
        expect(clock.daysToNotice).toBeGreaterThanOrEqual(0);
        if (clock.renewals > 0) {
          const earlier = addMonths(lastDay + 1, (clock.renewals - 1) * renewalMonths) - 1;
          expect(earlier - noticeDays).toBeLessThan(today);
        }
      }),
    );
  });

  it('property: without renewal a later end never shortens what remains', () => {
    fc.assert(
      fc.property(end, fc.integer({ min: 0, max: 3000 }), asOf, (lastDay, more, today) => {
        const before = clockOf(terms({ start: Number.NaN, end: lastDay }), today);
        const after = clockOf(terms({ start: Number.NaN, end: lastDay + more }), today);
        expect(after.remainingDays).toBeGreaterThanOrEqual(before.remainingDays);
      }),
    );
  });
});
