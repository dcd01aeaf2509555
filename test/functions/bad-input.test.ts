// What people give by mistake: each gets the answer of the rules, never an exception text, never a silent number.
import { describe, expect, it } from 'vitest';
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import { call, failure, isError, range, records, type Range } from './support';
import {
  accountRows,
  accounts,
  AS_OF,
  concessions as concessionRange,
  contractRange,
  contracts,
  initiatives,
  lines,
  observationRows,
  observations,
  people,
  references,
} from './worked-example';

const cost = (...args: unknown[]): Range => call('SWITCHCOST', ...args);
const amountOf = (result: Range, row = 0): number => result[row]![0] as number;
const AMOUNT = amountOf(cost('A', references(), contractRange(), AS_OF));

describe('rows', () => {
  it('no rows or a header only: amounts 0, counts 0, coverage 0', () => {
    const [header] = references();
    const [parts] = records(cost(accounts(), [header], [contractRange()[0]], AS_OF, 'parts'));
    expect(parts).toMatchObject({ account_id: 'A', amount: 0, index: 0, coverage: 0, lines: 0, live_contracts: 0 });
    expect(isError(parts!.ratio) && parts!.ratio.code).toBe('#N/A');
    const trust = records(call('TRUSTSCORE', accounts(), [observations()[0]], AS_OF, 'parts'));
    expect(trust[0]).toMatchObject({ score: 50, coverage: 0 });
    expect(isError(trust[0]!.observed) && trust[0]!.observed.message).toMatch(/^No observation/);
    expect(call('BREADTH', accounts(), [header], AS_OF)).toEqual([[0], [0]]);
    expect(call('CONTRACTCLOCK', [contractRange()[0]], AS_OF)).toEqual([['']]);
    expect(call('CONTRACTCLOCK', [contractRange()[0]], AS_OF, 'parts')).toHaveLength(1);
  });

  it('an accounts table without rows gives one blank cell', () => {
    expect(cost([accounts()[0]], references(), contractRange(), AS_OF)).toEqual([['']]);
  });

  it('100,000 blank rows below change nothing, as 0, null or text', () => {
    for (const blank of [0, null, '']) {
      const [wide, narrow] = [references(), contractRange()];
      const width = wide[0]!.length;
      const padded = [...wide, ...Array.from({ length: 100_000 }, () => new Array<unknown>(width).fill(blank))];
      const contractsPadded = [...narrow, ...Array.from({ length: 1000 }, () => new Array<unknown>(narrow[0]!.length).fill(blank))];
      expect(cost('A', padded, contractsPadded, AS_OF)).toEqual([[AMOUNT]]);
      expect(cost([['A'], ['B']], padded, contractsPadded, AS_OF)[0]).toEqual([AMOUNT]);
      expect(call('CONTRACTCLOCK', contractsPadded, AS_OF)).toHaveLength(2);
      const accountsPadded = [...accounts(), ...Array.from({ length: 1000 }, () => [blank, blank, blank])];
      expect(cost(accountsPadded, padded, contractsPadded, AS_OF)).toHaveLength(2);
    }
  });

  it('a blank row between contracts stays blank', () => {
    const [header, first, second] = contractRange();
    const result = call('CONTRACTCLOCK', [header, first, header!.map(() => 0), second], AS_OF, 'status');
    expect(result).toEqual([['active'], [''], ['active']]);
  });

  it('a repeated line or contract counts once, identical or not', () => {
    const doubled = range([...lines, { ...lines[0]!, annual_revenue: 999 }, { ...lines[1]! }]);
    const contractsDoubled = range([...contracts, { ...contracts[0]!, annual_value: 1 }]);
    expect(cost('A', doubled, contractsDoubled, AS_OF)).toEqual([[AMOUNT]]);
    expect(amountOf(cost([['A'], ['B']], doubled, contractsDoubled, AS_OF))).toBe(AMOUNT);
    const clocks = call('CONTRACTCLOCK', contractsDoubled, AS_OF);
    expect(isError(clocks[2]![0]) && clocks[2]![0].message).toBe('C1 already stands in row 2: this row is left out.');
  });
});

