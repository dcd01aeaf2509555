// What each function answers over the life of an account: active, leaving, lost, prospect.
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { lifeRows, type LifeRow } from '../../src/functions/life-row';
import type { FunctionDeclaration } from '../../src/functions/declare';
import type { FunctionId } from '../../src/locales/en/functions/index';
import type { ParameterKey } from '../../src/locales/en/parameters';
import { day } from '../support/tables';
import { call, isError, range, records, type Range } from './support';

const AS_OF = day('2026-11-21');

/** The law, function by function: a new one must say where it belongs. */
const law: Record<FunctionId, LifeRow> = {
  SWITCHCOST: 'position',
  BREADTH: 'position',
  USAGE: 'position',
  WHITESPACE: 'position',
  BREADTHMARGIN: 'position',
  INSTALLEDBASE: 'position',
  WALLETSHARE: 'position',
  RIGIDITY: 'position',
  INFOBALANCE: 'position',
  LOSSCOST: 'position',
  LEVERS: 'position',
  RANKSTABILITY: 'position',
  BREADTHHEIGHT: 'position',
  RENEWALRISK: 'risk',
  RENEWALCALENDAR: 'moments',
  CONTRACTCLOCK: 'moments',
  CONTRACTGRID: 'moments',
  RELATIONMODE: 'mode',
  TRUSTSCORE: 'evidence',
  TRUSTEQUATION: 'evidence',
  SATISFACTION: 'evidence',
  REACTIVITY: 'evidence',
  GIVEGET: 'evidence',
  GIVERATE: 'evidence',
  FACILITATION: 'evidence',
  PRESENCE: 'evidence',
  VALUELEDGER: 'evidence',
  STAKEHOLDERS: 'evidence',
  CONCESSIONS: 'owed',
  REBATE: 'owed',
  REBATEEXPLAIN: 'owed',
  REBATENEXT: 'owed',
  REBATEEXPECTED: 'owed',
  REBATEPROB: 'owed',
  REBATEACCRUAL: 'owed',
  REBATESETTLE: 'owed',
  REBATEREVENUE: 'owed',
  UPFRONTVSRETRO: 'owed',
  EFFECTIVEPRICE: 'owed',
  REQUIREDSHARE: 'owed',
  SHORTFALL: 'owed',
  ACCOUNTCARD: 'card',
  ACCOUNTPLAN: 'position',
  PORTFOLIO: 'portfolio',
  SNAPSHOT: 'portfolio',
  WHATMOVED: 'portfolio',
  PORTFOLIOBY: 'position',
  TARGETLIST: 'targets',
  BACKTEST: 'fits',
  KAPLANMEIER: 'fits',
  SBGFIT: 'fits',
  SBGSURVIVAL: 'fits',
  SBGDERL: 'fits',
  RENEWALPROB: 'fits',
  HANDICAP: 'terms',
};

/** Two active accounts, then one of each other kind: an end ahead, an end in the past (whatever the word says), no date, a word, a start ahead, a return. */
const lives: Record<string, Record<string, unknown>> = {
  A: { relationship_start: '2020-01-01', status: 'active' },
  B: { relationship_start: '2021-01-01' },
  LEAVING: { relationship_start: '2020-01-01', relationship_end: '2027-03-31', status: 'lost' },
  LOST: { relationship_start: '2020-01-01', relationship_end: '2025-12-31', status: 'active' },
  UNDATED: { relationship_start: '2020-01-01', status: 'lost' },
  PROSPECT: { status: 'prospect' },
  TOCOME: { relationship_start: '2027-02-01' },
  BACK: { relationship_start: '2018-01-01', relationship_end: '2024-06-30', status: 'prospect' },
};
const ids = Object.keys(lives);
const clients = ['A', 'B', 'LEAVING'];
const lost = ['LOST', 'UNDATED'];
const prospects = ['PROSPECT', 'TOCOME', 'BACK'];

