import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, failure, isError, range, records, type Range } from '../support';
import { accounts, AS_OF, contractRange, observations, people, references } from '../worked-example';

const column = (...cells: unknown[]): Range => cells.map((cell) => [cell]);
const row = (...cells: unknown[]): Range => [cells];
const message = (cell: unknown): string => (isError(cell) ? `${cell.code} ${cell.message}` : `no error: ${String(cell)}`);

describe('SBGFIT', () => {
  const regular = [1000, 631, 468, 382, 326, 289, 262, 241];

  it('reproduces the published fit (Fader and Hardie 2007): 0.704, 1.182, −1680.27', () => {
    const [found] = records(call('SBGFIT', column(...regular)));
    expect(found).toMatchObject({ note: 'fitted' });
    expect(found!.alpha).toBeCloseTo(0.704, 3);
    expect(found!.beta).toBeCloseTo(1.182, 3);
    expect(found!.log_likelihood).toBeCloseTo(-1680.27, 2);
  });

  it.each([
    ['null', null],
    ['""', ''],
    ['0, as desktop Excel sends blanks', 0],
  ])('pools cohorts of unequal length: 3.80, 15.19; blanks as %s', (_, blank) => {
    const alive = [
      ['c1', 'c2', 'c3', 'c4'],
      [10000, 10000, 10000, 10000],
      [8000, 8000, 8000, 8000],
      [6480, 6480, 6480, blank],
      [5307, 5307, blank, blank],
      [4391, blank, blank, blank],
      [blank, blank, blank, blank],
    ];
    const [found] = records(call('SBGFIT', alive)) as Record<string, number>[];
    expect(found!.alpha).toBeCloseTo(3.8, 2);
    expect(found!.beta).toBeCloseTo(15.19, 2);
    expect(call('SBGFIT', alive.slice(1))).toEqual(call('SBGFIT', alive));
  });

  it('refuses a base without losses and a flat likelihood, and shows the prior', () => {
    expect(records(call('SBGFIT', column(100, 100, 100)))[0]).toEqual({
      alpha: 3,
      beta: 3,
      log_likelihood: expect.any(Number),
      note: 'no_losses',
    });
    expect(records(call('SBGFIT', column(800, 400, 200, 100)))[0]).toMatchObject({ alpha: 3, beta: 3, note: 'flat' });
    expect(records(call('SBGFIT', column(100, 60, 60)))[0]).toMatchObject({ note: 'first_only' });
    expect(records(call('SBGFIT', column(20, 15, 12)))[0]).toMatchObject({ note: 'with_prior' });
    expect(records(call('SBGFIT', column('', '')))[0]).toMatchObject({ note: 'no_losses', log_likelihood: 0 });
    // All gone, written as such.
    expect(records(call('SBGFIT', column(100, 'none')))[0]).toMatchObject({ note: 'flat' });
  });

  it('zeros taken as blanks are said, and nothing is said that they would belie', () => {
    const note = (...alive: unknown[]): unknown => records(call('SBGFIT', column(...alive)))[0]!.note;
    expect(note(200, 0, 0)).toBe('2 zeros were left out; write none for a true 0');
    expect(note(200, '', null)).toBe('no_losses');
    expect(note(100, 60, 60, 0)).toBe('1 zero was left out; write none for a true 0');
    expect(note(20, 15, 12, 0)).toBe('with_prior: 1 zero was left out; write none for a true 0');
    expect(note(...regular, 0)).toBe('fitted: 1 zero was left out; write none for a true 0');
    // Everybody left at the last renewal: said as such, since nothing was left out.
    expect(note(...regular, 'none')).toBe('flat');
  });

  it.each([
    ['rises', column(100, 80, 90), /alive: 90 is more than before/],
    ['has a hole', column(100, '', 80), /alive: a cohort has a blank cell before its last figure/],
    ['is negative', column(100, -1), /-1 is below 0/],
    ['is text', column(100, 'many', 20), /"many" is not a number/],
    ['holds shares', column(1, 0.631, 0.468), /0.631 looks like a share/],
    ['holds an error', column(100, '#N/A', 20), /the cell holds an error/],
    ['lies across', row(1000, 869, 743), /alive: one row holds no renewal: give one column for each cohort/],
    [
      'lies across under a header',
      [
        ['t0', 't1'],
        [1000, 869],
      ],
      /one row holds no renewal/,
    ],
  ])('a cohort that %s is refused', (_, alive, expected) => {
    const error = failure('SBGFIT', alive);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(expected);
  });
});

