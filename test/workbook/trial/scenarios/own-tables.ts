/** Commands that write into tables that are there: settings, mapping, headers, imports, fixes. */
import { cellFixes } from '../../../../src/fixes/cells';
import { fixOf } from '../../../../src/fixes/kinds';
import { joinedRows, joinPlan } from '../../../../src/fixes/rows';
import { atOnce } from '../../../../src/files/steps';
import { planImport } from '../../../../src/import/plan';
import type { ImportMode, ImportPlan } from '../../../../src/import/types';
import { checkTables } from '../../../../src/taskpane/data/check';
import { fixTableOf } from '../../../../src/taskpane/data/fixes';
import { loadWorkbook } from '../../../../src/taskpane/data/load';
import { columnOf, type TableName } from '../../../../src/tables/declarations/index';
import type { TableMapping } from '../../../../src/tables/mapping';
import {
  findSources,
  findTables,
  readTables,
  readTarget,
  renameHeaders,
  writeFixes,
  writeImports,
  writeLinkedCopy,
  writeMapping,
  writeSettings,
  type ImportTarget,
} from '../../../../src/workbook/index';
import { addin, addTable } from '../../support';
import { scenario, type Scenario } from '../scenario';
import { customers, tableOf } from './tables';

const ofCustomers: TableMapping = {
  table: 'accounts',
  source: 'Customers',
  columns: [
    { theirs: 'Customer No.', ours: 'account_id', reading: {} },
    { theirs: 'Customer Name', ours: 'name', reading: {} },
    { theirs: 'Margin %', ours: 'gross_margin_pct', reading: { percent: true } },
  ],
};

const mappingTable = (rows: readonly (readonly string[])[]) => async (): Promise<void> => {
  await customers();
  await addTable(addin.workbook, 'Mapping', [['table', 'their table', 'their column', 'our column', 'how to read', 'My note'], ...rows]);
};
const others = [
  ['contracts', 'Agreements', 'No.', 'contract_id', '', 'mine'],
  ['contracts', 'Agreements', 'From', 'start_date', '', ''],
];
const ofEarlier = ['accounts', 'Customers', 'Customer No.', 'account_id', '', 'old'];

const mapping = (name: string, prepare: () => Promise<void>, mappings: readonly TableMapping[]): Scenario =>
  scenario({
    name,
    prepare,
    run: (_given, signal) => writeMapping({ language: 'en', mappings, sources: ['Customers'] }, { signal }),
  });

const settings = [
  ['Value', 'Note', 'Setting', 'Segment'],
  [2, 'ours', 'trust_k', ''],
  [0.1, '', 'p_fail', 'Industry'],
  [0.2, '', 'P-Fail', ''],
];
const settingChanges = [
  { key: 'p_fail', value: 0.15, segment: '' },
  { key: 'p_fail', value: undefined, segment: 'industry' },
  { key: 'salvage', value: 0.5, segment: 'health' },
] as const;

async function someAccounts(): Promise<void> {
  await addTable(
    addin.workbook,
    'Accounts',
    [
      ['Account ID', 'Name', 'Score', 'Owner', 'Note'],
      ['A1', 'Northwind', '', 'Ada', 'x'],
      ['A2', 'Contoso', '', 'Ben', '00123'],
      ['A3', 'Fabrikam', '', 'Cid', ''],
      ['A4', 'Tailspin', '', 'Dan', 'y'],
    ],
    { row: 1, column: 1 },
  );
  await addin.workbook.fill('Accounts!D3', [['=AsOf'], ['=AsOf'], ['=AsOf'], ['=AsOf']]);
  await addin.workbook.fill('Accounts!B9', [['below', 1]]);
  await addin.workbook.fill('Accounts!I2', [['beside'], ['too']]);
}

async function plainAccounts(): Promise<void> {
  await addin.workbook.fill('Sheet1!A1', [
    ['Export of our clients', '', ''],
    ['Account ID', 'Name', 'Segment'],
    ['A1', 'One', 'x'],
    ['A2', 'Two', 'y'],
    ['A4', 'Four', 'z'],
  ]);
}

interface Import {
  readonly plan: ImportPlan;
  readonly target: ImportTarget | null;
}

