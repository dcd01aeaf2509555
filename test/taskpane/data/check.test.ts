import { describe, expect, it } from 'vitest';
import { checkTables, countBySeverity, distinctFindings, groupFindings } from '../../../src/taskpane/data/check';
import { loadWorkbook } from '../../../src/taskpane/data/load';
import type { TableName } from '../../../src/tables/declarations/index';
import type { TableFault } from '../../../src/tables/findings';
import type { WorkbookTable } from '../../../src/workbook/index';
import { FakeWorkbook, sampleFake } from '../fake-workbook';
import { range, type Cell, type Row } from '../../support/tables';

const workbookOf = (tables: Partial<Record<TableName, readonly Row[]>>, extra: { name: string; cells: Cell[][] }[] = []) =>
  loadWorkbook(
    new FakeWorkbook([
      ...Object.entries(tables).map(([name, rows]) => ({ name, sheet: name, cells: range(name as TableName, rows) })),
      ...extra.map((table) => ({ ...table, sheet: table.name })),
    ]),
    {},
  );

const line = (id: string, more: Row = {}): Row => ({ line_id: id, account_id: 'A1', reference_id: 'R1', ...more });
const said = (loaded: Awaited<ReturnType<typeof workbookOf>>) =>
  checkTables(loaded).findings.map(({ code, table, row, column }) => `${code} ${table} ${row} ${column}`);

describe('the data check', () => {
  it('finds nothing to object to in the sample but notes', async () => {
    const { findings, faults } = checkTables(await loadWorkbook(sampleFake('fr'), {}));
    expect(faults).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('names a table whose mapping can not be followed for that alone', async () => {
    const gone = {
      code: 'mapped_column_gone',
      table: 'references',
      column: 'Net Amount',
      source: 'Sales',
    } as const satisfies TableFault;
    const headers = ['Item No.', 'Family', 'Quantity', 'Site', 'Annual revenue'];
    const sales: WorkbookTable = {
      id: 'Sales',
      name: 'Sales',
      sheet: 'Sales',
      address: 'A1:E2',
      rowCount: 1,
      headers,
      kind: { incomplete: 'references', column: 'account_id' },
      mappingFault: gone,
      reference: 'Sales[#All]',
      isExcelTable: true,
    };
    const found = (tables: WorkbookTable[]) =>
      loadWorkbook({ findTables: () => Promise.resolve(tables), readTables: () => Promise.resolve(new Map()) }, {});
    expect(checkTables(await found([sales])).faults.map(({ fault }) => fault)).toEqual([gone]);
  });

  it('names table, row and column of a bad cell', async () => {
    const loaded = await workbookOf({
      accounts: [{ account_id: 'A1', name: 'One' }],
      references: [line('L1', { annual_revenue: 'lots' }), line('L2', { start_date: 'soon' })],
    });
    expect(said(loaded)).toEqual(
      ['not_a_number references 2 annual_revenue', 'not_a_date references 3 start_date'].sort((a, b) => (a < b ? 1 : -1)),
    );
  });

  it('finds schemes and volumes that name nothing', async () => {
    const loaded = await workbookOf({
      accounts: [{ account_id: 'A1', name: 'One' }],
      contracts: [{ contract_id: 'K', account_id: 'A1', start_date: '2026-01-01' }],
      schemes: [
        { scheme_id: 'S', contract_id: 'K', method: 'lump' },
        { scheme_id: 'T', contract_id: 'L', method: 'lump' },
      ],
      volumes: [
        { scheme_id: 'S', date: '2026-01-02', amount: 1 },
        { scheme_id: 'U', date: '2026-01-02', amount: 1 },
        { scheme_id: '', date: '2026-01-02', amount: 1 },
      ],
    });
    expect(said(loaded)).toEqual([
      'unknown_contract schemes 3 contract_id',
      'unknown_scheme volumes 3 scheme_id',
      'nobody_bought volumes 4 contract_id',
    ]);
  });

  it('finds an id that stands twice, and ids that name nothing', async () => {
    const loaded = await workbookOf({
      accounts: [
        { account_id: 'A1', name: 'One' },
        { account_id: 'A1', name: 'One again' },
      ],
      contracts: [{ contract_id: 'K1', account_id: 'A9', start_date: 45000 }],
      references: [line('L1', { contract_id: 'K2' }), line('L1')],
    });
    expect(said(loaded).sort()).toEqual([
      'duplicate_id accounts 3 account_id',
      'duplicate_id references 3 line_id',
      'unknown_account contracts 2 account_id',
      'unknown_contract references 2 contract_id',
    ]);
  });

  it('does not call an account unknown when there is no accounts table to know it', async () => {
    expect(said(await workbookOf({ references: [line('L1', { contract_id: 'K2' })] }))).toEqual([]);
  });

  it('reports a bad setting and goes on', async () => {
    const loaded = await workbookOf({
      accounts: [{ account_id: 'A1', name: 'One' }],
      settings: [{ setting: 'p_fale', value: 1 }],
      references: [line('L1', { quantity: 'x' })],
    });
    expect(said(loaded)).toEqual(['setting_unknown settings 2 setting', 'not_a_number references 2 quantity']);
    const inError = await workbookOf({
      settings: [
        { setting: 'p_fail', value: '#REF!' },
        { setting: 'wage_hour', value: 12, segment: '#N/A' },
      ],
    });
    expect(said(inError)).toEqual(['error_cell settings 2 value', 'error_cell settings 3 segment']);
  });

  it('groups by table and kind, errors first, and counts', async () => {
    const loaded = await workbookOf({
      accounts: [{ account_id: 'A1', name: 'One' }],
      references: [line('L1'), line('L1'), line('L1'), line('L4', { quantity: 'x' })],
    });
    const { findings } = checkTables(loaded);
    const [group, ...others] = groupFindings(findings, loaded.tables);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ table: 'references', count: 3 });
    expect(group!.kinds.map(({ code, count, first }) => [code, count, first.map(({ row }) => row)])).toEqual([
      ['not_a_number', 1, [5]],
      ['duplicate_id', 2, [3, 4]],
    ]);
    expect(countBySeverity(findings)).toEqual({ error: 1, warning: 2, note: 0 });
    expect(distinctFindings([...findings, ...findings])).toEqual(findings);
  });
});

