import { describe, expect, it } from 'vitest';
import { relationshipCase } from '../../../src/metrics/portfolio/relationship-case';
import { nextMoments } from '../../../src/metrics/planning/next-moment';
import { Settings } from '../../../src/settings/settings';
import { isoDate } from '../../../src/tables/dates';
import { day, portfolioOf } from '../../support/tables';

describe('two axes, four cases', () => {
  const defaults = Settings.defaults.values;
  it.each([
    [80, 80, 0.6, 'partner'],
    [20, 80, 0.6, 'loyal'],
    [80, 20, 0.6, 'captive'],
    [20, 20, 0.6, 'at_risk'],
    [50, 50, 0.25, 'partner'],
    [90, 10, 0.24, 'undetermined'],
  ] as const)('held %d, attached %d on coverage %d is %s', (held, attached, coverage, expected) => {
    expect(relationshipCase(held, attached, coverage, defaults)).toBe(expected);
  });

  it('moves with its thresholds', () => {
    const strict = Settings.defaults.with({ held_threshold: 90, attached_threshold: 95, case_min_coverage: 0 }).values;
    expect(relationshipCase(80, 90, 0, strict)).toBe('at_risk');
  });
});

describe('next moment', () => {
  it('is the earliest of notice deadline, review and committed end, and names its kind', () => {
    const portfolio = portfolioOf(
      {
        contracts: [
          {
            contract_id: 'old',
            account_id: 'A',
            start_date: day('2020-01-01'),
            end_date: day('2025-12-31'),
            review_date: day('2026-11-25'),
          },
          {
            contract_id: 'K1',
            account_id: 'A',
            start_date: day('2025-01-01'),
            end_date: day('2027-06-30'),
            notice_days: 90,
            review_date: day('2026-12-15'),
          },
          { contract_id: 'K2', account_id: 'A', start_date: day('2025-01-01'), end_date: day('2027-02-26'), notice_days: 90 },
        ],
      },
      '2026-11-21',
      'A',
    );
    const moments = nextMoments(portfolio, portfolio.asked[0]!);
    expect(moments.next).toMatchObject({ kind: 'notice_deadline', item: 'K2' });
    expect(isoDate(moments.next!.date)).toBe('2026-11-28');
    expect(isoDate(moments.nextEnd)).toBe('2027-02-26');
    expect(moments.daysToNotice).toBe(7);
  });

  it('counts a planned negotiation: dated after as_of, not on it', () => {
    const contracts = [{ contract_id: 'K', account_id: 'A', start_date: day('2025-01-01'), end_date: day('2027-06-30'), notice_days: 90 }];
    const concession = (id: string, date: string, negotiation: string | null) => ({
      concession_id: id,
      account_id: 'A',
      date: day(date),
      negotiation_id: negotiation,
    });
    const next = (...concessions: ReturnType<typeof concession>[]) => {
      const portfolio = portfolioOf({ contracts, concessions }, '2026-11-21', 'A');
      return nextMoments(portfolio, portfolio.asked[0]!).next;
    };
    expect(
      next(
        concession('1', '2026-12-10', 'N2'),
        concession('2', '2026-12-01', 'N1'),
        concession('3', '2026-11-30', null),
        concession('4', '2026-11-21', 'N0'),
      ),
    ).toEqual({
      kind: 'planned_negotiation',
      date: day('2026-12-01'),
      item: 'N1',
    });
    expect(next(concession('1', '2027-12-10', 'N2'))).toMatchObject({ kind: 'notice_deadline', item: 'K' });
    // On the same day, the contract goes first.
    expect(next(concession('1', '2027-04-01', 'N2'))).toMatchObject({ kind: 'notice_deadline' });
  });
});
