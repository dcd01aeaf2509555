import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { figureOf } from '../../src/functions/look';
import { call, isError, range, records, type Range } from './support';
import {
  accounts,
  AS_OF,
  concessions,
  contractRange,
  facilitations,
  initiatives,
  knowledge,
  contracts,
  lines,
  observations,
  people,
  references,
} from './worked-example';

const modeAccount = (): Range =>
  range([
    {
      account_id: 'A',
      stakes_1_5: 5,
      technicality_1_5: 4,
      scarcity_1_5: 5,
      our_stakes_1_5: 4,
      our_share_of_their_spend: 0.3,
      their_share_of_our_revenue: 0.1,
      team_count: 1,
    },
  ]);

/** A month apart, a line less. */
function snapshotsOfTwoDays(): Range {
  const before = call('SNAPSHOT', accounts(), references(), contractRange(), AS_OF);
  return [...before, ...call('SNAPSHOT', accounts(), range(lines.slice(1)), contractRange(), AS_OF + 30, before).slice(1)];
}

const argumentsOf: Record<string, (output: string | null) => unknown[]> = {
  SWITCHCOST: (output) => ['A', references(), contractRange(), AS_OF, output, people()],
  TRUSTSCORE: (output) => ['A', observations(), AS_OF, output],
  BREADTH: (output) => ['A', references(), AS_OF, output, [range([{ family: 'F1', eligible_segments: '*' }])]],
  WHITESPACE: (output) => [[['A'], ['B']], references(), AS_OF, output, [range([{ setting: 'whitespace_min_peers', value: 1 }])]],
  BREADTHHEIGHT: (output) => ['A', references(), AS_OF - 365, AS_OF, output],
  WALLETSHARE: (output) => [
    'A',
    references(),
    AS_OF,
    output,
    [range([{ account_id: 'A', wallet_annual: 310000, satisfaction_rank: 1, brands_used: 2 }])],
  ],
  USAGE: (output) => [
    'A',
    range(
      [
        ...lines,
        { line_id: 'L5', account_id: 'A', reference_id: 'R1', is_trial: true, start_date: '2024-06-01', end_date: '2024-11-01' },
      ].map((line) => ({ users: 25, start_date: '2024-11-21', ...line })),
    ),
    AS_OF,
    output,
    people(),
  ],
  BREADTHMARGIN: (output) => ['A', range(lines.map((line) => ({ annual_cost: 40000, ...line }))), AS_OF, output],
  INSTALLEDBASE: (output) => [
    'A',
    range(lines.map((line) => ({ contract_id: 'C1', start_date: '2024-11-21', ...line }))),
    contractRange(),
    AS_OF,
    output,
  ],
  PORTFOLIOBY: (output) => [
    range([{ account_id: 'A', owner: 'Claire', region: 'North', segment: 'x', gross_margin_pct: 0.3, acquisition_cost: 1000 }]),
    references(),
    contractRange(),
    AS_OF,
    output,
    [observations(), ...people()],
  ],
  CONTRACTGRID: (output) => [contractRange(), AS_OF, output],
  RELATIONMODE: (output) => [modeAccount(), output, [references(), contractRange(), range([{ setting: 'as_of', value: AS_OF }])]],
  RIGIDITY: (output) => [
    'A',
    range([{ ...contracts[0]!, review_clause: false, spec_prescriptiveness_1_5: 5 }]),
    AS_OF,
    output,
    [
      range([{ account_id: 'A', date: '2026-05-01', kind: 'proposal', outside_spec: true, accepted: true }]),
      range([{ account_id: 'A', date: '2026-05-01', dimension: 'no proposals', group: 'buyer' }]),
    ],
  ],
  LOSSCOST: (output) => ['A', references(), AS_OF, output, [accounts()]],
  STAKEHOLDERS: (output) => ['A', people()[0], AS_OF, output, [contractRange()]],
  TRUSTEQUATION: (output) => ['A', observations(), AS_OF, output],
  PRESENCE: (output) => [
    'A',
    people()[1],
    AS_OF,
    output,
    [range([{ account_id: 'A', date: AS_OF - 40, kind: 'surprise', requested_by_customer: false }])],
  ],
  REACTIVITY: (output) => [
    'A',
    range([
      {
        account_id: 'A',
        occurred_at: AS_OF - 9,
        disclosed_at: AS_OF - 7,
        raised_by_customer_at: AS_OF - 8,
        first_response_at: AS_OF - 7.5,
      },
    ]),
    AS_OF,
    output,
  ],
  SATISFACTION: (output) => [
    'A',
    range(['buyer', 'user'].map((group) => ({ account_id: 'A', date: AS_OF, dimension: 'satisfaction', group, value: 0.5 }))),
    AS_OF,
    output,
  ],
  GIVEGET: (output) => ['A', concessions(), AS_OF, output, [references()]],
  GIVERATE: (output) => ['A', concessions(), AS_OF, output],
  VALUELEDGER: (output) => ['A', initiatives(), AS_OF, output, [facilitations(), references()]],
  FACILITATION: (output) => ['A', facilitations(), AS_OF, output],
  INFOBALANCE: (output) => ['A', references(), contractRange(), AS_OF, output, [knowledge(), concessions()]],
  CONCESSIONS: (output) => [
    range([{ ...contracts[0]!, volume_forecast_sd: 9000 }]),
    AS_OF,
    output,
    references(),
    [accounts(), concessions()],
  ],
  CONTRACTCLOCK: (output) => [contractRange(), AS_OF, output],
  // B is not committed beyond the horizon: its risk is more than a closing step back to 0.
  RENEWALRISK: (output) => [
    'B',
    references(),
    contractRange(),
    AS_OF,
    output,
    [observations(), ...people(), range([{ account_id: 'B', occurred_at: '2026-10-01', severity_1_5: 4 }])],
  ],
  WHATMOVED: (output) => [snapshotsOfTwoDays(), null, null, 'A', output],
};
// Each output is a matrix of its own, not a column of parts.
const matrices = new Set<string>(['WHITESPACE', 'GIVERATE', 'PORTFOLIOBY', 'WHATMOVED']);
// These words spill a table of their own.
const tablesOfTheirOwn = new Set<string>(['parts', 'explain', 'waterfall', 'schemes']);
// HANDICAP's outputs are two figures, element by element: there is nothing else to show.
const withOutputs = catalogue.filter(({ id, outputs }) => outputs.length > 0 && id !== 'HANDICAP');

