/** Are the stories of the sample true? Asked of the add-in's own metrics where there is one, else of the rows. */
import { describe, expect, it } from 'vitest';
import { contractRebateAt, suctionOf } from '../../src/metrics/concessions/contract-rebate';
import { clockOf, termsAt, type ContractClock } from '../../src/metrics/contracts/contract-clock';
import { relationshipCase, type RelationshipCase } from '../../src/metrics/portfolio/relationship-case';
import { switchCost, type SwitchCost } from '../../src/metrics/switching-cost/switch-cost';
import { trustScore, type TrustScore } from '../../src/metrics/trust/trust-score';
import { Portfolio } from '../../src/portfolio/portfolio';
import { selectAccounts } from '../../src/portfolio/selection';
import { Settings } from '../../src/settings/settings';
import { readTable, type Table } from '../../src/tables/read';
import { tableDeclarations, type TableName } from '../../src/tables/declarations';
import { sampleWorkbook, stories, type StoryKey } from '../../src/sample/sample-workbook';
import { serial } from '../../src/sample/calendar';

const workbook = sampleWorkbook('en');

type Cells = (string | number | boolean)[][];
const cellsOf = (name: TableName): Cells => {
  const table = workbook.tables.find((candidate) => candidate.table === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return [[...table.header], ...table.rows.map((row) => row.map((cell) => cell ?? ''))];
};

type Row = Record<string, string | number | boolean>;
/** Rows of a table by declared column names, those of one account. */
function rowsOf(name: TableName, account: string): Row[] {
  const names = tableDeclarations[name].columns.map((column) => column.name);
  return cellsOf(name)
    .slice(1)
    .map((row) => Object.fromEntries(names.map((column, i) => [column, row[i] ?? ''])))
    .filter((row) => row['account_id'] === account);
}

const accountOf = (key: StoryKey): string => {
  const story = stories.find((candidate) => candidate.key === key);
  if (story === undefined) throw new Error(`no story ${key}`);
  return story.account;
};

const contracts: Table = readTable('contracts', cellsOf('contracts'));
function contractsOf(key: StoryKey): { clock: ContractClock; row: number }[] {
  const account = accountOf(key);
  const found: { clock: ContractClock; row: number }[] = [];
  for (let row = 0; row < contracts.rowCount; row++)
    if (contracts.text('account_id', row) === account) found.push({ clock: clockOf(termsAt(contracts, row), workbook.asOf), row });
  return found;
}

const recent = (row: Row): boolean => Number(row['date']) > workbook.asOf - 365;
const sum = (rows: readonly Row[], column: string): number => rows.reduce((total, row) => total + Number(row[column] || 0), 0);

describe('stories of contracts', () => {
  it('notice closes next week', () => {
    const [contract] = contractsOf('notice_next_week');
    expect(contract?.clock).toMatchObject({ noticeDeadline: serial('2026-11-28'), daysToNotice: 7, renewals: 0, status: 'active' });
  });

  it('renewed by silence a week ago', () => {
    const clock = contractsOf('renewal_just_passed')[0]?.clock;
    expect(clock).toMatchObject({ renewals: 1, committedEnd: serial('2029-01-13') });
    expect(serial('2027-01-13') - 60).toBe(serial('2026-11-14'));
  });

  it('expired: no contract is left, orders go on', () => {
    for (const { clock } of contractsOf('expired_contract')) expect(clock.status).toBe('expired');
    expect(contractsOf('expired_contract').length).toBeGreaterThan(0);
    const orders = rowsOf('references', accountOf('expired_contract')).map((row) => Number(row['last_order_date'] || 0));
    expect(Math.max(...orders)).toBeGreaterThan(serial('2026-08-31'));
  });

  it('just under a tier: reaching the threshold would cost the client less than the forecast does', () => {
    const { row } = contractsOf('just_under_tier')[0] ?? { row: -1 };
    const { terms, volumeForecast } = contractRebateAt(contracts, row);
    expect(terms?.tiers.thresholds).toContain(250000);
    expect(volumeForecast).toBe(247200);
    const outlay = (volume: number, rate: number): number => volume * (1 - rate);
    expect(outlay(250000, 0.04)).toBeLessThan(outlay(volumeForecast, 0.02));
  });

  it('every concession scheme of the sample can be read, and some pull', () => {
    const pulls: number[] = [];
    for (let row = 0; row < contracts.rowCount; row++) pulls.push(suctionOf(contractRebateAt(contracts, row)));
    expect(pulls.filter((pull) => pull > 0).length).toBeGreaterThanOrEqual(6);
    expect(pulls.every((pull) => pull >= 0)).toBe(true);
  });
});

describe('stories of give and get', () => {
  it('nine concessions within a year, none paired, nothing obtained', () => {
    const rows = rowsOf('concessions', accountOf('no_counterpart'));
    expect(rows.length).toBe(9);
    expect(rows.every((row) => row['direction'] === 'give' && row['paired_id'] === '' && recent(row))).toBe(true);
    expect(rows.filter((row) => row['exceptional'] === true).length).toBeGreaterThan(rows.length / 2);
    const others = cellsOf('concessions').length - 1 - rows.length;
    expect(others).toBeGreaterThan(40);
  });

  it('services that nobody was told about', () => {
    const rows = rowsOf('facilitations', accountOf('unseen_facilitation'));
    expect(rows.length).toBe(11);
    expect(rows.every((row) => row['in_contract'] === false && row['valued_at'] === '' && recent(row))).toBe(true);
    expect(sum(rows, 'value_to_customer')).toBeGreaterThan(5000);
  });

  it('pairs give with get of the same account, both ways', () => {
    const names = tableDeclarations.concessions.columns.map((column) => column.name);
    const rows = cellsOf('concessions')
      .slice(1)
      .map((row): Row => Object.fromEntries(names.map((column, i) => [column, row[i] ?? ''])));
    const byId = new Map(rows.map((row) => [row['concession_id'], row]));
    for (const row of rows) {
      if (row['paired_id'] === '') continue;
      const pair = byId.get(row['paired_id'] ?? '');
      expect(pair?.['paired_id']).toBe(row['concession_id']);
      expect(pair?.['direction']).not.toBe(row['direction']);
    }
  });
});

describe('stories of people and proposals', () => {
  it('one contact and one of ours hold all the tie strength', () => {
    const rows = rowsOf('contacts', accountOf('single_threaded'));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => row['tie_strength_1_5'] !== '').map((row) => row['tie_strength_1_5'])).toEqual([5]);
    expect(new Set(rows.map((row) => row['our_owner'])).size).toBe(1);
    for (const row of rows.slice(1)) expect(Number(row['last_interaction'])).toBeLessThan(workbook.asOf - 365);
  });

  it('a specification that leaves nothing open, and no proposal outside it', () => {
    const account = accountOf('innovation_blocked');
    expect(rowsOf('contracts', account)[0]).toMatchObject({ spec_prescriptiveness_1_5: 5, innovation_clause: false });
    const proposals = rowsOf('initiatives', account).filter(recent);
    expect(proposals.length).toBeGreaterThan(2);
    expect(proposals.some((row) => row['outside_spec'] === true || row['accepted'] === true)).toBe(false);
  });

  it('most commitments broken, every incident admitted after the client raised it', () => {
    const account = accountOf('broken_commitments');
    const due = rowsOf('commitments', account).filter((row) => row['kept'] !== '');
    expect(due.filter((row) => row['kept'] === false).length / due.length).toBeCloseTo(2 / 3, 5);
    const incidents = rowsOf('incidents', account);
    expect(incidents.length).toBeGreaterThan(4);
    // Admitted a day or more after it was raised, or not yet.
    for (const row of incidents)
      if (row['disclosed_at'] !== '') expect(Number(row['disclosed_at']) - Number(row['raised_by_customer_at'])).toBeGreaterThan(1);
  });

  it('a parent with two subsidiaries', () => {
    const names = tableDeclarations.accounts.columns.map((column) => column.name);
    const parent = names.indexOf('parent_account_id');
    const children = cellsOf('accounts')
      .slice(1)
      .filter((row) => row[parent] === accountOf('group'));
    expect(children.map((row) => row[names.indexOf('country')])).toEqual(['ES', 'BE']);
  });
});