describe('ids', () => {
  it('an unknown id is #N/A in its row, a blank one a blank row, one asked twice answered twice', () => {
    const result = cost([['A'], ['nobody'], [''], [null], ['A'], [0]], references(), contractRange(), AS_OF);
    expect([result[0], result[2], result[3], result[4], result[5]]).toEqual([[AMOUNT], [''], [''], [AMOUNT], ['']]);
    expect(isError(result[1]![0]) && result[1]![0].code).toBe('#N/A');
    expect(isError(result[1]![0]) && result[1]![0].message).toContain('nobody');
    const parts = cost([['nobody'], ['']], references(), contractRange(), AS_OF, 'parts');
    expect(parts[1]![0]).toBe('nobody');
    expect(parts[1]!.slice(1).every((cell) => isError(cell) && cell.code === '#N/A')).toBe(true);
    expect(new Set(parts[2])).toEqual(new Set(['']));
    expect(failure('SWITCHCOST', 'nobody', references(), contractRange(), AS_OF).code).toBe('#N/A');
  });

  it('explain needs one account', () => {
    expect(failure('SWITCHCOST', [['A'], ['B']], references(), contractRange(), AS_OF, 'explain').message).toMatch(/one account/);
    expect(cost([['A'], ['']], references(), contractRange(), AS_OF, 'explain').length).toBeGreaterThan(5);
    expect(failure('SWITCHCOST', 'nobody', references(), contractRange(), AS_OF, 'explain').code).toBe('#N/A');
  });
});

const without = (table: Range, column: string): Range =>
  table.map((row) => row.filter((_, position) => position !== table[0]!.indexOf(column)));
/** Lines with every column that contracts require. */
const contracted = [
  ['line_id', 'account_id', 'reference_id', 'annual_revenue', 'start_date', 'contract_id'],
  ['L1', 'A', 'R1', 100_000, 45000, 'C1'],
];

