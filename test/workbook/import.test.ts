// A plan written into a workbook with the real Office.js: what stands there afterwards, that a failure or Stop half-way leaves it as it was, and
// that no request is larger than Excel on the web carries.
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/files/steps';
import { planImport } from '../../src/import/plan';
import { changesNothing, type ImportMode, type ImportPlan } from '../../src/import/types';
import type { TableName } from '../../src/tables/declarations/index';
import { findTables } from '../../src/workbook/find-tables';
import { writeNewTable } from '../../src/workbook/import/new-table';
import { readTarget, type ImportTarget } from '../../src/workbook/import/target';
import { writeImports } from '../../src/workbook/import/write-imports';
import type { Language } from '../../src/locales/languages';
import type { WriteOptions } from '../../src/workbook/types';
import { readFormulas, readTables } from '../../src/workbook/read-tables';
import { day } from '../support/tables';
import { addin, addTable, codeOf, openForEachTest, settled, sheetId, sheetNames } from './support';

openForEachTest();

interface Given {
  readonly table?: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mode?: ImportMode;
}

const planned = ({ table = 'accounts', columns, rows, mode = 'update' }: Given, target: ImportTarget | null): ImportPlan =>
  atOnce(
    planImport({
      table,
      mode,
      clearBlanks: false,
      columns: columns.map((ours, position) => ({ position, theirs: ours, ours, reading: {} })),
      source: { rows, rowNumbers: rows.map((_row, index) => index + 2), longRows: [] },
      present: target?.present ?? null,
    }),
  );

const writeInto = async (into: ImportTarget | null, plan: ImportPlan, language: Language, options: WriteOptions = {}) =>
  (await writeImports([{ plan, target: into }], language, options))[0]!;
const writeFirstRows = (plan: ImportPlan, language: Language, options: WriteOptions = {}) => writeInto(null, plan, language, options);

const only = async (kind: TableName) => (await findTables()).find((table) => table.kind === kind)!;
const target = async (kind: TableName = 'accounts') => readTarget(await only(kind), kind);
const cellsOf = async (kind: TableName = 'accounts') => {
  const table = await only(kind);
  return (await readTables([table])).get(table.id)!;
};
const formulasOf = async (kind: TableName = 'accounts') => {
  const table = await only(kind);
  return (await readFormulas([table])).get(table.id)!;
};

/** Everything that stands in the workbook, with its formats. */
function everything(): unknown {
  const { workbook } = addin;
  const sheets = workbook.sheets().map(({ id, name }) => {
    const area = { sheetId: id, row: 0, column: 0, rowCount: 40, columnCount: 12 };
    return [name, workbook.readFormulas(area), workbook.readNumberFormats(area)];
  });
  return [sheets, workbook.tables().map(({ name, area, showTotals }) => [name, area, showTotals])];
}

const accounts = [
  ['Account ID', 'Name', 'Score', 'Owner', 'Note'],
  ['A1', 'Northwind', '=AsOf', 'Ada', 'x'],
  ['A2', 'Contoso', '=AsOf', 'Ben', '00123'],
  ['A3', 'Fabrikam', '=AsOf', 'Cid', ''],
] as const;

async function someAccounts(): Promise<void> {
  await addTable(addin.workbook, 'Accounts', accounts, { row: 1, column: 1 });
  const sheet = sheetId('Accounts');
  for (const row of [2, 3, 4])
    await addin.workbook.writeCells({ sheetId: sheet, row, column: 3, rowCount: 1, columnCount: 1 }, [[{ formula: '=AsOf' }]]);
  await addin.workbook.writeCells({ sheetId: sheet, row: 7, column: 1, rowCount: 1, columnCount: 2 }, [['below', 1]]);
  await addin.workbook.writeCells({ sheetId: sheet, row: 1, column: 8, rowCount: 2, columnCount: 1 }, [['beside'], ['too']]);
}

