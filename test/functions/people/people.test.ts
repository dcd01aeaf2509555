// STAKEHOLDERS, SATISFACTION, REACTIVITY, PRESENCE and TRUSTEQUATION as they are called: over the sample, in both languages, and whatever the rows say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleWorkbook } from '../../../src/sample/sample-workbook';
import { call, failure, isError, range, records, type Range } from '../support';
import { AS_OF } from '../worked-example';

const functions = ['STAKEHOLDERS', 'SATISFACTION', 'REACTIVITY', 'PRESENCE', 'TRUSTEQUATION'] as const;
type Table =
  | 'contacts'
  | 'contracts'
  | 'interactions'
  | 'incidents'
  | 'observations'
  | 'commitments'
  | 'initiatives'
  | 'knowledge'
  | 'settings';
/** The table that each function is given first, then the further ones. */
const tablesOf: Record<(typeof functions)[number], readonly [Table, ...Table[]]> = {
  STAKEHOLDERS: ['contacts', 'contracts', 'interactions', 'incidents'],
  SATISFACTION: ['observations'],
  REACTIVITY: ['incidents', 'commitments'],
  PRESENCE: ['interactions', 'initiatives', 'knowledge'],
  TRUSTEQUATION: ['observations', 'incidents', 'commitments'],
};

describe('over the sample', () => {
  const ranges = Object.fromEntries(
    (['en', 'fr'] as const).map((language) => [
      language,
      Object.fromEntries(
        sampleWorkbook(language).tables.map(({ table, header, rows }) => [table, [[...header], ...rows.map((row) => [...row])]]),
      ),
    ]),
  ) as Record<'en' | 'fr', Record<Table | 'accounts', Range>>;
  const parts = (id: (typeof functions)[number], language: 'en' | 'fr'): Range => {
    const [first, ...further] = tablesOf[id];
    const tables = ranges[language];
    return call(
      id,
      tables.accounts,
      tables[first],
      AS_OF,
      'parts',
      [...further, 'settings' as const].map((name) => tables[name]),
    );
  };

  it.each(functions)('%s: a row for each account, the same figures in both languages, #N/A only, with a reason', (id) => {
    const [english, french] = [parts(id, 'en'), parts(id, 'fr')];
    expect(english).toHaveLength(41);
    expect(french[0]).not.toEqual(english[0]);
    expect(new Set(french[0]).size).toBe(english[0]!.length);
    english.slice(1).forEach((row, r) =>
      row.forEach((cell, c) => {
        const other = french[r + 1]![c];
        if (isError(cell)) {
          expect(cell.code).toBe('#N/A');
          expect(cell.message.length).toBeGreaterThan(10);
          expect(isError(other) && other.message).not.toBe(cell.message);
        } else if (typeof cell !== 'string') expect(other).toBe(cell);
      }),
    );
  });

  it('REACTIVITY: a reason says what is missing: no complaint, none answered, none due', () => {
    const incidents = range([
      { account_id: 'A', occurred_at: AS_OF, raised_by_customer_at: AS_OF + 0.9 },
      { account_id: 'B', occurred_at: AS_OF - 9, raised_by_customer_at: AS_OF - 9 },
    ]);
    const [waiting, overdue] = records(call('REACTIVITY', [['A'], ['B']], incidents, AS_OF, 'parts')) as Record<
      string,
      { message: string }
    >[];
    expect(waiting).toMatchObject({ waiting: 1, overdue: 0 });
    expect(waiting!.hours!.message).toBe('No complaint of the client has been answered in this time.');
    expect(waiting!.within_target!.message).toBe('No complaint of the client has been answered or is overdue in this time.');
    expect(overdue).toMatchObject({ waiting: 0, overdue: 1, within_target: 0 });
    expect(overdue!.hours!.message).toBe(waiting!.hours!.message);
  });

  it('needs no exchange rate: no amount is read', () => {
    expect(new Set(ranges.en.contracts.slice(1).map((row) => row[ranges.en.contracts[0]!.indexOf('Currency')])).size).toBeGreaterThan(2);
    expect(parts('STAKEHOLDERS', 'en')).toHaveLength(41);
    expect(parts('PRESENCE', 'en')).toHaveLength(41);
  });

  it('the single-threaded account hangs on one contact and one of ours, the partner has a joint plan, the broken promises show', () => {
    const of = (id: (typeof functions)[number], account: string) =>
      records(parts(id, 'en')).find(({ account_id }) => account_id === account)!;
    expect(of('STAKEHOLDERS', 'A009')).toMatchObject({ single_thread: 1, owner_thread: 1, density: 1 });
    expect(of('PRESENCE', 'A003')).toMatchObject({ joint_plan: true });
    const broken = of('REACTIVITY', 'A014') as Record<string, number>;
    expect(broken.lead_hours).toBeLessThan(-24);
    expect(broken.kept_share).toBeCloseTo(1 / 3, 10);
    expect(broken.broken_commitments! + broken.oversells!).toBeGreaterThan(3);
  });

  it('the words of a French result are French', () => {
    const missing = parts('STAKEHOLDERS', 'fr').map((row) => row[parts('STAKEHOLDERS', 'fr')[0]!.indexOf('rôles manquants')]);
    expect(missing).toContain('parrain');
    expect(parts('SATISFACTION', 'fr')[0]).toContain('réponse la plus récente');
  });
});