describe('tables', () => {
  it.each([
    [
      'two tables swapped',
      () => failure('SWITCHCOST', 'A', contractRange(), references(), AS_OF),
      /^References: the column Reference ID \(reference_id\) is missing\. .*The range looks like Contracts\./,
    ],
    [
      'a wrong table',
      () =>
        failure(
          'SWITCHCOST',
          'A',
          [
            ['City', 'Mayor'],
            ['Ulm', 'x'],
          ],
          contractRange(),
          AS_OF,
        ),
      /^References: the column Account ID/,
    ],
    ['no table', () => failure('SWITCHCOST', 'A', references(), null, AS_OF), /^Contracts: the table is missing/],
    ['a blank cell for a table', () => failure('TRUSTSCORE', 'A', [[0]], AS_OF), /^Observations: the table is missing/],
    ['a number for a table', () => failure('BREADTH', 'A', 12, AS_OF), /^References: a range with its header row/],
    [
      'a column missing',
      () =>
        failure(
          'BREADTH',
          'A',
          [
            ['line_id', 'account_id'],
            ['L', 'A'],
          ],
          AS_OF,
        ),
      /Reference ID \(reference_id\) is missing/,
    ],
    [
      'the references as contracts',
      () => failure('CONTRACTCLOCK', contracted, AS_OF),
      /^Contracts: a range with its header row is needed.*looks like References/,
    ],
    [
      'the references as contracts',
      () => failure('CONCESSIONS', references(), AS_OF),
      /^Contracts: the column Contract ID .*looks like References/,
    ],
    [
      'the references as contracts beside themselves',
      () => failure('SWITCHCOST', 'A', contracted, contracted, AS_OF),
      /^Contracts: a range with its header row is needed.*looks like References/,
    ],
    ['observations as interactions', () => failure('PRESENCE', 'A', observations(), AS_OF), /^Interactions: .*looks like Observations/],
    [
      'the references as accounts',
      () => failure('SWITCHCOST', references(), references(), contractRange(), AS_OF),
      /^Accounts: .*looks like References/,
    ],
    [
      'a further table without a required column',
      () => failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [without(people()[0]!, 'contact_id')]),
      /^Contacts: the column Contact ID \(contact_id\) is missing\./,
    ],
    [
      'observations without their group',
      () => failure('PORTFOLIO', accounts(), references(), contractRange(), AS_OF, [without(observations(), 'group')]),
      /^Observations: the column Group is missing\./,
    ],
    [
      'a log that names accounts',
      () =>
        failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [
          [
            ['account_id', 'duration', 'event'],
            ['A', 3, 1],
          ],
        ]),
      /^Further table 1: /,
    ],
    [
      'a column twice',
      () =>
        failure(
          'BREADTH',
          'A',
          [
            ['line_id', 'account_id', 'reference_id', 'Identifiant du compte'],
            ['L', 'A', 'R', 'A'],
          ],
          AS_OF,
        ),
      /Account ID \(account_id\) appears twice/,
    ],
    [
      'a table given twice',
      () => failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [references()]),
      /^References: the table is given twice/,
    ],
    [
      'two further tables of one kind',
      () => failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [people()[0], people()[0]]),
      /^Contacts: the table is given twice/,
    ],
    [
      'a further table of no kind',
      () =>
        failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [
          people()[0],
          [
            ['x', 'y'],
            [1, 2],
          ],
        ]),
      /^Further table 2: /,
    ],
    [
      'ids side by side',
      () => failure('SWITCHCOST', [['A', 'B']], references(), contractRange(), AS_OF),
      /^Accounts: the column Account ID/,
    ],
    [
      'an unknown setting',
      () =>
        failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [
          ['setting', 'value'],
          ['p_fale', 0.1],
        ]),
      /^Settings, row 2, column Setting: there is no setting "p_fale"/,
    ],
    [
      'a setting out of range',
      () =>
        failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, [
          ['setting', 'value'],
          ['p_fail', 5],
        ]),
      /^Settings, row 2, column Value: 5 is outside 0 … 1/,
    ],
  ])('%s', (_, run, message) => {
    const error = run();
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(message);
  });

  it('further tables may come as one list or one after the other, with ranges left out, before the invocation object', () => {
    const [contacts, interactions, facilitations] = people();
    const full = amountOf(cost('A', references(), contractRange(), AS_OF, null, [facilitations, null, contacts, [[0]], interactions]));
    expect(full).toBeCloseTo(100037.67, 2);
    expect(amountOf(cost('A', references(), contractRange(), AS_OF, null, interactions, contacts, facilitations))).toBe(full);
    expect(
      amountOf(
        cost('A', references(), contractRange(), AS_OF, null, [contacts, interactions, facilitations], {
          functionName: 'SWITCHCOST',
          address: 'A1',
        }),
      ),
    ).toBe(full);
    expect(amountOf(cost('A', references(), contractRange(), AS_OF, { functionName: 'SWITCHCOST' }))).toBe(AMOUNT);
  });
});

describe('the date and the output', () => {
  it.each([
    [null, /as_of: the date is missing/],
    ['', /as_of: the date is missing/],
    [0, /as_of: the date is missing/],
    ['tomorrow', /as_of: "tomorrow" is not a date/],
    ['1899-12-31', /"1899-12-31" is before 1900-01-01/],
    [3e6, /after 9999-12-31/],
    [[[AS_OF], [AS_OF]], /as_of: a single value is needed/],
  ])('as_of %j is refused', (asOf, message) => {
    const error = failure('SWITCHCOST', 'A', references(), contractRange(), asOf);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(message);
  });

  it('a date may be a serial, ISO text or a cell, with hours that don’t count', () => {
    for (const asOf of [AS_OF, AS_OF + 0.75, '2026-11-21', [['2026-11-21']], '2026-11-21T18:00'])
      expect(cost('A', references(), contractRange(), asOf)).toEqual([[AMOUNT]]);
  });

  it('a word that is no output is refused with the list of words', () => {
    const error = failure('TRUSTSCORE', 'A', observations(), AS_OF, 'scores');
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toBe(
      'Argument output: "scores" is not an output of this function. Outputs: score, observed, coverage, parts, explain.',
    );
  });
});