describe('functions element by element', () => {
  it('SBGDERL gives table 3 of Fader and Hardie (2010)', () => {
    const [derl] = call('SBGDERL', 3.8, 15.2, 0.1, row(0, 1, 2, 3, 4)) as number[][];
    expect(derl!.map((value) => value.toFixed(2))).toEqual(['3.31', '3.45', '3.59', '3.72', '3.84']);
  });

  it('RENEWALPROB without alpha and beta is the prior of two and a half years', () => {
    expect(call('RENEWALPROB', row(0, 1, 2))).toEqual([[0.5, 4 / 7, 0.625]]);
    expect(call('RENEWALPROB', 2, null, null)).toEqual([[0.625]]);
    expect(call('RENEWALPROB', 2, 0, '')).toEqual([[0.625]]);
    expect(call('RENEWALPROB', 1, 1, 4)).toEqual([[5 / 6]]);
  });

  it('repeat a cell, a row or a column to the size of the others', () => {
    const grid = call('SBGSURVIVAL', column(1, 2), 1, row(0, 1, 2)) as number[][];
    expect(grid.map((line) => line.length)).toEqual([3, 3]);
    expect(grid[0]).toEqual([1, 0.5, expect.closeTo(1 / 3, 12)]);
    expect(grid[1]![1]).toBeCloseTo(1 / 3, 12);
    const error = failure('SBGSURVIVAL', column(1, 2), 1, column(0, 1, 2));
    expect(error.message).toMatch(/alpha: its size does not fit/);
  });

  it('answer blank for blank, and for a bad cell in its place only', () => {
    const [cells] = call('SBGSURVIVAL', 1, 1, row(1, '', 1.5, -1, 'two', 20_000, '2'));
    expect([cells![0], cells![1], cells![6]]).toEqual([0.5, '', expect.closeTo(1 / 3, 12)]);
    expect(message(cells![2])).toMatch(/#VALUE! Argument periods: 1.5 is not a whole number/);
    expect(message(cells![3])).toMatch(/-1 is below 0/);
    expect(message(cells![4])).toMatch(/"two" is not a number/);
    expect(message(cells![5])).toMatch(/20000 is above 10000/);
    expect(call('SBGSURVIVAL', column(0, ''), 1, 1)).toEqual([[''], ['']]);
    expect(failure('SBGDERL', 3, 3, -0.1, 0).message).toMatch(/discount: -0.1 is below/);
    expect(failure('SBGDERL', 3, 3, 8, 0).message).toMatch(/8 is above 1/);
  });

  it('HANDICAP: 10 km before a marathon are 19 %; 10 against 42.195 are 10 km', () => {
    expect((call('HANDICAP', 10, 42.195)[0]![0] as number).toFixed(2)).toBe('0.19');
    expect(call('HANDICAP', column(0, 100), 100)).toEqual([[0], [0.5]]);
    expect(call('HANDICAP', column(10, 0), 42.195, 'kilometres')).toEqual([[10], [0]]);
    expect(call('HANDICAP', column(5, ''), column(100, 100), 'Kilometres')).toEqual([[expect.closeTo(42.195 / 20, 12)], ['']]);
    expect(failure('HANDICAP', -5, 100).message).toMatch(/lost: -5 is below 0/);
    expect(failure('HANDICAP', 5, 100, 'miles').message).toMatch(/Outputs: share, kilometres/);
  });
});

describe('KAPLANMEIER', () => {
  // Freireich et al. (1963), 6-MP, weeks of remission.
  const weeks = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const ended = weeks.map((_, i) => (i < 9 ? 1 : 0));

  it('gives Freireich’s 6-MP table with standard errors, and median 23', () => {
    const table = call('KAPLANMEIER', column(...weeks), column(...ended));
    expect(table[0]).toEqual(['time', 'at_risk', 'events', 'survival', 'std_error', 'note']);
    expect(records(table).map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(records(table).map(({ std_error }) => (std_error as number).toFixed(4))).toEqual([
      '0.0764',
      '0.0869',
      '0.0963',
      '0.1068',
      '0.1141',
      '0.1282',
      '0.1346',
    ]);
    expect(call('KAPLANMEIER', column(...weeks), column(...ended), row('median', 'Médiane', 23, 5, 0, ''))).toEqual([
      [23, 23, expect.closeTo(0.448, 3), 1, 1, ''],
    ]);
  });

  it('reads ends as Excel hands them over, and leaves out what is not known', () => {
    const plain = call('KAPLANMEIER', column(1, 2, 3), column(1, 0, 1));
    for (const [yes, no] of [
      [true, false],
      ['TRUE', ''],
      ['oui', 'non'],
      [1, null],
    ])
      expect(call('KAPLANMEIER', column(1, 2, 3), column(yes, no, yes))).toEqual(plain);
    expect(call('KAPLANMEIER', column('weeks', 1, 2, '', '', '#N/A', 3), column('ended', 1, 0, 1, 1, 1, 1))).toEqual(plain);
    expect(call('KAPLANMEIER', row(1, 2, 3), row(1, 0, 1))).toEqual(plain);
    expect(records(call('KAPLANMEIER', column('none', 4), column(1, 1)))[0]).toMatchObject({ time: 0, at_risk: 2 });
  });

  it('a 0 with an end ended on its first day; other zeros are left out, and the note says so', () => {
    const rows = records(call('KAPLANMEIER', column(0, 0, 4, 7), column(1, 0, 1, 1)));
    expect(rows.map(({ time, at_risk, survival }) => [time, at_risk, survival])).toEqual([
      [0, 3, expect.closeTo(2 / 3, 12)],
      [4, 2, expect.closeTo(1 / 3, 12)],
      [7, 1, 0],
    ]);
    expect(rows.map(({ note }) => note)).toEqual(['1 zero was left out; write none for a true 0', '', '']);
    // However a blank comes, it carries no end and changes nothing but the note.
    for (const blank of ['', null])
      expect(records(call('KAPLANMEIER', column(0, blank, 4, 7), column(1, blank, 1, 1)))).toEqual(
        rows.map((row) => ({ ...row, note: '' })),
      );
    expect(call('KAPLANMEIER', column(0, 0, 4), column(true, false, 'oui'), column(0, 4))).toEqual([[0.5], [0]]);
  });

  it('says what was left out although nobody has left', () => {
    for (const [durations, ended, zeros] of [
      [[0, 0], [0, 0], 2],
      [[0], [false], 1],
      [[0, 5, 7], [0, 0, 'non'], 1],
    ] as const) {
      const rows = records(call('KAPLANMEIER', column(...durations), column(...ended)));
      expect(rows).toEqual([
        { time: '', at_risk: '', events: '', survival: '', std_error: '', note: expect.stringContaining(`${zeros} zero`) as string },
      ]);
    }
    expect(call('KAPLANMEIER', column('', 5), column('', 0))).toHaveLength(1);
  });

  it('says what it does not know', () => {
    const still = [column(3, 5), column(0, '')] as const;
    expect(call('KAPLANMEIER', ...still)).toHaveLength(1);
    expect(message(call('KAPLANMEIER', ...still, row('median', 4))[0]![0])).toMatch(/#N\/A More than half are still there/);
    expect(message(call('KAPLANMEIER', ...still, row(6, 4))[0]![0])).toMatch(/#N\/A Nobody was observed that long/);
    expect(call('KAPLANMEIER', ...still, 'rmst')).toEqual([[5]]);
    // Without a duration nobody is still there either.
    expect(message(call('KAPLANMEIER', column(''), column(''), row('median', 4))[0]![0])).toMatch(/#N\/A Nobody was observed that long/);
    expect(failure('KAPLANMEIER', column(1, -2), column(1, 1)).message).toMatch(/durations: -2 is below 0/);
    expect(failure('KAPLANMEIER', column(1, 2), column(1)).message).toMatch(/events: its size does not fit/);
    expect(failure('KAPLANMEIER', column(1, 2), column(1, 'perhaps')).message).toMatch(/"perhaps" is neither TRUE nor FALSE/);
    expect(message(call('KAPLANMEIER', column(1), column(1), row('soon', 1))[0]![0])).toMatch(/"soon" is not a number/);
  });

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.boolean()), { minLength: 1, maxLength: 30 }), (pairs) => {
        const of = (list: typeof pairs): Range =>
          call('KAPLANMEIER', column(...list.map(([time]) => time)), column(...list.map(([, end]) => end)));
        expect(of([...pairs].sort((a, b) => a[0] - b[0]))).toEqual(of([...pairs].reverse()));
      }),
      { numRuns: 40 },
    );
  });
});