const changes: Given = {
  columns: ['account_id', 'name', 'relationship_start', 'former_ids'],
  rows: [
    ['A1', 'Northwind SA', '2020-01-31', '1E2'],
    ['A2', 'Contoso', '', '=1+1'],
    ['A9', '+Nine', '2021-02-03', 'MAR-01'],
  ],
};

describe('a plan written into an Excel table', () => {
  it('changes cells, adds columns and rows, keeps the other columns and what stands below and beside', async () => {
    await someAccounts();
    const before = await target();
    const { address } = await writeInto(before, planned(changes, before), 'en');
    expect(address).toBe((await only('accounts')).address);
    const cells = await cellsOf();
    expect(cells).toEqual([
      ['Account ID', 'Name', 'Score', 'Owner', 'Note', 'Start of the relationship', 'Former IDs'].map((title, index) =>
        index < 5 ? title : expect.any(String),
      ),
      ['A1', 'Northwind SA', expect.anything(), 'Ada', 'x', day('2020-01-31'), '1E2'],
      ['A2', 'Contoso', expect.anything(), 'Ben', '00123', '', '=1+1'],
      ['A3', 'Fabrikam', expect.anything(), 'Cid', '', '', ''],
      ['A9', '+Nine', expect.anything(), '', '', day('2021-02-03'), 'MAR-01'],
    ]);
    // The column of formulas goes on; no text has become one.
    expect((await formulasOf()).map((row) => row[2])).toEqual(['Score', ...Array.from({ length: 4 }, () => '=AsOf')]);
    const formats = addin.workbook.readNumberFormats({
      sheetId: sheetId('Accounts'),
      row: 2,
      column: 6,
      rowCount: 4,
      columnCount: 1,
    });
    expect(formats).toEqual(Array.from({ length: 4 }, () => ['yyyy-mm-dd']));
    const below = addin.workbook.readValues({ sheetId: sheetId('Accounts'), row: 8, column: 1, rowCount: 1, columnCount: 2 });
    expect(below).toEqual([['below', 1]]);
  });

  it('is done once: planned again, it changes nothing', async () => {
    await someAccounts();
    const before = await target();
    await writeInto(before, planned(changes, before), 'en');
    const again = planned(changes, await target());
    expect(changesNothing(again)).toBe(true);
    expect(again.unchanged).toBe(3);
  });

  it('replaces: rows that the file lacks go, the others keep their columns', async () => {
    await someAccounts();
    const before = await target();
    const rows = [
      ['A3', 'Fabrikam'],
      ['A4', 'Four'],
    ];
    const plan = planned({ columns: ['account_id', 'name'], rows, mode: 'replace' }, before);
    expect(plan.removed).toEqual([1, 2]);
    expect((await writeInto(before, plan, 'en')).address).toBe((await only('accounts')).address);
    expect((await cellsOf()).slice(1).map(([id, name, , owner]) => [id, name, owner])).toEqual([
      ['A3', 'Fabrikam', 'Cid'],
      ['A4', 'Four', ''],
    ]);
  });

  it('takes every row away where none of them is in the file', async () => {
    await someAccounts();
    const before = await target();
    await writeInto(before, planned({ columns: ['account_id', 'name'], rows: [['B1', 'One']], mode: 'replace' }, before), 'en');
    expect((await cellsOf()).slice(1).map(([id]) => id)).toEqual(['B1']);
  });

  it('fills blank rows first, and leaves a row of totals last', async () => {
    await addTable(addin.workbook, 'Accounts', [
      ['Account ID', 'Name'],
      ['A1', 'One'],
      ['', ''],
      ['Total', ''],
    ]);
    const before = await target();
    const rows = [
      ['A2', 'Two'],
      ['A3', 'Three'],
    ];
    await writeInto(before, planned({ columns: ['account_id', 'name'], rows }, before), 'en');
    expect((await cellsOf()).map(([id]) => id)).toEqual(['Account ID', 'A1', 'A2', 'A3', 'Total']);
  });

  it('goes into a plain range under its title as well', async () => {
    const sheet = addin.workbook.addSheet('Own');
    const rows = [
      ['Export of our clients', '', ''],
      ['Account ID', 'Name', 'Segment'],
      ['A1', 'One', 'x'],
      ['A2', 'Two', 'y'],
    ];
    await addin.workbook.writeCells({ sheetId: sheet.id, row: 0, column: 0, rowCount: 4, columnCount: 3 }, rows);
    const before = await target();
    const file = [
      ['A2', 'Deux', 'FR'],
      ['A3', 'Trois', 'FR'],
    ];
    await writeInto(before, planned({ columns: ['account_id', 'name', 'country'], rows: file, mode: 'replace' }, before), 'fr');
    expect(await cellsOf()).toEqual([
      ['Account ID', 'Name', 'Segment', 'Pays'],
      ['A2', 'Deux', 'y', 'FR'],
      ['A3', 'Trois', '', 'FR'],
    ]);
  });

  it('is refused when the table is no longer what the plan was made for', async () => {
    await someAccounts();
    const before = await target();
    const plan = planned(changes, before);
    await addin.workbook.writeCells({ sheetId: sheetId('Accounts'), row: 2, column: 2, rowCount: 1, columnCount: 1 }, [
      ['Edited meanwhile'],
    ]);
    const meanwhile = everything();
    expect(await codeOf(writeInto(before, plan, 'en'))).toBe('changed');
    expect(everything()).toEqual(meanwhile);
  });
});