async function planned(
  table: TableName,
  mode: ImportMode,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Import> {
  const found = (await findTables()).find(({ kind }) => kind === table);
  const target = found === undefined ? null : await readTarget(found, table);
  const plan = atOnce(
    planImport({
      table,
      mode,
      clearBlanks: false,
      columns: columns.map((ours, position) => ({ position, theirs: ours, ours, reading: {} })),
      source: { rows, rowNumbers: rows.map((_row, index) => index + 2), longRows: [] },
      present: target?.present ?? null,
    }),
  );
  return { plan, target };
}

const changed = ['account_id', 'name', 'relationship_start', 'former_ids'];
const changes = [
  ['A1', 'Northwind SA', '2020-01-31', '1E2'],
  ['A3', 'Fabrikam', '', '=1+1'],
  ['A9', '+Nine', '2021-02-03', 'MAR-01'],
];

const imports = (name: string, prepare: () => Promise<void>, begin: () => Promise<readonly Import[]>): Scenario =>
  scenario({ name, prepare, begin, run: (given, signal) => writeImports(given, 'en', { signal }) });

async function someLines(): Promise<void> {
  await addTable(addin.workbook, 'Accounts', [['account_id'], ['A1']]);
  await addTable(
    addin.workbook,
    'References',
    [
      ['line_id', 'account_id', 'reference_id', 'start_date', 'annual_revenue', 'site', 'Remark'],
      ['L1', 'A1', 'R1', '05/06/2018', '1,234', 'Lyon', ''],
      ['L2', 'A1', 'R2', '25/06/2018', 12, 'Lyon', 'x'],
      ['L3', 'A1', 'R3', '06/07/2018', '2,345', 'LYON ', 'x'],
    ],
    { row: 1, column: 1 },
  );
  await addin.workbook.fill('References!H3', [['=AsOf']]);
}

const findings = async () => checkTables(await loadWorkbook({ findTables, readTables }, {})).findings;

async function dayFixes() {
  const target = await readTarget(await tableOf('references'), 'references');
  const found = (await findings()).filter((one) => fixOf(one) === 'day_order' && one.table === 'references');
  const wording = { title: (name: string) => columnOf('references', name).titles.en, word: (_column: string, code: string) => code };
  const cells = cellFixes('day_order', fixTableOf('references', target), found, { dayOrder: 'day-first' }, wording);
  return { language: 'en', name: 'references', target, cells } as const;
}

async function doubledContracts(): Promise<void> {
  await addTable(addin.workbook, 'Contracts', [
    ['contract_id', 'account_id', 'start_date', 'notice_days'],
    ['C1', 'A1', 45_000, ''],
    ['C2', 'A1', 45_000, 30],
    ['C1', 'A1', 45_000, 60],
  ]);
}

async function joined(): Promise<readonly Import[]> {
  const target = await readTarget(await tableOf('contracts'), 'contracts');
  const table = fixTableOf('contracts', target);
  const found = (await findings()).filter((one) => fixOf(one) === 'duplicates');
  return [{ plan: joinPlan(table, joinedRows(table, found)), target }];
}

export const ownTables = {
  writeSettings: [
    scenario({
      name: 'settings where there is no table',
      run: (_given, signal) => writeSettings({ language: 'en', table: null, changes: settingChanges }, { signal }),
    }),
    scenario({
      name: 'settings in their table',
      prepare: async () => void (await addTable(addin.workbook, 'Mine', settings)),
      begin: () => tableOf('settings'),
      run: (table, signal) => writeSettings({ language: 'en', table, changes: settingChanges }, { signal }),
    }),
    scenario({
      name: 'settings in plain cells',
      prepare: () => addin.workbook.fill('Sheet1!B2', settings),
      begin: () => tableOf('settings'),
      run: (table, signal) => writeSettings({ language: 'en', table, changes: settingChanges }, { signal }),
    }),
  ],
  writeMapping: [
    mapping('a mapping that is made', customers, [ofCustomers]),
    mapping('a mapping that grows', mappingTable([ofEarlier, ...others]), [ofCustomers]),
    mapping('a mapping that shrinks', mappingTable([ofEarlier, ...others, ofEarlier]), []),
    mapping('a mapping that stays as long', mappingTable([...others, ofEarlier, ofEarlier, ofEarlier]), [ofCustomers]),
  ],
  renameHeaders: [
    scenario({
      name: 'headers renamed',
      prepare: customers,
      begin: async () => (await findSources())[0]!,
      run: (source, signal) => renameHeaders({ language: 'fr', source, mapping: ofCustomers }, { signal }),
    }),
  ],
  writeLinkedCopy: [
    scenario({
      name: 'a linked copy',
      prepare: customers,
      begin: async () => (await findSources())[0]!,
      run: (source, signal) => writeLinkedCopy({ language: 'en', source, mapping: ofCustomers }, { signal }),
    }),
  ],
  writeImports: [
    imports('an import that changes and adds', someAccounts, async () => [await planned('accounts', 'update', changed, changes)]),
    imports('an import that replaces', someAccounts, async () => [await planned('accounts', 'replace', changed, changes)]),
    imports('an import that leaves no row', someAccounts, async () => [
      await planned('accounts', 'replace', ['account_id', 'name'], [['B1', 'One']]),
    ]),
    imports('an import into plain cells', plainAccounts, async () => [
      await planned(
        'accounts',
        'replace',
        ['account_id', 'name', 'country'],
        [
          ['A2', 'Deux', 'FR'],
          ['A3', 'Trois', 'FR'],
        ],
      ),
    ]),
    imports('two tables in one import', someAccounts, async () => [
      await planned('accounts', 'replace', changed, changes),
      await planned('contracts', 'update', ['contract_id', 'account_id', 'start_date', 'annual_value'], [['C1', 'A1', '2026-01-31', '5']]),
    ]),
    imports('rows of one id joined', doubledContracts, joined),
  ],
  writeFixes: [
    scenario({ name: 'cells put right', prepare: someLines, begin: dayFixes, run: (fixes, signal) => writeFixes(fixes, { signal }) }),
  ],
};