describe('RENEWALRISK', () => {
  const risk = (output: string | null, ...tables: Range[]): Range =>
    call('RENEWALRISK', accounts(), references(), contractRange(), AS_OF, output, [observations(), ...people(), ...tables]);

  it('shows the risk beside its base, and where it comes from', () => {
    const [a, b] = records(risk('parts'));
    // A is committed to the end of 2027, beyond twelve months.
    expect(a).toMatchObject({
      risk: 0,
      base: 0.5,
      status: 'committed',
      revenue_at_risk: 0,
      value_source: 'lines',
      note: 'no_losses',
      renewals: 0,
    });
    expect(a!.uncommitted_risk).toBeGreaterThan(0);
    expect(message(a!.tenure_years)).toMatch(/start of the relationship is not known/);
    // Nobody gave incidents: the term drops out.
    expect(message(a!.open_severity)).toMatch(/drops out/);
    expect(a!.term_incidents).toBe('');
    // B's notice window closes in ten days and nobody speaks of renewal.
    expect(b).toMatchObject({ status: 'open', days_to_notice: 10, term_notice: 0.5, annual_value: 9000 });
    expect(b!.risk).toBeGreaterThan(0.5);
    expect(b!.revenue_at_risk).toBeCloseTo(9000 * (b!.risk as number), 9);
  });

  it('knows a renewal that is under way, and a client that has left', () => {
    const talks = range([{ account_id: 'B', date: '2026-11-01', kind: 'renewal', visibility: false }]);
    expect(records(call('RENEWALRISK', 'B', references(), contractRange(), AS_OF, 'parts', [talks]))[0]).toMatchObject({ term_notice: 0 });
    const left = range([{ account_id: 'A', relationship_start: '2020-01-01', relationship_end: '2026-06-30', status: 'lost' }]);
    expect(call('RENEWALRISK', left, references(), contractRange(), AS_OF)).toEqual([['']]);
    expect(failure('RENEWALRISK', 'A', references(), contractRange(), AS_OF, null, [left]).message).toMatch(/The account is lost/);
  });

  it('rests on the losses of the whole accounts table, even when one account is asked', () => {
    const table = range([
      { account_id: 'A', relationship_start: '2020-01-01' },
      ...Array.from({ length: 5 }, (_, i) => ({ account_id: `L${i}`, relationship_start: '2020-01-01', relationship_end: '2020-09-30' })),
    ]);
    const one = records(call('RENEWALRISK', 'A', references(), contractRange(), AS_OF, 'parts', [table]))[0]!;
    const all = records(call('RENEWALRISK', table, references(), contractRange(), AS_OF, 'parts'))[0]!;
    expect(one).toEqual(all);
    expect(one).toMatchObject({ note: 'with_prior', renewals: 6 });
    const prior = records(
      call('RENEWALRISK', 'A', references(), contractRange(), AS_OF, 'parts', [
        table,
        [
          ['setting', 'value'],
          ['base_model', 'prior'],
        ],
      ]),
    )[0]!;
    expect(prior).toMatchObject({ note: 'no_losses', base: expect.closeTo(3 / 12, 12) });
  });

  it('in French when the settings say so', () => {
    const [header, first] = risk('parts', [
      ['setting', 'value'],
      ['language', 'fr'],
    ]);
    expect(header!.slice(0, 5)).toEqual(['identifiant du compte', 'risque', 'risque de base', 'CA exposé', 'statut']);
    expect(first![4]).toBe('engagé');
  });
});