describe('a write that does not come to its end', () => {
  const all: Given = { ...changes, mode: 'replace' };

  it('leaves the workbook as it was, whichever request fails', async () => {
    await someAccounts();
    const before = await target();
    const plan = planned(all, before);
    const untouched = everything();
    let failures = 0;
    for (let request = 0; request < 12; request++) {
      await settled();
      let calls = 0;
      const { host } = addin;
      // The fault is played at one request of the write.
      const control = {
        onProgress: () => {
          calls++;
          if (calls === request) host.switches.fail('accessDenied', 1);
        },
      };
      if (request === 0) host.switches.fail('accessDenied', 1);
      const code = await writeInto(before, plan, 'en', control).then(
        () => 'written',
        (error: { code: string }) => error.code,
      );
      host.switches.recover();
      if (code === 'written') break;
      failures++;
      expect(code).toBe('protected');
      expect(everything()).toEqual(untouched);
    }
    expect(failures).toBeGreaterThan(3);
  });

  it('leaves it as it was when it is stopped', async () => {
    await someAccounts();
    const before = await target();
    const plan = planned(all, before);
    const untouched = everything();
    for (let stopAt = 1; stopAt < 5; stopAt++) {
      const control = new AbortController();
      let calls = 0;
      const options = { signal: control.signal, onProgress: () => (++calls === stopAt ? control.abort() : undefined) };
      expect(await codeOf(writeInto(before, plan, 'en', options))).toBe('cancelled');
      expect(everything()).toEqual(untouched);
    }
  });
});