const each = (row: (id: string) => Record<string, unknown> | readonly Record<string, unknown>[]): Range => range(ids.flatMap(row));
const tables = {
  accounts: each((account_id) => ({
    account_id,
    name: `Name ${account_id}`,
    segment: 'S',
    wallet_annual: 500000,
    gross_margin_pct: 0.3,
    stakes_1_5: 4,
    technicality_1_5: 4,
    scarcity_1_5: 4,
    our_stakes_1_5: 3,
    our_share_of_their_spend: 0.4,
    their_share_of_our_revenue: 0.1,
    ...{ relationship_start: '', relationship_end: '', status: '' },
    ...lives[account_id],
  })),
  references: each((account_id) => [
    {
      line_id: `${account_id}1`,
      account_id,
      reference_id: 'R1',
      family: 'F1',
      country: 'FR',
      annual_revenue: 60000,
      annual_cost: 30000,
      start_date: '2020-01-01',
      contract_id: `C-${account_id}`,
      adoption_pct: 0.5,
      users: 10,
    },
    {
      line_id: `${account_id}2`,
      account_id,
      reference_id: 'R2',
      family: 'F2',
      country: 'DE',
      annual_revenue: 40000,
      annual_cost: 30000,
      start_date: '2021-01-01',
      contract_id: `C-${account_id}`,
      adoption_pct: 0.5,
      users: 10,
    },
  ]),
  contracts: each((account_id) => ({
    contract_id: `C-${account_id}`,
    account_id,
    start_date: '2022-01-01',
    end_date: '2022-12-31',
    auto_renewal: true,
    renewal_term_months: 12,
    notice_days: 30,
    annual_value: 100000,
    early_exit_type: 'pct_remaining',
    early_exit_value: 0.5,
    review_clause: true,
    spec_prescriptiveness_1_5: 3,
    rebate_scheme: 'all_units',
    rebate_basis: 'revenue',
    rebate_tiers: '50000:0.02',
    volume_to_date: 60000,
    volume_forecast: 90000,
  })),
  contacts: each((account_id) => ({
    contact_id: `P-${account_id}`,
    account_id,
    role: 'buyer',
    tie_strength_1_5: 4,
    authority_1_5: 3,
    our_owner: 'Ann',
  })),
  observations: each((account_id) => ({ account_id, date: '2025-11-30', dimension: 'satisfaction', group: 'buyer', value: 0.8 })),
  incidents: each((account_id) => ({
    account_id,
    occurred_at: '2025-11-01',
    raised_by_customer_at: '2025-11-01',
    resolved_at: '2025-11-02',
    severity_1_5: 3,
    kind: 'other',
  })),
  interactions: each((account_id) => ({ account_id, date: '2026-10-01', kind: 'visit', visibility: true })),
  facilitations: each((account_id) => ({
    account_id,
    date: '2026-06-01',
    service: 'loan',
    our_cost: 100,
    value_to_customer: 400,
    in_contract: false,
  })),
  concessions: each((account_id) => [
    {
      concession_id: `G-${account_id}`,
      account_id,
      date: '2026-03-01',
      direction: 'give',
      kind: 'price',
      amount: 1000,
      negotiation_id: `N-${account_id}`,
    },
    {
      concession_id: `H-${account_id}`,
      account_id,
      date: '2027-01-15',
      direction: 'get',
      kind: 'volume',
      amount: 500,
      negotiation_id: `M-${account_id}`,
    },
  ]),
  initiatives: each((account_id) => ({
    account_id,
    date: '2026-05-01',
    kind: 'value_project',
    requested_by_customer: false,
    accepted: true,
    value_financial: 900,
  })),
};

const single: Partial<Record<ParameterKey, unknown>> = { as_of: AS_OF, as_of_before: AS_OF - 700 };