describe('cells', () => {
  const withCell = (rows: readonly Record<string, unknown>[], row: number, name: string, value: unknown): Range =>
    range(rows.map((one, r) => (r === row ? { ...one, [name]: value } : one)));

  it.each([
    ['text in a number', 'annual_revenue', 'much', /References, row 2, column Annual revenue \(annual_revenue\): "much" is not a number/],
    ['a number that can be read in two ways', 'annual_revenue', '1,234', /"1,234" can be read in two ways/],
    ['a date before 1900', 'start_date', '1899-05-01', /References, row 2, column Start date \(start_date\): "1899-05-01" is before 1900/],
    ['a reversed line', 'end_date', '2001-01-01', /the end is before the start/],
    ['a rating above 5', 'business_critical_1_5', 7, /7 is above 5/],
    ['a flag that is none', 'is_custom', 'maybe', /"maybe" is neither TRUE nor FALSE/],
  ])('%s is #VALUE! in the rows of its account only', (_, column, value, message) => {
    const started = lines.map((line) => ({ start_date: '2020-01-01', ...line }));
    const result = cost([['A'], ['B']], withCell(started, 0, column, value), contractRange(), AS_OF);
    expect(isError(result[0]![0]) && result[0]![0].code).toBe('#VALUE!');
    expect(isError(result[0]![0]) && result[0]![0].message).toMatch(message);
    expect(typeof result[1]![0]).toBe('number');
    // Alone, the error is thrown, so that Excel shows its message.
    expect(failure('SWITCHCOST', 'A', withCell(started, 0, column, value), contractRange(), AS_OF).message).toMatch(message);
  });

  it.each([
    ['a reversed contract', { end_date: '2024-01-01' }, /Contracts, row 2, column End date \(end_date\): the end is before the start/],
    ['tiers that fall', { rebate_tiers: '150000:0.04;100000:0.02' }, /thresholds .* don't rise/],
    ['a rate above 1', { rebate_tiers: '100000:2' }, /2 % is 0.02/],
    ['a word that is no choice', { early_exit_type: 'perhaps' }, /"perhaps" is not one of: none, fixed, pct remaining, months fee/],
  ])('%s stops its account only', (_, change, message) => {
    const changed = range([{ ...contracts[0]!, ...change }, contracts[1]!]);
    const result = cost([['A'], ['B']], references(), changed, AS_OF);
    expect(isError(result[0]![0]) && result[0]![0].code).toBe('#VALUE!');
    expect(isError(result[0]![0]) && result[0]![0].message).toMatch(message);
    expect(typeof result[1]![0]).toBe('number');
  });

  it('a bad cell stops only the functions that read its column', () => {
    const bad = withCell(lines, 0, 'trained_users', 'ten');
    expect(call('BREADTH', 'A', bad, AS_OF)).toEqual([[3]]);
    expect(failure('SWITCHCOST', 'A', bad, contractRange(), AS_OF).code).toBe('#VALUE!');
  });

  it('a reversed contract is an error in its row of CONTRACTCLOCK', () => {
    const clocks = call(
      'CONTRACTCLOCK',
      range([
        { ...contracts[0]!, end_date: '2024-01-01' },
        { ...contracts[1]!, notice_days: 'some' },
        { ...contracts[1]!, contract_id: 'C3' },
      ]),
      AS_OF,
    );
    expect(isError(clocks[0]![0]) && clocks[0]![0].message).toMatch(/row 2, column End date/);
    expect(isError(clocks[1]![0]) && clocks[1]![0].message).toMatch(/row 3, column Notice \(days\)/);
    expect(clocks[2]).toEqual([46387]);
  });

  it('a number beyond any business is refused where it stands: none comes out as NaN or Infinity in a text', () => {
    const term = { contract_id: 'C', account_id: 'A', start_date: 45000, end_date: 46000, auto_renewal: true, renewal_term_months: 12 };
    for (const [column, value, message] of [
      ['notice_days', 1e9, 'Notice (days) (notice_days): 1000000000 is above 36525.'],
      ['renewal_term_months', 1e6, 'Renewal term (months) (renewal_term_months): 1000000 is above 36525.'],
      ['annual_value', 1e308, 'Annual value (annual_value): 1e+308 is above 1000000000000000000.'],
    ] as const) {
      const rows = range([{ ...term, [column]: value }]);
      const said =
        column === 'annual_value'
          ? failure('LEVERS', 'A', references(), rows, AS_OF).message
          : (
              call('CONTRACTCLOCK', [...rows, rows[1]!.map((cell, c) => (c === 0 ? 'D' : cell))], AS_OF, 'notice_deadline')[0]![0] as {
                message: string;
              }
            ).message;
      expect(said).toBe(`Contracts, row 2, column ${message}`);
    }
    expect(
      failure('WALLETSHARE', range([{ account_id: 'A', wallet_annual: 1e6 }]), range([{ ...lines[0]!, annual_revenue: -1e308 }]), AS_OF)
        .message,
    ).toMatch(/^References, row 2, column Annual revenue \(annual_revenue\): -1e\+308 is below -1000000000000000000/);
  });

  it('a range without cells is a blank one', () => {
    for (const nothing of [[], [[]]]) {
      expect(call('SBGSURVIVAL', nothing, 1, 2)).toEqual(call('SBGSURVIVAL', [[null]], 1, 2));
      expect(call('SBGDERL', 1, nothing, 0.1, 2)).toEqual(call('SBGDERL', 1, [[null]], 0.1, 2));
      expect(call('RENEWALPROB', nothing)).toEqual(call('RENEWALPROB', [[null]]));
      expect(call('HANDICAP', nothing, 5)).toEqual(call('HANDICAP', [[null]], 5));
      expect(call('SBGFIT', nothing)).toEqual(call('SBGFIT', [[null]]));
    }
  });

  it('GIVERATE: a bad cell stops the row of its account, an unknown id has its own', () => {
    const rows = ['A', 'B'].map((account_id, r) => ({
      concession_id: `G${r}`,
      account_id,
      date: AS_OF - 50,
      direction: 'give',
      amount: r === 0 ? 'abc' : 100,
    }));
    const result = call('GIVERATE', [['A'], ['nobody'], ['B'], ['']], range(rows), AS_OF, 'account_id');
    expect(result.map((row) => row.slice(0, 2).map((cell) => (isError(cell) ? cell.code : cell)))).toEqual([
      ['group', 'year'],
      ['A', '#VALUE!'],
      ['B', 2026],
      ['nobody', '#N/A'],
    ]);
    expect(isError(result[1]![5]) && result[1]![5].message).toMatch(/^Concessions.*row 2, column Amount: "abc" is not a number/);
  });

  it('a currency of a table whose amounts are not read stops nothing', () => {
    const mixed = range([
      { ...lines[0]!, currency: 'EUR' },
      { ...lines[1]!, currency: 'USD' },
    ]);
    expect(call('TRUSTSCORE', 'A', observations(), AS_OF, null, [mixed])).toEqual(call('TRUSTSCORE', 'A', observations(), AS_OF));
    const initiative = range([{ account_id: 'B', date: AS_OF - 9, kind: 'proposal', value_financial: 5, currency: 'JPY' }]);
    const euros = range(lines.map((line) => ({ ...line, currency: 'EUR' })));
    expect(cost('A', euros, contractRange(), AS_OF, null, [initiative])).toEqual([[AMOUNT]]);
  });

  it('two currencies without a rate stop their account only, and are never added up', () => {
    const mixed = range([{ ...lines[0]!, currency: 'EUR' }, { ...lines[1]!, currency: 'USD' }, lines[3]!]);
    const [[ofA], [ofB]] = cost([['A'], ['B']], mixed, contractRange(), AS_OF) as [[unknown], [unknown]];
    expect(isError(ofA) && ofA.message).toMatch(/^References, row 2, column Currency: as many accounts are in each of EUR, USD/);
    expect(typeof ofB).toBe('number');
    const named = cost('A', mixed, contractRange(), AS_OF, 'parts', [
      ['setting', 'value'],
      ['reporting_currency', 'EUR'],
    ]);
    expect(isError(named[1]![1]) && named[1]![1].message).toMatch(
      /^References, row 3, column Currency: currency mix: no exchange rate for "USD" to "EUR"/,
    );
    const fx = [
      ['currency', 'rate_to_reporting'],
      ['EUR', 1],
      ['USD', 0.9],
    ];
    const [parts] = records(cost('A', mixed, contractRange(), AS_OF, 'parts', fx));
    expect(parts!.revenue).toBeCloseTo(120000 + 0.9 * 30000, 9);
  });
});

describe('an error cell', () => {
  // As an object, as Excel hands errors over, and as the text that other hosts give.
  const errorCells = [{ type: 'Error', basicValue: '#DIV/0!', code: '#DIV/0!' }, '#N/A'];
  const tables: Partial<Record<TableName, Record<string, unknown>[]>> = {
    references: lines,
    contracts,
    observations: observationRows,
    accounts: accountRows,
  };

  it.each(
    Object.entries(tables).flatMap(([name, rows]) =>
      tableDeclarations[name as TableName].columns.map((column) => [name as TableName, column.name, rows] as const),
    ),
  )('in %s, column %s is read as not known and never fails the call', (name, column) => {
    for (const cell of errorCells) {
      const given = (value: unknown): Record<string, Range> =>
        Object.fromEntries(
          Object.entries(tables).map(([table, rows]) => [
            table,
            range(rows.map((row, r) => (table === name && r === 0 ? { ...row, [column]: value } : row))),
          ]),
        );
      const results = ({ references, contracts, observations, accounts }: Record<string, Range>): Range[] => [
        call('SWITCHCOST', [['A'], ['B']], references, contracts, AS_OF, 'parts', [accounts!]),
        call('TRUSTSCORE', [['A'], ['B']], observations, AS_OF, 'parts', [accounts!]),
        call('BREADTH', [['A'], ['B']], references, AS_OF, 'parts', [accounts!]),
        call('LOSSCOST', [['A'], ['B']], references, AS_OF, 'parts', [accounts!]),
        call('CONTRACTCLOCK', contracts, AS_OF, 'parts'),
        call('CONTRACTGRID', contracts, AS_OF, 'parts'),
        call('WHITESPACE', [['A'], ['B']], references, AS_OF, 'parts', [accounts!]),
        call('BREADTHHEIGHT', [['A'], ['B']], references, AS_OF - 400, AS_OF, 'parts', [accounts!]),
        call('WALLETSHARE', [['A'], ['B']], references, AS_OF, 'parts', [accounts!]),
        call('USAGE', [['A'], ['B']], references, AS_OF, 'parts', [accounts!]),
        call('BREADTHMARGIN', [['A'], ['B']], references, AS_OF, 'parts', [accounts!]),
        call('INSTALLEDBASE', [['A'], ['B']], references, contracts, AS_OF, 'parts', [accounts!]),
        call('RIGIDITY', [['A'], ['B']], contracts, AS_OF, 'parts', [accounts!, observations!]),
        call('RELATIONMODE', [['A'], ['B']], 'parts', [
          references!,
          contracts!,
          accounts!,
          [
            ['setting', 'value'],
            ['as_of', AS_OF],
          ],
        ]),
        call('RENEWALRISK', [['A'], ['B']], references, contracts, AS_OF, 'parts', [observations!, accounts!]),
        call('PORTFOLIO', [['A'], ['B']], references, contracts, AS_OF, [observations!, accounts!]),
        call('LEVERS', 'A', references, contracts, AS_OF, [observations!, accounts!]),
        call('ACCOUNTCARD', 'A', references, contracts, AS_OF, [observations!, accounts!]),
        call('INFOBALANCE', [['A'], ['B']], references, contracts, AS_OF, 'parts', [accounts!, concessionRange()]),
        call('GIVEGET', [['A'], ['B']], concessionRange(), AS_OF, 'parts', [accounts!, references!]),
        call('VALUELEDGER', [['A'], ['B']], initiatives(), AS_OF, 'parts', [accounts!, references!, observations!]),
      ];
      expect(results(given(cell))).toEqual(results(given('')));
    }
  });

  it('lowers the coverage', () => {
    const coverage = (value: unknown): unknown =>
      cost('A', range([{ ...lines[0]!, business_critical_1_5: value }, ...lines.slice(1)]), contractRange(), AS_OF, 'coverage')[0]![0];
    expect(coverage('#REF!')).toBeLessThan(coverage(5) as number);
  });
});