describe('two tables in one write', () => {
  const imports = async () => {
    const into = await target();
    return [
      { plan: planned({ ...changes, mode: 'replace' }, into), target: into },
      {
        plan: planned(
          {
            table: 'contracts',
            columns: ['contract_id', 'account_id', 'start_date', 'annual_value'],
            rows: [['C1', 'A1', '2026-01-31', '5']],
          },
          null,
        ),
        target: null,
      },
    ];
  };

  it('stand both, with progress over both', async () => {
    await someAccounts();
    const said: [number, number][] = [];
    const made = await writeImports(await imports(), 'en', { onProgress: (...progress) => said.push(progress) });
    expect(made.map(({ table }) => table)).toEqual([(await only('accounts')).name, (await only('contracts')).name]);
    // A3 is gone: two changed, one new.
    expect((await cellsOf()).slice(1).map(([id]) => id)).toEqual(['A1', 'A2', 'A9']);
    expect((await cellsOf('contracts'))[1]).toEqual(['C1', 'A1', day('2026-01-31'), 5]);
    expect(said.map(([, total]) => total).every((total) => total === 5)).toBe(true);
  });

  it('leave the workbook as it was, the first too, when the second fails or is stopped', async () => {
    await someAccounts();
    const both = await imports();
    const untouched = everything();
    const inSecond = (then: () => void) => ({ onProgress: (done: number) => (done > 4 ? then() : undefined) });
    expect(
      await codeOf(
        writeImports(
          both,
          'en',
          inSecond(() => addin.host.switches.fail('accessDenied', 1)),
        ),
      ),
    ).toBe('protected');
    addin.host.switches.recover();
    expect(everything()).toEqual(untouched);
    const control = new AbortController();
    expect(await codeOf(writeImports(both, 'en', { signal: control.signal, ...inSecond(() => control.abort()) }))).toBe('cancelled');
    expect(everything()).toEqual(untouched);
  });
});

describe('a table that is not there', () => {
  it.each(['en', 'fr'] as const)('is made, with our headers and formats: %s', async (language) => {
    const rows = [['C1', 'A1', '2026-01-31', '1234.5', '0012']];
    const plan = planned(
      { table: 'contracts', columns: ['contract_id', 'account_id', 'start_date', 'annual_value', 'payment_terms_days'], rows },
      null,
    );
    const made = await writeFirstRows(plan, language);
    const table = await only('contracts');
    expect([table.sheet, table.name]).toEqual([made.sheet, made.table]);
    expect((await cellsOf('contracts'))[1]).toEqual(['C1', 'A1', day('2026-01-31'), 1234.5, 12]);
    const formats = addin.workbook.readNumberFormats({
      sheetId: sheetId(made.sheet),
      row: 1,
      column: 0,
      rowCount: 1,
      columnCount: 4,
    });
    expect(formats[0]).toEqual(['General', 'General', language === 'en' ? 'yyyy-mm-dd' : 'dd/mm/yyyy', '#,##0.00']);
    expect(
      changesNothing(
        planned({ table: 'contracts', columns: ['contract_id', 'account_id'], rows: [['C1', 'A1']] }, await target('contracts')),
      ),
    ).toBe(true);
  });

  it('goes again when it is stopped or fails half-way', async () => {
    const before = sheetNames();
    const rows = Array.from({ length: 30_000 }, (_, row) => [`A${row}`, 'x'.repeat(60)]);
    const draft = { title: 'Big', header: ['Account ID', 'Name'], rows, formats: ['General', 'General'] };
    const control = new AbortController();
    expect(await codeOf(writeNewTable(draft, { signal: control.signal, onProgress: () => control.abort() }))).toBe('cancelled');
    expect(sheetNames()).toEqual(before);
    expect(await codeOf(writeNewTable(draft, { onProgress: () => addin.host.switches.fail('accessDenied', 1) }))).toBe('protected');
    expect(sheetNames()).toEqual(before);
  });
});

describe('a long file', () => {
  it('is sent in requests that the web carries, with progress that rises to the end', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`A${row}`, `Näme ${row} ${'€'.repeat(100)}`]);
    const said: [number, number][] = [];
    await writeFirstRows(planned({ columns: ['account_id', 'name'], rows }, null), 'en', {
      onProgress: (...progress) => said.push(progress),
    });
    expect(said.length).toBeGreaterThan(3);
    expect(said.map(([done]) => done)).toEqual(said.map(([done]) => done).sort((a, b) => a - b));
    expect(said.at(-1)).toEqual([20_000, 20_000]);
    const before = await target();
    const changed = planned({ columns: ['account_id', 'name'], rows: rows.map(([id]) => [id!, `New ${id}`]) }, before);
    expect(changed.changed).toHaveLength(20_000);
    await writeInto(before, changed, 'en');
    expect((await cellsOf())[20_000]).toEqual(['A19999', 'New A19999']);
  });
});