describe('which tables are read', () => {
  it('the first of two of a kind; the other is named', async () => {
    const accounts = range('accounts', [{ account_id: 'A1' }], ['account_id', 'name']);
    const loaded = await workbookOf({}, [
      { name: 'One', cells: accounts },
      { name: 'Two', cells: accounts },
      { name: 'Else', cells: [['colour'], ['red']] },
    ]);
    expect(loaded.tables.map(({ source }) => source.name)).toEqual(['One']);
    expect(loaded.twice.map(({ used, other }) => [used.name, other.name])).toEqual([['One', 'Two']]);
    expect(loaded.unrecognised.map(({ name }) => name)).toEqual(['Else']);
    expect(loaded.missing).toContain('references');
  });

  it('one that lacks a required column is not read as another: the column is named', async () => {
    const contacts = [
      ['account_id', 'role', 'tie_strength_1_5'],
      ['A1', 'buyer', 4],
    ];
    const loaded = await workbookOf({ accounts: [{ account_id: 'A1', name: 'One' }] }, [{ name: 'People', cells: contacts }]);
    expect(loaded.tables.map(({ name }) => name)).toEqual(['accounts']);
    expect(loaded.missing).toContain('contacts');
    const { faults } = checkTables(loaded);
    expect(faults.map(({ fault, source }) => [source.name, fault])).toEqual([
      [
        'People',
        {
          code: 'missing_column',
          table: 'contacts',
          column: 'contact_id',
          has: ['account_id', 'role', 'tie_strength_1_5'],
          lacks: ['contact_id'],
          near: [],
        },
      ],
    ]);
  });

  it('beside the table itself it is one of the workbook’s own, and no fault', async () => {
    const loaded = await workbookOf({ contacts: [{ contact_id: 'K', account_id: 'A1', role: 'buyer' }] }, [
      {
        name: 'People',
        cells: [
          ['account_id', 'role'],
          ['A1', 'buyer'],
        ],
      },
    ]);
    expect(loaded.unrecognised.map(({ name }) => name)).toEqual(['People']);
    expect(checkTables(loaded).faults).toEqual([]);
  });
});

describe('headers that nobody reads', () => {
  it('are one kind, each said once, with the column that may have been meant', async () => {
    const loaded = await workbookOf({}, [
      {
        name: 'Accounts',
        cells: [
          ['account_id', 'name', 'Colour of the door', 'Segmnt'],
          ['A1', 'One', 'red', 'industry'],
        ],
      },
    ]);
    const { findings } = checkTables(loaded);
    const [group] = groupFindings(findings, loaded.tables);
    expect(group!.kinds.map(({ code, count }) => [code, count])).toEqual([['unread_column', 2]]);
    expect(group!.kinds[0]!.first.map(({ column, expected }) => [column, expected])).toEqual([
      ['Colour of the door', undefined],
      ['Segmnt', 'segment'],
    ]);
  });
});