/** A call with the tables that the function takes; `accounts` for its first argument where it is about accounts. */
function callWith(
  { id, parameters, outputs }: FunctionDeclaration,
  accounts: unknown,
  output: string | null = outputs.includes('parts') ? 'parts' : null,
): Range {
  const given = new Set<string>(parameters.flatMap(({ kind, table }) => (kind === 'table' ? [table!] : [])));
  const further = Object.entries(tables).filter(([name]) => !given.has(name) && (name !== 'accounts' || accounts !== tables.accounts));
  const args = parameters.map(({ key, kind, table }) => {
    if (kind === 'accounts') return accounts;
    if (kind === 'table') return tables[table as keyof typeof tables];
    if (kind === 'output') return output;
    return kind === 'tables' ? further.map(([, cells]) => cells) : (single[key] ?? null);
  });
  return call(id, ...args);
}

const ofRow = (...rows: readonly LifeRow[]): readonly (readonly [FunctionId, FunctionDeclaration])[] =>
  catalogue.filter(({ life }) => rows.includes(life)).map((declaration) => [declaration.id, declaration]);
const about = (rows: readonly (readonly [FunctionId, FunctionDeclaration])[], key: 'accounts' | 'account') =>
  rows.filter(([, { parameters }]) => parameters.some((parameter) => parameter.key === key));
/** PORTFOLIOBY has a row for each group: an account that is no client stands in none. */
const byAccount = (rows: ReturnType<typeof about>) => rows.filter(([id]) => id !== 'PORTFOLIOBY');
const declarationOf = (id: FunctionId): FunctionDeclaration => catalogue.find((declaration) => declaration.id === id)!;

