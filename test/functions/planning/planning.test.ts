// RENEWALCALENDAR and TARGETLIST as they are called: sorted lists over all accounts, with faults at their end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/tables/dates';
import { sampleWorkbook } from '../../../src/sample/sample-workbook';
import { call, failure, isError, range, records, type Range } from '../support';
import { AS_OF, concessions, contractRange, contracts } from '../worked-example';

const day = (iso: string): number => parseIsoDate(iso) as number;
const column = (...ids: string[]): Range => ids.map((id) => [id]);
const sample = (language: 'en' | 'fr'): Record<string, Range> =>
  Object.fromEntries(
    sampleWorkbook(language).tables.map(({ table, header, rows }) => [table, [[...header], ...rows.map((row) => [...row])]]),
  );

describe('RENEWALCALENDAR (001-L6d, 004-F3)', () => {
  const planned = range([
    { concession_id: 'P1', account_id: 'A', date: '2026-12-10', direction: 'give', negotiation_id: 'N9' },
    { concession_id: 'P2', account_id: 'A', date: '2026-12-20', direction: 'get', negotiation_id: 'N9' },
    { concession_id: 'P3', account_id: 'B', date: AS_OF, direction: 'give', negotiation_id: 'N8' },
  ]);
  const reviewed = range([
    { ...contracts[0]!, review_date: '2027-01-15' },
    contracts[1]!,
    { contract_id: 'C3', account_id: 'B', start_date: '2020-01-01', end_date: '2025-12-31', review_date: '2027-01-01' },
  ]);

  it('lists deadlines, reviews, ends and planned negotiations by date, a negotiation once, an expired contract never', () => {
    // C2 (30 days’ notice, yearly): 2026-12-01 can still be met. C1 runs until 2027-12-31, 90 days’ notice.
    const rows = records(call('RENEWALCALENDAR', column('A', 'B'), reviewed, AS_OF, 3650, [planned]));
    expect(rows.map(({ account_id, moment, moment_kind, moment_item }) => [account_id, moment, moment_kind, moment_item])).toEqual([
      ['B', day('2026-12-01'), 'notice_deadline', 'C2'],
      ['A', day('2026-12-10'), 'planned_negotiation', 'N9'],
      ['B', day('2026-12-31'), 'committed_end', 'C2'],
      ['A', day('2027-01-15'), 'review_date', 'C1'],
      ['A', day('2027-10-02'), 'notice_deadline', 'C1'],
      ['A', day('2027-12-31'), 'committed_end', 'C1'],
    ]);
    expect(rows[0]!.days_left).toBe(10);
  });

  it('looks as far as it is asked to, the last day included; else as the setting says, of a segment if need be', () => {
    const count = (...more: unknown[]): number => call('RENEWALCALENDAR', column('A', 'B'), reviewed, AS_OF, ...more).length - 1;
    expect(count(10)).toBe(1);
    expect(count(9)).toBe(0);
    // 12 months: until 2027-11-21
    expect(count()).toBe(4);
    const settings = [
      ['setting', 'value', 'segment'],
      ['horizon_months', 1, 'Retail'],
      ['horizon_months', 24, ''],
    ];
    expect(count(null, [settings])).toBe(5);
    expect(count(null, [settings, range([{ account_id: 'B', segment: 'Retail' }])])).toBe(4);
    expect(failure('RENEWALCALENDAR', 'A', reviewed, AS_OF, -1).message).toMatch(/horizon_days: -1 is below 1/);
  });

  it('its first row of an account is the next moment of PORTFOLIO', () => {
    const tables = sample('en');
    const all = [tables.concessions!, tables.settings!];
    const rows = records(call('RENEWALCALENDAR', tables.accounts, tables.contracts, AS_OF, 3650, all));
    expect(rows.length).toBeGreaterThan(60);
    for (const { account_id, next_moment, next_moment_kind } of records(
      call('PORTFOLIO', tables.accounts, tables.references, tables.contracts, AS_OF, [...all, tables.fx!]),
    )) {
      const first = rows.find((row) => row.account_id === account_id);
      expect([first?.moment ?? '', first === undefined]).toEqual([
        isError(next_moment) ? '' : next_moment,
        isError(next_moment) || next_moment === '',
      ]);
      if (first !== undefined)
        expect(
          rows.filter((row) => row.account_id === account_id && row.moment === first.moment).map(({ moment_kind }) => moment_kind),
        ).toContain(next_moment_kind);
    }
  });

  it('blank ids count for nothing, one asked twice is listed once; unknown ones and bad cells stand at the end', () => {
    const bad = range([contracts[0]!, { ...contracts[1]!, notice_days: 'some' }]);
    const rows = call('RENEWALCALENDAR', column('', 'nobody', 'B', 'A', 'A'), bad, AS_OF, 3650, [concessions()]);
    expect(rows.map(([id]) => id)).toEqual(['account_id', 'A', 'A', 'nobody', 'B']);
    expect(rows[3]!.slice(1).every((cell) => isError(cell) && cell.code === '#N/A')).toBe(true);
    expect(rows[4]!.slice(1).every((cell) => isError(cell) && /row 3, column Notice/.test(cell.message))).toBe(true);
    expect(call('RENEWALCALENDAR', column(''), contractRange(), AS_OF)).toHaveLength(1);
  });

  it('is sorted, within the horizon, and the same in whatever order the rows come', () => {
    const contract = fc.record({
      account_id: fc.constantFrom('A', 'B'),
      start: fc.integer({ min: 45000, max: 46400 }),
      length: fc.integer({ min: 1, max: 1500 }),
      notice_days: fc.integer({ min: 0, max: 200 }),
      review: fc.option(fc.integer({ min: 46000, max: 47000 })),
      auto_renewal: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(contract, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 900 }), (given, horizon) => {
        const rows = given.map(({ start, length, review, ...more }, position) => ({
          contract_id: `C${position}`,
          start_date: start,
          end_date: start + length,
          renewal_term_months: 12,
          review_date: review ?? '',
          ...more,
        }));
        const listed = (of: typeof rows): Range =>
          call('RENEWALCALENDAR', column('A', 'B'), range(of), AS_OF, horizon, [range([{ account_id: 'A' }, { account_id: 'B' }])]);
        const result = listed(rows);
        const days = result.slice(1).map((row) => row[2] as number);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(days.every((left) => left >= 0 && left <= horizon)).toBe(true);
        expect(listed([...rows].reverse())).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });
});

describe('TARGETLIST (002-1)', () => {
  const clients = [100, 300, 500, 200, 400].map((annual_revenue, i) => ({ account_id: `C${i}`, segment: 'Hotels', annual_revenue }));
  const rows: Record<string, unknown>[] = [
    ...clients.map(({ account_id, segment }) => ({ account_id, segment, status: 'active' })),
    { account_id: 'X', segment: 'Hotels', status: 'lost', relationship_end: '2025-01-01' },
    { account_id: 'P1', name: 'Small', segment: 'Hotels', status: 'prospect', wallet_annual: 250 },
    { account_id: 'P2', name: 'Large', segment: 'hotels', status: 'prospect', wallet_annual: 9000 },
    { account_id: 'P3', name: 'Alone', segment: 'Banks', status: 'prospect' },
    { account_id: 'P4', name: 'Nowhere', status: 'prospect' },
  ];
  const lines = range(
    [...clients, { account_id: 'X', annual_revenue: 90000 }].map(({ account_id, annual_revenue }, i) => ({
      line_id: `L${i}`,
      account_id,
      reference_id: 'R',
      family: 'F',
      annual_revenue,
    })),
  );
  const targets = (...more: unknown[]) => records(call('TARGETLIST', range(rows), lines, AS_OF, ...more));

  it('prospects only, by the median of their segment’s clients, at most their wallet; unknown ones last', () => {
    // Clients 100, 200, 300, 400, 500: median 300. The lost one doesn’t count.
    expect(targets()).toEqual([
      expect.objectContaining({
        account_id: 'P2',
        account_name: 'Large',
        expected_revenue: 300,
        segment_revenue: 300,
        segment_clients: 5,
        wallet: 9000,
      }),
      expect.objectContaining({ account_id: 'P1', expected_revenue: 250, segment_revenue: 300 }),
      expect.objectContaining({
        account_id: 'P3',
        expected_revenue: '',
        segment_revenue: '',
        segment_clients: 0,
        wallet: '',
        contacts: '',
      }),
      expect.objectContaining({ account_id: 'P4', account_segment: '', expected_revenue: '', coverage: 0 }),
    ]);
  });

  it('one segment only, whatever its spelling', () => {
    expect(targets('HOTELS').map(({ account_id }) => account_id)).toEqual(['P2', 'P1']);
    expect(targets('Trains')).toEqual([]);
  });

  it.each([[{ code: '#REF!' }], ['#REF!'], [[['#N/A']]]])(
    'an error as the segment is refused, as an object and as a text: %j',
    (segment) => {
      const error = failure('TARGETLIST', range(rows), lines, AS_OF, segment);
      expect([error.code, error.message]).toEqual(['#VALUE!', 'Argument segment: the cell holds an error.']);
    },
  );

  it('a median needs enough clients; contacts and families stand beside', () => {
    const settings = [
      ['setting', 'value'],
      ['whitespace_min_peers', 6],
    ];
    const further = [
      settings,
      range([
        { family: 'F', eligible_segments: 'Hotels' },
        { family: 'G', eligible_segments: '*' },
      ]),
      range([{ contact_id: 'K', account_id: 'P1', role: 'buyer' }]),
    ];
    expect(targets(null, further).find(({ account_id }) => account_id === 'P1')).toMatchObject({
      expected_revenue: '',
      segment_clients: 5,
      eligible_families: 2,
      contacts: 1,
      coverage: 1,
    });
  });

  it('one prospect asked about is the same as in the list of all; a bad cell stands at the end', () => {
    const bad = range(rows.map((row) => (row.account_id === 'P2' ? { ...row, wallet_annual: 'much' } : row)));
    const result = call('TARGETLIST', bad, lines, AS_OF);
    expect(result.map(([id]) => id)).toEqual(['account_id', 'P1', 'P3', 'P4', 'P2']);
    expect(result[4]!.slice(1).every((cell) => isError(cell) && /"much" is not a number/.test(cell.message))).toBe(true);
    expect(call('TARGETLIST', 'P1', lines, AS_OF, null, [range(rows)])[1]).toEqual(result[1]);
  });

  it('answers over the sample in both languages with the same figures', () => {
    const [english, french] = (['en', 'fr'] as const).map((language) => {
      const tables = sample(language);
      return call('TARGETLIST', tables.accounts, tables.references, AS_OF, null, [
        tables.families!,
        tables.contacts!,
        tables.fx!,
        tables.settings!,
      ]);
    }) as [Range, Range];
    expect(english.length).toBeGreaterThan(1);
    expect(french[0]).not.toEqual(english[0]);
    const figures = (result: Range) => result.slice(1).map((row) => row.filter((cell) => typeof cell === 'number'));
    expect(figures(french)).toEqual(figures(english));
  });
});
