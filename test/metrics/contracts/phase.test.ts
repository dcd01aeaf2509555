import { describe, expect, it } from 'vitest';
import { phaseOf, phaseOfContracts, type PhaseContract } from '../../../src/metrics/contracts/phase';
import { Settings } from '../../../src/settings/settings';
import { CellError } from '../../../src/tables/findings';
import { day, portfolioOf, type Row } from '../../support/tables';

const AS_OF = day('2026-11-21');

function phase(contracts: Row[] | undefined, settings = {}): string | undefined {
  const given = contracts?.map((row, position) => ({ contract_id: `C${position}`, account_id: 'A', start_date: '2024-01-01', ...row }));
  const portfolio = portfolioOf({ accounts: [{ account_id: 'A' }], ...(given === undefined ? {} : { contracts: given }) }, AS_OF, 'A', {
    settings: Settings.defaults.with(settings),
  });
  return phaseOf(portfolio, portfolio.asked[0]!);
}

describe('the phase of a relationship', () => {
  it('is initial without a contract in force, and not known without a contracts table', () => {
    expect(phase([])).toBe('initial');
    expect(phase([{ start_date: '2027-01-01', end_date: '2028-12-31' }])).toBe('initial');
    expect(phase(undefined)).toBeUndefined();
  });

  it('is performance far from the notice deadline, or without an end date', () => {
    expect(phase([{ end_date: '2028-12-31', notice_days: 90 }])).toBe('performance');
    expect(phase([{ notice_days: 90 }])).toBe('performance');
  });

  it('is renewal from 180 days before the notice deadline, and once it has passed', () => {
    // 2026-11-21 + 180 days = 2027-05-20; a deadline 90 days before the end
    expect(phase([{ end_date: '2027-08-18', notice_days: 90 }])).toBe('renewal');
    expect(phase([{ end_date: '2027-08-19', notice_days: 90 }])).toBe('performance');
    expect(phase([{ end_date: '2026-12-31', notice_days: 90 }])).toBe('renewal');
    expect(phase([{ end_date: '2027-08-19', notice_days: 90 }], { phase_notice_days: 181 })).toBe('renewal');
  });

  it('one contract to renew among others is enough', () => {
    expect(phase([{ end_date: '2030-12-31' }, { end_date: '2027-01-31' }])).toBe('renewal');
  });

  it('is renewal for 90 days after an end, unless a later contract has taken over', () => {
    expect(phase([{ end_date: '2026-08-23' }])).toBe('renewal');
    expect(phase([{ end_date: '2026-08-22' }])).toBe('initial');
    expect(phase([{ end_date: '2026-10-31' }, { start_date: '2026-11-01', end_date: '2029-10-31' }])).toBe('performance');
    expect(phase([{ end_date: '2026-10-31' }, { start_date: '2026-12-01', end_date: '2029-10-31' }])).toBe('initial');
    expect(phase([{ end_date: '2026-10-31' }, { start_date: '2023-01-01', end_date: '2029-10-31' }])).toBe('renewal');
  });

  it('does not depend on the order of the contracts', () => {
    const active: PhaseContract = { status: 'active', start: AS_OF - 900, committedEnd: AS_OF + 900, daysToNotice: 800 };
    const expired: PhaseContract = { status: 'expired', start: AS_OF - 800, committedEnd: AS_OF - 30, daysToNotice: -30 };
    const limits = { phase_notice_days: 180, phase_expired_days: 90 };
    expect(phaseOfContracts([active, expired], AS_OF, limits)).toBe('renewal');
    expect(phaseOfContracts([expired, active], AS_OF, limits)).toBe('renewal');
  });

  it('refuses dates that can’t be', () => {
    expect(() => phase([{ end_date: '2023-01-01' }])).toThrow(CellError);
  });
});