describe('the waterfall', () => {
  const answers = range([
    { account_id: 'A', date: AS_OF, dimension: 'satisfaction', group: 'buyer', value: 0.9, aspect: 'relationship' },
    { account_id: 'A', date: AS_OF, dimension: 'satisfaction', group: 'user', value: 0.4, aspect: 'product' },
    { account_id: 'A', date: AS_OF, dimension: 'satisfaction', group: 'user', value: 0.8 },
  ]);

  it('goes from the mean 0.7 to the weighted 0.75: the buyer gives 0.1, one user takes 0.075, the other gives 0.025 (worked example)', () => {
    const steps = records(call('SATISFACTION', 'A', answers, AS_OF, 'waterfall'));
    expect(steps.map(({ component, item, rows }) => [component, item, rows])).toEqual([
      ['mean', '', '2-4'],
      ['buyer', 'relationship', '2'],
      ['user', 'product', '3'],
      ['user', '', '4'],
      ['total', '', ''],
    ]);
    // λ 1/2 each; users: half of their weight each: 1/2 × 1/2 × (0.4 − 0.7) and 1/2 × 1/2 × (0.8 − 0.7)
    [0.7, 0.1, -0.075, 0.025, 0.75].forEach((amount, step) => expect(steps[step]!.amount).toBeCloseTo(amount, 12));
  });

  it('shows one account at a time', () => {
    expect(failure('SATISFACTION', [['A'], ['B']], answers, AS_OF, 'waterfall').message).toMatch(/one account/);
    expect(failure('SATISFACTION', 'nobody', answers, AS_OF, 'waterfall').code).toBe('#N/A');
  });

  it('without an answer there is nothing to derive, and the total says why', () => {
    const total = call(
      'SATISFACTION',
      'A',
      range([{ account_id: 'A', date: AS_OF, dimension: 'visible', group: 'buyer', value: 1 }]),
      AS_OF,
      'waterfall',
    );
    expect(total).toHaveLength(2);
    expect(isError(total[1]![5]) && total[1]![5].message).toMatch(/answered on satisfaction/);
  });
});