const none = (row: readonly unknown[]): boolean => row.slice(1).every((cell) => cell === '');
const rowsOf = (matrix: Range, id: string): unknown[][] => matrix.filter((row) => row[0] === id);
const reason = (cell: unknown): string => (isError(cell) ? `${cell.code} ${cell.message}` : `no error: ${String(cell)}`);
/** The reason that a call gives, in its cells or as a whole. */
function reasonOf(called: () => Range): string {
  try {
    return reason(
      called()
        .find((row) => row.some(isError))
        ?.at(-1),
    );
  } catch (error) {
    if (isError(error)) return reason(error);
    throw error;
  }
}
const messages: Record<string, RegExp> = { lost: /^#N\/A The account is lost/, prospect: /^#N\/A The account is a prospect/ };

it('every function belongs to the row of the law that it says', () => {
  expect(Object.fromEntries(catalogue.map(({ id, life }) => [id, life]))).toEqual(law);
  expect(new Set(Object.values(law))).toEqual(new Set(lifeRows));
});

describe('figures of the position', () => {
  const without = [...lost, ...prospects];

  it.each(byAccount(about(ofRow('position', 'risk'), 'accounts')))(
    '%s: clients have a value, lost accounts and prospects a blank',
    (_id, declaration) => {
      const matrix = callWith(declaration, tables.accounts);
      for (const id of clients) expect([id, rowsOf(matrix, id).every(none)]).toEqual([id, false]);
      for (const id of without) expect([id, rowsOf(matrix, id)]).toEqual([id, [[id, ...matrix[0]!.slice(1).map(() => '')]]]);
    },
  );

  it.each(byAccount(about(ofRow('position', 'risk'), 'accounts')).filter(([, { outputs }]) => outputs.length > 0))(
    '%s: one output of several accounts is a blank too, in its own place',
    (_id, declaration) => {
      const output = declaration.outputs.find((word) => word !== 'parts')!;
      const column = callWith(
        declaration,
        ids.map((id) => [id]),
        output,
      ).slice(-ids.length);
      expect(column).toHaveLength(ids.length);
      column.forEach((row, position) => {
        if (without.includes(ids[position]!)) expect(row.at(-1)).toBe('');
        else expect(row.every((cell) => cell === '')).toBe(false);
      });
    },
  );

  it.each(ofRow('position', 'risk'))('%s: a single cell says why', (_id, declaration) => {
    for (const [id, stage] of [...lost.map((one) => [one, 'lost']), ...prospects.map((one) => [one, 'prospect'])] as const)
      for (const cell of [id, [[id]]]) expect(reasonOf(() => callWith(declaration, cell))).toMatch(messages[stage!]!);
  });

  it.each(ofRow('position', 'risk').filter(([, { outputs }]) => outputs.includes('explain')))(
    '%s: nothing is explained that isn’t there',
    (_id, declaration) => {
      expect(reasonOf(() => callWith(declaration, 'LOST', 'explain'))).toMatch(messages.lost!);
    },
  );

  it('a lost account bought nothing any more: nobody’s peer, in no sum', () => {
    const shares = records(callWith(declarationOf('WHITESPACE'), tables.accounts)).filter(({ account_id }) => account_id === 'A');
    expect(shares.map(({ peers }) => peers)).toEqual([2, 2]);
  });

  it('RANKSTABILITY ranks clients among clients', () => {
    const rows = records(callWith(declarationOf('RANKSTABILITY'), tables.accounts));
    expect(
      rows
        .slice(0, 3)
        .map(({ rank }) => rank)
        .sort(),
    ).toEqual([1, 2, 3]);
  });
});

describe('RENEWALRISK', () => {
  it('is 1 where the end lies within the horizon, with the date', () => {
    const [, , leaving] = records(callWith(declarationOf('RENEWALRISK'), tables.accounts));
    expect(leaving).toMatchObject({ account_id: 'LEAVING', risk: 1, status: 'leaving', committed_end: day('2027-03-31') });
  });
});

describe('moments', () => {
  it('RENEWALCALENDAR: up to the end, and the end itself; planned negotiations of prospects; nothing of lost accounts', () => {
    const rows = records(call('RENEWALCALENDAR', tables.accounts, tables.contracts, AS_OF, 2000, [tables.concessions]));
    const of = (id: string): unknown[] => rows.filter(({ account_id }) => account_id === id).map(({ moment_kind }) => moment_kind);
    expect(of('A')).toEqual(['notice_deadline', 'committed_end', 'planned_negotiation']);
    expect(of('LEAVING')).toEqual(['notice_deadline', 'committed_end', 'planned_negotiation', 'relationship_end']);
    for (const id of lost) expect(of(id)).toEqual([]);
    for (const id of prospects) expect(of(id)).toEqual(['planned_negotiation']);
    for (const { moment } of rows.filter(({ account_id }) => account_id === 'LEAVING'))
      expect(moment).toBeLessThanOrEqual(day('2027-03-31'));
  });

  it('CONTRACTCLOCK: contracts of lost accounts have expired with them; without the accounts the columns of the table stand', () => {
    const rows = records(call('CONTRACTCLOCK', tables.contracts, AS_OF, 'parts', [tables.accounts]));
    const of = (id: string) => rows.find(({ contract_id }) => contract_id === `C-${id}`)!;
    expect(of('A')).toMatchObject({ status: 'active', committed_end: day('2026-12-31') });
    expect(of('LOST')).toMatchObject({
      status: 'expired',
      committed_end: day('2025-12-31'),
      remaining_days: 0,
      notice_deadline: '',
      days_to_notice: '',
    });
    expect(of('UNDATED')).toMatchObject({ status: 'expired', committed_end: '', remaining_days: 0, notice_deadline: '' });
    const plain = records(call('CONTRACTCLOCK', tables.contracts, AS_OF, 'parts'));
    expect(new Set(plain.map(({ status }) => status))).toEqual(new Set(['active']));
  });

  it('CONTRACTGRID: expired with the account, no term that holds it', () => {
    const rows = records(call('CONTRACTGRID', tables.contracts, AS_OF, 'parts', [tables.accounts]));
    const of = (id: string) => rows.find(({ contract_id }) => contract_id === `C-${id}`)!;
    expect(of('A')).toMatchObject({ status: 'active', fixed_term: true });
    for (const id of lost) expect(of(id)).toMatchObject({ status: 'expired', fixed_term: false, remaining_days: 0 });
  });

  it('a date of the account that can’t be read, or can’t be, stops its contracts alone', () => {
    const accounts = range([
      { account_id: 'A', relationship_start: '2020-01-01', relationship_end: 'soon' },
      { account_id: 'B', relationship_start: '2024-01-01', relationship_end: '2023-01-01' },
    ]);
    const rows = records(call('CONTRACTCLOCK', tables.contracts, AS_OF, 'parts', [accounts]));
    expect(reason(rows[0]!.status)).toMatch(/#VALUE! .*"soon"/);
    expect(reason(rows[1]!.status)).toMatch(/#VALUE! .*relationship_end/);
    expect(rows[2]!.status).toBe('active');
  });

  it('in the language of the settings', () => {
    const settings = range([{ setting: 'language', value: 'fr' }]);
    expect(call('CONTRACTCLOCK', tables.contracts, AS_OF, 'status', [tables.accounts, settings])[3]).toEqual(['expiré']);
  });
});

describe('RELATIONMODE', () => {
  it('has a value for prospects, in the initial phase, leaving accounts are in renewal, lost ones have none', () => {
    const settings = range([{ setting: 'as_of', value: '2026-11-21' }]);
    const phases = records(call('RELATIONMODE', tables.accounts, 'parts', [tables.contracts, settings]));
    const of = (id: string) => phases.find(({ account_id }) => account_id === id)!;
    expect(of('LEAVING').phase).toBe('renewal');
    for (const id of prospects) expect(of(id)).toMatchObject({ phase: 'initial', mode: of('A').mode });
    for (const id of lost) expect(of(id)).toMatchObject({ phase: '', mode: '' });
    expect(reasonOf(() => call('RELATIONMODE', 'LOST', null, [tables.accounts, tables.contracts, settings]))).toMatch(messages.lost!);
  });
});

describe('figures of the evidence', () => {
  // GIVERATE lists groups, not accounts.
  it.each(about(ofRow('evidence'), 'accounts').filter(([id]) => id !== 'GIVERATE'))(
    '%s: what happened stands, whatever became of the account',
    (_id, declaration) => {
      const matrix = callWith(declaration, tables.accounts);
      for (const id of ids) expect([id, rowsOf(matrix, id).length > 0 && !rowsOf(matrix, id).some(none)]).toEqual([id, true]);
    },
  );
});

it('GIVERATE counts the gives of every account', () => {
  const given = records(callWith(declarationOf('GIVERATE'), tables.accounts, null)).map((row) => row.given);
  expect(given).toContain(ids.length * 1000);
});

describe('what is owed', () => {
  it('CONCESSIONS: the rebate to date of a lost account is that of an active one', () => {
    const rows = records(callWith(declarationOf('CONCESSIONS'), tables.accounts, null));
    expect(new Set(rows.map(({ rebate_to_date }) => rebate_to_date))).toEqual(new Set([1200]));
  });
});

describe('PORTFOLIO', () => {
  const rows = records(callWith(declarationOf('PORTFOLIO'), tables.accounts, null));
  const of = (id: string) => rows.find(({ account_id }) => account_id === id)!;

  it('says who each account is and at which stage', () => {
    expect(Object.keys(rows[0]!).slice(0, 3)).toEqual(['account_id', 'account_name', 'status']);
    expect(rows.map(({ status }) => status)).toEqual(['active', 'active', 'leaving', 'lost', 'lost', 'prospect', 'prospect', 'prospect']);
    expect(of('LOST').account_name).toBe('Name LOST');
  });

  it('takes the word of the status where a date that can’t be read would change nothing', () => {
    const accounts = range([
      { account_id: 'A', status: 'lost', relationship_start: '07/08/19' },
      { account_id: 'B', status: 'prospect', relationship_end: 'soon' },
      { account_id: 'C', status: 'lost', relationship_end: 'soon' },
      { account_id: 'D', status: 'active', relationship_start: '31/02/2020' },
    ]);
    const stages = records(call('PORTFOLIO', accounts, tables.references, tables.contracts, AS_OF)).map(({ status }) => status);
    expect(stages.slice(0, 2)).toEqual(['lost', 'prospect']);
    expect(reason(stages[2])).toMatch(/#VALUE! .*"soon"/);
    expect(reason(stages[3])).toMatch(/#VALUE! .*"31\/02\/2020"/);
  });

  it('shows of lost accounts and prospects their trust, and nothing else', () => {
    const shown = ['account_id', 'account_name', 'status', 'trust_score', 'trust_observed', 'trust_coverage'];
    for (const id of [...lost, ...prospects])
      for (const [column, cell] of Object.entries(of(id))) expect([id, column, cell === '']).toEqual([id, column, !shown.includes(column)]);
    expect(of('LOST').trust_score).toBe(of('A').trust_score);
  });

  it('ranks clients among clients: the others change no rank, and sums go on', () => {
    expect(clients.map((id) => of(id).rank).sort()).toEqual([1, 2, 3]);
    const alone = records(
      callWith(
        declarationOf('PORTFOLIO'),
        clients.map((id) => [id]),
        null,
      ),
    );
    expect(alone.map(({ rank }) => rank)).toEqual(clients.map((id) => of(id).rank));
    const sum = rows.reduce((total, { revenue }) => total + (typeof revenue === 'number' ? revenue : 0), 0);
    expect(sum).toBe(300000);
  });
});

describe('ACCOUNTCARD', () => {
  const card = (id: string) =>
    Object.fromEntries(
      callWith(declarationOf('ACCOUNTCARD'), id)
        .slice(1)
        .map(([key, , , value]) => [key, value]),
    );

  it('has the same rows under the same keys for everybody, what the account is first', () => {
    const keys = Object.keys(card('A'));
    for (const id of ids) expect(Object.keys(card(id))).toEqual(keys);
    expect(keys[0]).toBe('status');
    expect(callWith(declarationOf('ACCOUNTCARD'), 'A')[0]![0]).toBe('key');
  });

  it('says since when and until when', () => {
    expect(card('A').status).toBe('active');
    expect(card('LEAVING').status).toMatch(/^leaving on .*31.*2027/);
    expect(card('LOST').status).toMatch(/^lost since .*31.*2025/);
    expect(card('UNDATED').status).toBe('lost');
    expect(card('PROSPECT').status).toBe('prospect');
  });

  it('of lost accounts and prospects: identity and evidence', () => {
    for (const id of [...lost, ...prospects]) {
      const rows = card(id);
      expect(rows).toMatchObject({ name: `Name ${id}`, trust_score: card('A').trust_score, unpaired_gives: card('A').unpaired_gives });
      for (const key of [
        'revenue',
        'references',
        'switching_cost',
        'case',
        'live_contracts',
        'next_moment',
        'renewal_risk',
        'loss_cost',
        'phase',
        'lever_1',
      ])
        expect([id, key, rows[key]]).toEqual([id, key, '']);
    }
    expect(card('LOST').tenure_years).toBeCloseTo((day('2025-12-31') - day('2020-01-01')) / 365, 9);
  });
});

describe('TARGETLIST', () => {
  it('lists prospects alone, after what clients bring', () => {
    const rows = records(
      call('TARGETLIST', tables.accounts, tables.references, AS_OF, null, [range([{ setting: 'whitespace_min_peers', value: 1 }])]),
    );
    expect(rows.map(({ account_id }) => account_id).sort()).toEqual([...prospects].sort());
    for (const row of rows) expect(row).toMatchObject({ segment_clients: 3, segment_revenue: 100000 });
  });
});

describe('BACKTEST', () => {
  it('counts who was a client then: losses of dated ends, prospects in neither, undated losses left out', () => {
    const rows = call('BACKTEST', tables.accounts, tables.references, tables.contracts, AS_OF - 700, AS_OF);
    const all = records(rows).find(({ score, band }) => score === 'risk' && band === 'all')!;
    expect(all).toMatchObject({ accounts: 4, losses: 1 });
    expect(rows.at(-1)!.slice(0, 5)).toEqual(['left_out', '', '', '', 1]);
  });
});