describe('outputs of every function', () => {
  it.each(withOutputs.map(({ id }) => [id]))('%s has its line in argumentsOf at the top of this file: add one for a new function', (id) => {
    expect(
      Object.keys(argumentsOf),
      `add the line “${id}: (output) => [… , output, …]” to argumentsOf in outputs.test.ts: arguments with which every output of ${id} has an answer`,
    ).toContain(id);
  });

  it.each(withOutputs.map((declaration) => [declaration.id, declaration] as const))(
    '%s: the first is the default, each word of parts is a column',
    (id, { outputs, columns }) => {
      const of = (output: string | null): Range => call(id, ...argumentsOf[id]!(output));
      expect(of(null)).toEqual(of(outputs[0]!));
      const [parts] = records(of(outputs.includes('parts') ? 'parts' : null));
      expect(Object.keys(parts!)).toEqual(columns.map(({ name }) => name));
      for (const word of outputs.filter((one) => !tablesOfTheirOwn.has(one))) {
        if (!matrices.has(id)) expect(of(word)[0]![0]).toEqual(parts![word]);
        // Case, accents and separators don't matter.
        expect(of(word.toUpperCase().replace('_', ' '))).toEqual(of(word));
      }
    },
  );

  it.each(withOutputs.map((declaration) => [declaration.id, declaration] as const))(
    '%s: each column holds what its look is made for',
    (id, { outputs, columns }) => {
      for (const row of call(id, ...argumentsOf[id]!(outputs.includes('parts') ? 'parts' : null)).slice(1))
        columns.forEach(({ name, look }, position) => {
          const cell = row[position];
          if (cell === '' || isError(cell)) return;
          expect([name, typeof cell === 'number']).toEqual([name, figureOf(look) !== 'text']);
          if (look === 'date') expect(cell).toBeGreaterThan(AS_OF - 36525);
        });
    },
  );

  it.each(withOutputs.filter(({ outputs }) => outputs.includes('explain')).map(({ id }) => [id]))(
    '%s: the amounts of explain add up to its total',
    (id) => {
      const rows = records(call(id, ...argumentsOf[id]!('explain')));
      const total = rows.pop()!;
      expect(total.component).toBe('total');
      expect(rows.length).toBeGreaterThan(1);
      const sum = rows.reduce((added, row) => added + (row.amount as number), 0);
      expect(sum).toBeCloseTo(total.amount as number, 9);
      for (const row of rows) expect(row.formula).not.toBe('');
    },
  );

  it('explain totals the output that it derives', () => {
    const total = (id: 'SWITCHCOST' | 'TRUSTSCORE' | 'BREADTH' | 'LOSSCOST'): unknown =>
      call(id, ...argumentsOf[id]!('explain'))
        .at(-1)!
        .at(-1);
    expect(total('SWITCHCOST')).toBe(call('SWITCHCOST', ...argumentsOf.SWITCHCOST!('amount'))[0]![0]);
    expect(total('TRUSTSCORE')).toBe(call('TRUSTSCORE', ...argumentsOf.TRUSTSCORE!('score'))[0]![0]);
    expect(total('BREADTH')).toBe(call('BREADTH', ...argumentsOf.BREADTH!('effective'))[0]![0]);
    expect(total('LOSSCOST')).toBe(call('LOSSCOST', ...argumentsOf.LOSSCOST!('cost'))[0]![0]);
  });

  it('explain names the rows as people count them, the header being row 1', () => {
    const rows = records(call('SWITCHCOST', ...argumentsOf.SWITCHCOST!('explain')));
    expect(rows.find(({ component, item }) => component === 'economic_risk' && item === 'L1')).toMatchObject({
      table: 'references',
      rows: '2',
      amount: 6000,
    });
    expect(rows.find(({ component, item }) => component === 'evaluation' && item === 'references')).toMatchObject({ rows: '2-4' });
  });
});