describe('whatever the rows say', { timeout: 60_000 }, () => {
  const ids = ['A', 'B'];
  const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
  const notBefore = (at: number | undefined, before: number | undefined): number | undefined =>
    at === undefined ? undefined : Math.max(at, before ?? at);
  const account_id = fc.constantFrom(...ids);
  const day = fc.integer({ min: AS_OF - 900, max: AS_OF + 60 });
  const rows = fc.record({
    contacts: fc
      .array(
        fc.record({
          account_id,
          role: maybe(fc.constantFrom('buyer', 'user', 'sponsor', 'finance')),
          circle: maybe(fc.constantFrom('X', 'Y')),
          tie_strength_1_5: maybe(fc.integer({ min: 1, max: 5 })),
          authority_1_5: maybe(fc.integer({ min: 1, max: 5 })),
          last_interaction: maybe(day),
          our_owner: maybe(fc.constantFrom('M', 'N')),
          vouched_for_us: maybe(fc.boolean()),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) => all.map((row, position) => ({ contact_id: `P${position}`, ...row }))),
    contracts: fc
      .array(
        fc.record({
          account_id,
          start_date: fc.constant(AS_OF - 800),
          end_date: maybe(fc.integer({ min: AS_OF - 200, max: AS_OF + 500 })),
          notice_days: maybe(fc.integer({ min: 1, max: 90 })),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((all) => all.map((row, position) => ({ contract_id: `K${position}`, ...row }))),
    observations: fc.array(
      fc.record({
        account_id,
        date: day,
        dimension: fc.constantFrom('satisfaction', 'satisfaction relation', 'value', 'desire', 'visible'),
        group: fc.constantFrom('buyer', 'user', 'affected', 'facts'),
        value: fc.constantFrom(0.1, 0.5, 0.9),
        aspect: maybe(fc.constantFrom('relationship', 'product')),
        point: maybe(fc.constantFrom('Delivery', 'Answers')),
        target: maybe(fc.constantFrom(0.4, 0.8)),
        expected: maybe(fc.constantFrom(0.5, 0.9)),
        contact_id: maybe(fc.constantFrom('P0', 'P1')),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    incidents: fc.array(
      fc
        .record({
          account_id,
          occurred_at: day,
          disclosed_at: maybe(day),
          raised_by_customer_at: maybe(day),
          resolved_at: maybe(day),
          first_response_at: maybe(day),
          buyer_informed_at: maybe(day),
          kind: maybe(fc.constantFrom('oversell', 'unsuitable', 'broken_commitment', 'other')),
        })
        .map((row) => ({
          ...row,
          resolved_at: notBefore(row.resolved_at, row.occurred_at),
          first_response_at: notBefore(row.first_response_at, row.raised_by_customer_at),
          buyer_informed_at: notBefore(row.buyer_informed_at, row.disclosed_at),
        })),
      { minLength: 1, maxLength: 6 },
    ),
    commitments: fc.array(fc.record({ account_id, due_date: day, kept: maybe(fc.boolean()) }), { minLength: 1, maxLength: 4 }),
    interactions: fc.array(
      fc.record({
        account_id,
        date: day,
        kind: maybe(fc.constantFrom('visit', 'social', 'catalogue')),
        contact_id: maybe(fc.constantFrom('P0', 'P1')),
        visibility: maybe(fc.boolean()),
        our_owner: maybe(fc.constantFrom('M', 'N')),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    initiatives: fc.array(
      fc.record({
        account_id,
        date: day,
        kind: maybe(fc.constantFrom('surprise', 'programme', 'joint_plan')),
        programme_type: maybe(fc.constantFrom('market_share', 'thank_you')),
        requested_by_customer: maybe(fc.boolean()),
        theme: maybe(fc.constantFrom('T', 'U')),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    knowledge: fc.array(
      fc.record({
        account_id,
        item: fc.constantFrom('a', 'b'),
        known_by_us: fc.constantFrom(0.2, 0.7),
        dedicated_owner_count: maybe(fc.integer({ min: 1, max: 3 })),
        last_update: maybe(day),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  type Rows = Record<Exclude<Table, 'settings'>, Record<string, unknown>[]>;

  function figures(accounts: readonly string[], given: Rows, blank: unknown, arrange: (cells: Range) => Range = (cells) => cells): Range[] {
    const cells = (name: Table): Range =>
      arrange(range(given[name as keyof Rows]).map((row) => row.map((cell) => (cell === undefined ? blank : cell))));
    return functions.map((id) => {
      const [first, ...further] = tablesOf[id];
      return call(
        id,
        accounts.map((account) => [account]),
        cells(first),
        AS_OF,
        'parts',
        further.map(cells),
      );
    });
  }
  const same = (actual: Range, expected: Range): void =>
    actual.forEach((row, r) =>
      row.forEach((cell, c) => {
        const other = expected[r]![c];
        if (typeof cell === 'number' && typeof other === 'number')
          expect(Math.abs(cell - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
        else expect(cell).toEqual(other);
      }),
    );

  it('rows and columns in any order, blanks as 0, null or text, one account or all: the same figures, all of them finite', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const plain = figures(ids, given, null);
        const reversed = ([header, ...body]: Range): Range => [
          [...header!].reverse(),
          ...[...body].reverse().map((row) => [...row].reverse()),
        ];
        // A blank known_by_us is not among them: its 0 is a value, so that the desktop's blank can't be told from it.
        for (const other of [figures(ids, given, 0), figures(ids, given, ''), figures(ids, given, null, reversed)])
          other.forEach((matrix, which) => same(matrix, plain[which]!));
        ids.forEach((account, position) =>
          figures([account], given, null).forEach((matrix, which) => same([matrix[1]!], [plain[which]![1 + position]!])),
        );
        for (const cell of plain.flat(2))
          expect(typeof cell === 'number' ? Number.isFinite(cell) : cell !== null && cell !== undefined).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