describe('RANKSTABILITY', () => {
  const three = range([
    { account_id: 'A', gross_margin_pct: 0.3 },
    { account_id: 'B', gross_margin_pct: 0.2 },
    { account_id: 'C', gross_margin_pct: 0.25 },
    { account_id: 'E', relationship_start: '2020-01-01', relationship_end: '2021-01-01' },
  ]);
  const lines = range([
    { line_id: 'L1', account_id: 'A', reference_id: 'R1', annual_revenue: 5000, business_critical_1_5: 5 },
    { line_id: 'L2', account_id: 'B', reference_id: 'R1', annual_revenue: 9000, business_critical_1_5: 1 },
    { line_id: 'L3', account_id: 'C', reference_id: 'R1', annual_revenue: 8000 },
    { line_id: 'L4', account_id: 'E', reference_id: 'R1', annual_revenue: 8000 },
  ]);
  const none = [['contract_id', 'account_id', 'start_date']];
  const settings = [
    ['setting', 'value'],
    ['stability_top', 2],
  ];

  it('shows each rank as it is in PORTFOLIO, how far it goes, and what stays of the top', () => {
    const rows = records(call('RANKSTABILITY', three, lines, none, AS_OF, 0.5, [observations(), settings]));
    const portfolio = records(call('PORTFOLIO', three, lines, none, AS_OF, [observations(), settings]));
    expect(rows.slice(0, 3).map(({ rank }) => rank)).toEqual(portfolio.slice(0, 3).map(({ rank }) => rank));
    expect(rows[3]).toMatchObject({ rank: '', variations: '' });
    const total = rows.at(-1)!;
    expect(total).toMatchObject({ account_id: 'total', rank: '', variations: 1568 });
    expect(total.top_share).toBeGreaterThan(0);
    // The default is half.
    expect(call('RANKSTABILITY', three, lines, none, AS_OF, null, [observations(), settings])).toEqual(
      call('RANKSTABILITY', three, lines, none, AS_OF, 0.5, [observations(), settings]),
    );
    expect(failure('RANKSTABILITY', three, lines, none, AS_OF, 3).message).toMatch(/change: 3 is above 1/);
    expect(failure('RANKSTABILITY', three, lines, none, AS_OF, observations()).message).toMatch(/change: a single value is needed/);
  });

  it('a bad cell stops only its account; with no more accounts than places nothing can leave the top', () => {
    const bad = lines.map((row) => row.map((cell) => (cell === 9000 ? 'much' : cell)));
    const rows = records(call('RANKSTABILITY', column('A', 'B', 'C', '', 'nobody'), bad, none, AS_OF, 0.5, [three]));
    expect(message(rows[1]!.rank)).toMatch(/#VALUE! .*"much"/);
    expect([rows[0]!.rank, rows[2]!.rank].sort()).toEqual([1, 2]);
    expect(rows[3]!.account_id).toBe('');
    expect(message(rows[4]!.rank)).toMatch(/nobody/);
    expect(message(rows.at(-1)!.top_share)).toMatch(/#N\/A .*cannot change/);
  });
});

describe('BACKTEST', () => {
  // Those who are unhappy leave; nobody knew then what came later.
  const ids = Array.from({ length: 12 }, (_, i) => `A${i}`);
  const table = range([
    ...ids.map((account_id, i) => ({
      account_id,
      relationship_start: '2020-01-01',
      ...(i < 4 ? { relationship_end: '2026-06-30', status: 'lost' } : {}),
    })),
    { account_id: 'gone before', relationship_start: '2020-01-01', relationship_end: '2025-06-30' },
    { account_id: 'nobody noted when', relationship_start: '2020-01-01', status: 'lost' },
    { account_id: 'came later', relationship_start: '2026-01-01' },
    { account_id: 'prospect', status: 'prospect' },
  ]);
  const lines = range(ids.map((account_id, i) => ({ line_id: `L${i}`, account_id, reference_id: 'R', annual_revenue: 1000 })));
  const deals = range(ids.map((account_id, i) => ({ contract_id: `C${i}`, account_id, start_date: '2024-01-01', end_date: '2026-03-31' })));
  const heard = range(
    ids.flatMap((account_id, i) => [
      { account_id, date: '2025-10-01', dimension: 'satisfaction', group: 'user', value: i < 4 ? 0.1 : 0.9 },
      // Said after the earlier day: it must not be seen.
      { account_id, date: '2026-10-01', dimension: 'satisfaction', group: 'user', value: 0.5 },
    ]),
  );
  const rowsOf = (...more: Range[]) => records(call('BACKTEST', table, lines, deals, '2025-11-21', '2026-11-21', [heard, ...more]));

  it('sets the scores of the earlier day against the losses since, by band', () => {
    const rows = rowsOf();
    expect(new Set(rows.map(({ score }) => score))).toEqual(new Set(['risk', 'trust_score', 'index_low', 'left_out']));
    // Eight say the same: they share a band.
    expect(rows.filter(({ score }) => score === 'trust_score').map(({ band, accounts }) => [band, accounts])).toEqual([
      [1, 4],
      [2, 8],
      ['all', 12],
    ]);
    const all = rows.find(({ score, band }) => score === 'trust_score' && band === 'all')!;
    expect(all).toMatchObject({ accounts: 12, losses: 4, base_rate: 4 / 12, concordance: 1, note: 'few_losses', renewed: 8 });
    expect(rows.find(({ score, band }) => score === 'trust_score' && band === 1)).toMatchObject({ accounts: 4, losses: 4, loss_rate: 1 });
    expect(rows.find(({ score, band }) => score === 'risk' && band === 'all')!.concordance).toBeGreaterThan(0.9);
    expect(rows.at(-1)).toMatchObject({ score: 'left_out', accounts: 1 });
  });

  it('sees nothing of what came later: later evidence changes no score', () => {
    const early = heard.filter((row) => row[1] !== '2026-10-01');
    expect(call('BACKTEST', table, lines, deals, '2025-11-21', '2026-11-21', [early])).toEqual(
      call('BACKTEST', table, lines, deals, '2025-11-21', '2026-11-21', [heard]),
    );
  });

  it('says when nothing can be said', () => {
    const kept = range(ids.map((account_id) => ({ account_id, relationship_start: '2020-01-01' })));
    const rows = records(call('BACKTEST', kept, lines, deals, '2025-11-21', '2026-11-21', [heard]));
    expect(message(rows[0]!.concordance)).toMatch(/#N\/A It takes at least one lost and one kept/);
    expect(rows.at(-1)!.accounts).toBe(0);
    const noEvidence = records(call('BACKTEST', kept, lines, deals, '2025-11-21', '2026-11-21'));
    const trust = noEvidence.find(({ score }) => score === 'trust_score')!;
    expect(trust).toMatchObject({ band: 'all', accounts: 0 });
    expect(message(trust.loss_rate)).toMatch(/#N\/A No account had this score/);
    expect(
      rowsOf([
        ['setting', 'value'],
        ['sbg_min_losses', 4],
        ['sbg_min_customers', 12],
      ]).find(({ score }) => score === 'trust_score')!.note,
    ).toBe('enough');
    expect(failure('BACKTEST', table, lines, deals, '2026-11-21', '2025-11-21').message).toMatch(
      /as_of_before: the date must lie before as_of/,
    );
    expect(failure('BACKTEST', table, lines, deals, '2026-11-21', '2026-11-21').code).toBe('#VALUE!');
  });
});