describe('worked examples, through the functions', () => {
  it('switching cost 100,037.67, index 44.8447, negative share 0.4497, 65 % of revenue (worked example)', () => {
    const [parts] = records(call('SWITCHCOST', ...argumentsOf.SWITCHCOST!('parts'))) as Record<string, number>[];
    expect(parts!.amount).toBeCloseTo(100037.67, 2);
    expect(parts!.index).toBeCloseTo(44.8447, 4);
    expect(parts!.negative_share).toBeCloseTo(0.4497, 4);
    expect(parts!.ratio).toBeCloseTo(0.645, 3);
    expect([
      parts!.economic_risk,
      parts!.evaluation,
      parts!.learning,
      parts!.setup,
      parts!.benefit_loss,
      parts!.personal,
      parts!.brand,
    ]).toEqual([6750, 5160, 14700, 14880, 15700, 1200, 360]);
    expect(parts!.monetary_loss).toBeCloseTo(41287.67, 2);
  });

  it('loss cost 696,686: base 832,486, growth 61,729, gap 375,000, replaced 565,000 (worked example)', () => {
    const account = range([{ account_id: 'A', gross_margin_pct: 0.3, growth_pct: 0.05, acquisition_cost: 60000 }]);
    const line = range([{ line_id: 'L', account_id: 'A', reference_id: 'R', annual_revenue: 1_000_000 }]);
    const settings = [
      ['setting', 'value'],
      ['survival', 0.8],
    ];
    const [parts] = records(call('LOSSCOST', account, line, AS_OF, 'parts', [settings])) as Record<string, number>[];
    const rounded = Object.fromEntries(Object.entries(parts!).map(([key, value]) => [key, Math.round(value)]));
    expect(rounded).toMatchObject({
      cost: 696686,
      base: 832486,
      growth_foregone: 61729,
      gap: 375000,
      price_investment: 100000,
      risk_premium: 30000,
      replaced: 565000,
      not_replaced: 894215,
    });
  });

  it('a contract is committed to its end, or to the next term once the notice window has closed', () => {
    const open = { ...contracts[1]!, contract_id: 'open', notice_days: 30 };
    const closed = { ...contracts[1]!, contract_id: 'closed', notice_days: 90 };
    const endless = { contract_id: 'endless', account_id: 'B', start_date: '2026-01-01', notice_days: 60 };
    const clocks = records(call('CONTRACTCLOCK', range([contracts[0]!, open, closed, endless]), '2026-11-21', 'parts'));
    expect(clocks[0]).toMatchObject({
      contract_id: 'C1',
      committed_end: 46752,
      remaining_days: 405,
      days_to_notice: 315,
      renewals: 0,
      status: 'active',
    });
    expect(clocks[1]).toMatchObject({ committed_end: 46387, days_to_notice: 10, renewals: 0 });
    expect(clocks[2]).toMatchObject({ committed_end: 46752, renewals: 1 });
    expect(clocks[3]).toMatchObject({ committed_end: AS_OF + 60, remaining_days: 60 });
    expect(isError(clocks[3]!.notice_deadline) && clocks[3]!.notice_deadline.code).toBe('#N/A');
  });
});