describe('stories of breadth', () => {
  const marginOf = (account: string): number => {
    const rows = rowsOf('references', account).filter((row) => row['annual_cost'] !== '' && row['annual_revenue'] !== '');
    return 1 - sum(rows, 'annual_cost') / sum(rows, 'annual_revenue');
  };
  const familiesOf = (account: string): number => new Set(rowsOf('references', account).map((row) => row['family'])).size;

  it('broad and profitable, broad and unprofitable', () => {
    const [good, bad] = [accountOf('broad_profitable'), accountOf('broad_unprofitable')];
    expect(familiesOf(good)).toBeGreaterThanOrEqual(9);
    expect(familiesOf(bad)).toBeGreaterThanOrEqual(9);
    expect(marginOf(bad)).toBeLessThan(0);
    const margins = cellsOf('accounts')
      .slice(1)
      .map((row) => String(row[0]))
      .filter((id) => rowsOf('references', id).length > 0)
      .map(marginOf);
    expect(marginOf(good)).toBe(Math.max(...margins));
  });
});

describe('stories of the two axes', () => {
  const portfolio = new Portfolio({
    selection: selectAccounts(cellsOf('accounts')),
    asOf: workbook.asOf,
    tables: Object.fromEntries(workbook.tables.map(({ table }) => [table, cellsOf(table)])),
    settings: Settings.fromCells(cellsOf('settings')),
  });
  const ids = cellsOf('accounts')
    .slice(1)
    .map((row) => String(row[0]));
  const read = (id: string): { id: string; held: SwitchCost; trust: TrustScore; found: RelationshipCase } => {
    const account = portfolio.asked[ids.indexOf(id)] ?? -1;
    const [held, trust] = [switchCost.compute(portfolio, account), trustScore.compute(portfolio, account)];
    return { id, held, trust, found: relationshipCase(held.held, trust.score, trust.coverage, portfolio.settingsOf(account)) };
  };
  const of = (key: StoryKey): ReturnType<typeof read> => read(accountOf(key));

  it.each([
    ['captive', 'captive'],
    ['loyal', 'loyal'],
    ['partner', 'partner'],
    ['at_risk', 'at_risk'],
    ['undetermined', 'undetermined'],
    ['broken_commitments', 'at_risk'],
  ] as const)('%s is %s', (key, expected) => {
    expect(of(key).found).toBe(expected);
  });

  it('reads them clearly, not by a hair', () => {
    expect(of('captive').held.held).toBeGreaterThan(90);
    expect(of('captive').trust.score).toBeLessThan(40);
    expect(of('loyal').held.held).toBeLessThan(15);
    expect(of('loyal').trust.score).toBeGreaterThan(65);
    expect(of('partner').held.held).toBeGreaterThan(80);
    expect(of('partner').trust.score).toBeGreaterThan(65);
    expect(of('at_risk').held.held).toBeLessThan(30);
    expect(of('at_risk').trust.score).toBeLessThan(42);
    expect(of('undetermined').held.held).toBeGreaterThan(80);
    expect(of('undetermined').trust.coverage).toBeLessThan(0.12);
    for (const key of ['captive', 'loyal', 'partner', 'at_risk'] as const) expect(of(key).trust.coverage).toBeGreaterThan(0.5);
  });

  it('what is not clearly bound or liked in a story stays on the side that its sentence says', () => {
    expect(of('expired_contract').held).toMatchObject({ held: 0, liveContracts: 0 });
    expect(of('notice_next_week').held.held).toBeLessThan(50);
    expect(of('renewal_just_passed').held.remainingMonths).toBeGreaterThan(24);
    expect(of('broken_commitments').trust.dimensions.find((figures) => figures.dimension === 'conduct')?.observed).toBeLessThan(0.4);
  });

  it('shows four answers of one person for the account of which nobody asked', () => {
    const rows = rowsOf('observations', accountOf('undetermined'));
    expect(rows.length).toBe(4);
    expect(new Set(rows.map((row) => row['contact_id'])).size).toBe(1);
  });

  it('has every case, and figures for every account', () => {
    const all = ids.map(read);
    const count = (found: RelationshipCase): number => all.filter((account) => account.found === found).length;
    for (const found of ['partner', 'loyal', 'captive', 'at_risk', 'undetermined'] as const)
      expect(count(found), found).toBeGreaterThanOrEqual(3);
    for (const { id, held, trust } of all) {
      expect(Number.isFinite(held.amount), id).toBe(true);
      expect(Number.isFinite(trust.score), id).toBe(true);
      if (id !== 'A039' && id !== 'A040' && id !== 'A037' && id !== 'A038') {
        expect(held.lines, id).toBeGreaterThan(4);
        expect(held.ratio, id).toBeGreaterThan(0.05);
        expect(held.coverage, id).toBeGreaterThan(0.4);
        expect(held.coverage, id).toBeLessThan(1);
      }
    }
  });

  it('has no bad cell in what the metrics read', () => {
    for (const [row, id] of ids.entries())
      for (const metric of [switchCost, trustScore])
        expect(portfolio.firstError(portfolio.asked[row] ?? -1, metric.reads), id).toBeUndefined();
  });
});
