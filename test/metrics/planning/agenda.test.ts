// The agenda over several clients: what is due within the days of the settings, then silences that are too long.
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../src/metrics/planning/agenda';
import { Settings } from '../../../src/settings/settings';
import { isoDate } from '../../../src/tables/dates';
import { day, portfolioOf, type Row, type TableRows } from '../../support/tables';

const AS_OF = '2026-11-21';
const later = (days: number): string => isoDate(day(AS_OF) + days);
const contract = (account: string, end: number, more: Row = {}): Row => ({
  contract_id: `K${account}${end}`,
  account_id: account,
  start_date: '2025-01-01',
  end_date: later(end),
  ...more,
});
function entries(tables: TableRows, settings = Settings.defaults): (readonly [string, string, number, string])[] {
  const portfolio = portfolioOf(tables, AS_OF, ['A', 'B', 'C'], { settings });
  return agendaOf(portfolio, [...portfolio.asked]).map(
    ({ account, kind, days, urgency }) => [portfolio.accountIds.text(account), kind, days, urgency] as const,
  );
}
/** A contract without a notice period: its last day for notice is its end. */
const ends = (account: string, days: number, urgency: string) =>
  (['notice_deadline', 'committed_end'] as const).map((kind) => [account, kind, days, urgency]);
const accounts: readonly Row[] = ['A', 'B', 'C'].map((account_id) => ({ account_id, status: 'active' }));

describe('the agenda', () => {
  it('lists the moments of all accounts by day, up to the 90th, and says how near each is', () => {
    const contracts = [
      contract('A', 90),
      contract('A', 91),
      contract('B', 14),
      contract('C', 15),
      contract('C', 131, { notice_days: 100 }),
    ];
    expect(entries({ accounts, contracts })).toEqual([
      ...ends('B', 14, 'urgent'),
      ...ends('C', 15, 'near'),
      ['C', 'notice_deadline', 31, 'later'],
      ...ends('A', 90, 'later'),
    ]);
  });

  it('follows its settings', () => {
    const settings = Settings.defaults.with({ agenda_days: 20, agenda_urgent_days: 2, agenda_soon_days: 10 });
    expect(entries({ accounts, contracts: [contract('A', 2), contract('B', 10), contract('C', 20), contract('A', 21)] }, settings)).toEqual(
      [...ends('A', 2, 'urgent'), ...ends('B', 10, 'near'), ...ends('C', 20, 'later')],
    );
  });

  it('names the clients that nobody has met for more than the days of the cadence, the longest silence first', () => {
    const met = (account_id: string, days: number): Row => ({ account_id, date: later(-days), kind: 'visit' });
    const interactions = [met('A', 91), met('A', 400), met('B', 181), met('C', 90), met('C', -5)];
    expect(entries({ accounts, interactions, contracts: [contract('C', 5)] })).toEqual([
      ...ends('C', 5, 'urgent'),
      ['B', 'silence', 181, 'urgent'],
      ['A', 'silence', 91, 'near'],
    ]);
  });

  it('says nothing of those whom it cannot know: no interaction at all, a lost client, dates that cannot be read', () => {
    const given: readonly Row[] = [{ account_id: 'A', status: 'lost' }, ...accounts.slice(1)];
    const interactions: readonly Row[] = [{ account_id: 'A', date: later(-300), kind: 'visit' }];
    const contracts = [contract('A', 10), contract('B', 10, { end_date: 'soon' })];
    expect(entries({ accounts: given, interactions, contracts })).toEqual([]);
  });
});