describe('PORTFOLIO', () => {
  const result = (): Record<string, unknown>[] =>
    records(call('PORTFOLIO', accounts(), references(), contractRange(), AS_OF, [observations(), ...people()]));

  it('has the columns in their order, one row for each account', () => {
    const matrix = call('PORTFOLIO', accounts(), references(), contractRange(), AS_OF);
    expect(matrix[0]).toEqual([
      'account_id',
      'account_name',
      'status',
      'revenue',
      'margin',
      'references',
      'families',
      'effective_families',
      'switching_cost',
      'index_low',
      'index_high',
      'negative_share',
      'switching_cost_coverage',
      'trust_score',
      'trust_observed',
      'trust_coverage',
      'held',
      'attached',
      'case',
      'next_end',
      'days_to_notice',
      'renewal_risk',
      'loss_cost',
      'loss_x_risk',
      'rank',
      'next_moment',
      'next_moment_kind',
    ]);
    expect(matrix.map((row) => row[0])).toEqual(['account_id', 'A', 'B']);
  });

  it('gives the figures of the single functions', () => {
    const [a] = result();
    const cost = records(call('SWITCHCOST', ...argumentsOf.SWITCHCOST!('parts')))[0]!;
    const trust = records(call('TRUSTSCORE', ...argumentsOf.TRUSTSCORE!('parts')))[0]!;
    expect(a).toMatchObject({
      switching_cost: cost.amount,
      index_low: cost.index,
      index_high: cost.index_high,
      held: cost.held,
      negative_share: cost.negative_share,
    });
    expect(a).toMatchObject({
      trust_score: trust.score,
      trust_observed: trust.observed,
      attached: trust.score,
      trust_coverage: trust.coverage,
    });
    expect(a).toMatchObject({ references: 3, families: 2, revenue: 155000, margin: 46500 });
    const risk = (account: string): number =>
      call('RENEWALRISK', account, references(), contractRange(), AS_OF, 'risk', [observations(), ...people()])[0]![0] as number;
    for (const row of result()) {
      expect(row.renewal_risk).toBe(risk(row.account_id as string));
      expect(row.loss_x_risk).toBe((row.loss_cost as number) * (row.renewal_risk as number));
    }
    expect(a!.loss_cost).toBe(call('LOSSCOST', ...argumentsOf.LOSSCOST!('cost'))[0]![0]);
  });

  it('ranks the accounts of the call by cost of loss × risk, ties by revenue; who has left has no rank', () => {
    const four = range([
      ...['A', 'B', 'C', 'D'].map((account_id) => ({ account_id, gross_margin_pct: 0.3, relationship_start: '2020-01-01' })),
      { account_id: 'E', gross_margin_pct: 0.3, relationship_start: '2020-01-01', relationship_end: '2026-06-30' },
    ]);
    // A is committed beyond the horizon, C has no revenue: 0 for both, A has more revenue.
    const table = range([
      ...lines,
      { line_id: 'L5', account_id: 'D', reference_id: 'R1', annual_revenue: 900000 },
      { line_id: 'L6', account_id: 'E', reference_id: 'R1', annual_revenue: 900000 },
    ]);
    const rows = records(call('PORTFOLIO', four, table, contractRange(), AS_OF));
    expect(rows.map(({ rank }) => rank)).toEqual([3, 2, 4, 1, '']);
    expect(rows[4]).toMatchObject({ status: 'lost', revenue: '', renewal_risk: '' });
    // Among fewer accounts the rank is another one, the figures are the same.
    const [b] = records(
      call(
        'PORTFOLIO',
        range([{ account_id: 'B', gross_margin_pct: 0.3, relationship_start: '2020-01-01' }]),
        table,
        contractRange(),
        AS_OF,
      ),
    );
    expect(b!.rank).toBe(1);
  });

  it('says the next moment: the earliest of notice, review and end', () => {
    const [a, b] = result();
    expect(a).toMatchObject({ next_end: 46752, days_to_notice: 315, next_moment: AS_OF + 315, next_moment_kind: 'notice_deadline' });
    expect(b).toMatchObject({ next_end: 46387, days_to_notice: 10, next_moment: AS_OF + 10, next_moment_kind: 'notice_deadline' });
    const reviewed = range([{ ...contracts[0]!, review_date: '2026-12-01' }]);
    expect(records(call('PORTFOLIO', 'A', references(), reviewed, AS_OF))[0]).toMatchObject({
      next_moment: AS_OF + 10,
      next_moment_kind: 'review_date',
    });
  });

  it('calls nobody captive for want of evidence, and captive when held and not attached', () => {
    expect(result()[0]!.case).toBe('undetermined');
    const heard = ['buyer', 'user', 'affected', 'facts'].flatMap((group) =>
      ['visible', 'evolving', 'anticipates', 'adapts', 'present', 'communication', 'value', 'conduct'].map((dimension) => ({
        account_id: 'A',
        date: '2026-11-01',
        dimension,
        group,
        value: 0.1,
      })),
    );
    const [a] = records(call('PORTFOLIO', 'A', references(), contractRange(), AS_OF, range(heard)));
    expect(a!.case).toBe('captive');
  });

  it('stops only the columns that need a bad cell', () => {
    const bad = range([...observationRowsWith('soon')]);
    const [a] = records(call('PORTFOLIO', 'A', references(), contractRange(), AS_OF, bad));
    expect(isError(a!.trust_score) && a!.trust_score.message).toMatch(/Observations, row 2, column Value .*"soon"/);
    expect(isError(a!.case)).toBe(true);
    expect(a!.switching_cost).toBeGreaterThan(0);
  });
});

const observationRowsWith = (value: unknown): Record<string, unknown>[] => [
  { account_id: 'A', date: '2026-10-01', dimension: 'satisfaction', group: 'buyer', value },
];

describe('dates that are returned', () => {
  it('follow the workbook’s date system', () => {
    const settings = [
      ['setting', 'value'],
      ['date1904', true],
    ];
    const shift = 1462;
    const moved = contracts.map((contract) => ({ ...contract, start_date: 45658 - shift, end_date: 46752 - shift }));
    const [a] = records(call('PORTFOLIO', 'A', range(lines), range(moved), AS_OF - shift, [settings]));
    expect(a!.next_end).toBe(46752 - shift);
  });
});
