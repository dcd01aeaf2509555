// Sheets that are made together: the sample and the tables to fill in, whole or not at all.
import { describe, expect, it } from 'vitest';
import { languages, localeOf } from '../../src/locales/languages';
import { sampleSheets } from '../../src/sample/new-sheets';
import { tableDeclarations, tableNames } from '../../src/tables/declarations/index';
import { matchHeaders } from '../../src/tables/headers';
import { namedDay } from '../../src/workbook/as-of';
import { findTables } from '../../src/workbook/find-tables';
import { writeNewSheets } from '../../src/workbook/new-sheets';
import { readTables } from '../../src/workbook/read-tables';
import { templateSheets, writeTemplates } from '../../src/workbook/templates';
import type { WriteOptions } from '../../src/workbook/types';
import { addin, addTable, codeOf, errorOf, openForEachTest, reopen, settled, sheetId, sheetNames } from './support';

openForEachTest();

const DATE = '2026-11-30';
const writeSample = (options: WriteOptions = {}) => writeNewSheets(() => sampleSheets('en'), { ...options, fixedNames: true });
const three = { language: 'en', tables: ['accounts', 'contracts', 'settings'], date: DATE } as const;

const NEWEST = { ExcelApi: '1.20', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' };

/** All that a failure could leave behind. */
const everything = (): unknown => ({
  sheets: sheetNames(),
  tables: addin.workbook.tables().map(({ name }) => name),
  names: addin.workbook.names().map(({ name, formula }) => [name, formula]),
});

describe('the sample', () => {
  it('stands in the workbook whole: tables that are read, the date under its name; one step of undo in any Excel', async () => {
    const steps = addin.workbook.undoSteps;
    const { sheets } = await writeSample();
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    const { sheets: drafted, names } = sampleSheets('en');
    expect(sheets).toEqual(drafted.map(({ name }) => name));
    const tables = drafted.flatMap(({ table }) => table ?? []);
    // A sheet of the sample gives a function settings of its own, in plain cells.
    const found = (await findTables()).filter(({ isExcelTable }) => isExcelTable);
    expect(found.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    expect(found.every(({ kind }) => typeof kind === 'string')).toBe(true);
    const accounts = found.find(({ kind }) => kind === 'accounts')!;
    expect((await readTables([accounts])).get(accounts.id)).toHaveLength(tables[0]!.rows.length + 1);
    expect(await namedDay()).toMatchObject({ date: '2026-11-21', place: { sheet: names[0]!.sheet, address: 'B2' } });
    expect(await formulaAt(sheets[0]!, 'A4')).toMatch(/^=TENURE\.PORTFOLIO\(Accounts\[#All\],.*,AsOf,/);
  });

  it('is refused where names that its formulas use are taken, and nothing is written', async () => {
    await writeSample();
    const before = everything();
    const error = await errorOf(writeSample());
    expect(error.code).toBe('namesTaken');
    expect(error.facts.names).toEqual(expect.arrayContaining(['Accounts', 'References', 'AsOf']));
    expect(everything()).toEqual(before);
  });

  it('takes over the name of a date whose cell is gone with its sheet', async () => {
    await addin.run(async ({ workbook }) => void workbook.names.add('AsOf', '=#REF!'));
    await writeSample();
    expect(await namedDay()).toMatchObject({ date: '2026-11-21' });
  });

  it('leaves the workbook as it was, whichever request fails; then it can be written', async () => {
    await reopen({ requirements: NEWEST });
    await addTable(addin.workbook, 'Holidays', [['Colour'], ['red']]);
    await addin.run(async ({ workbook }) => void workbook.names.add('AsOf', '=#REF!'));
    const untouched = everything();
    const parts: number[] = [];
    // A part early on, one amid the tables, the names, one amid the formulas, the last.
    for (const request of [0, 1, 7, 14, 18, 20, 27, 99]) {
      await settled();
      const onProgress = (done: number, total: number): void => {
        parts[0] = total;
        if (done === Math.min(request, total - 1)) addin.host.switches.fail('accessDenied', 1);
      };
      expect([request, await codeOf(writeSample({ onProgress }))]).toEqual([request, 'protected']);
      addin.host.switches.recover();
      expect([request, everything()]).toEqual([request, untouched]);
    }
    expect(parts[0]).toBeGreaterThan(27);
    await writeSample();
    expect((await findTables()).filter(({ kind }) => kind !== null).length).toBeGreaterThan(10);
  });

  it('leaves it as it was when it is stopped', async () => {
    await reopen({ requirements: NEWEST });
    const untouched = everything();
    for (const stopAt of [0, 5, 20]) {
      const control = new AbortController();
      const options = { signal: control.signal, onProgress: (done: number) => (done === stopAt ? control.abort() : undefined) };
      expect(await codeOf(writeSample(options))).toBe('cancelled');
      expect(everything()).toEqual(untouched);
    }
  });
});

const formulaAt = async (sheet: string, address: string): Promise<string> =>
  addin.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address).load('formulas');
    await context.sync();
    return String((cell.formulas as unknown[][])[0]![0]);
  });

describe('tables to fill in', () => {
  it.each(languages())('every one is recognised by the headers it is made with, all of its columns known: %s', async (language) => {
    const tables = tableNames.filter((name) => name !== 'mapping');
    const { sheets } = templateSheets({ language, tables, date: DATE }, false);
    await writeTemplates({ language, tables, date: DATE });
    const found = await findTables();
    expect(found.map(({ kind }) => kind)).toEqual(tables);
    for (const { name, kind, headers } of found)
      expect([name, matchHeaders(tableDeclarations[kind as 'accounts'], [headers]).size]).toEqual([name, headers.length]);
    expect(sheets).toHaveLength(tables.length);
  });

  it('carry the date under its name and the language in the settings, once', async () => {
    await writeTemplates({ ...three, language: 'fr' });
    const settings = (await findTables()).find(({ kind }) => kind === 'settings')!;
    expect(settings.address).toBe('A3:C4');
    expect((await readTables([settings])).get(settings.id)![1]).toEqual(['language', 'fr', '']);
    expect(await namedDay()).toMatchObject({ date: DATE, place: { sheet: 'Réglages', address: 'B1' } });
    // The workbook keeps the date that it has.
    await writeTemplates({ ...three, date: '2020-01-01' });
    expect(await namedDay()).toMatchObject({ date: DATE, place: { sheet: 'Réglages', address: 'B1' } });
  });

  it('take the next free names the second time', async () => {
    await writeTemplates(three);
    expect((await writeTemplates(three)).sheets).toEqual(['Accounts (2)', 'Contracts (2)', 'Settings (2)']);
    expect((await findTables()).map(({ name }) => name)).toEqual([
      'Accounts',
      'Contracts',
      'Settings',
      'Accounts2',
      'Contracts2',
      'Settings2',
    ]);
  });

  it.each(languages())('offer the words of the language for every choice, and let another one in: %s', (language) => {
    const { sheets } = templateSheets({ language, tables: tableNames, date: DATE }, true);
    sheets.forEach(({ table }, index) => {
      const { columns } = tableDeclarations[tableNames[index]!];
      const chosen = columns.flatMap(({ kind }, column) => (kind === 'choice' || kind === 'flag' ? [column] : []));
      expect(table!.lists!.map(({ column }) => column)).toEqual(chosen);
      for (const { words } of table!.lists!) {
        expect(words.join(',').length).toBeLessThanOrEqual(255);
        expect(words.filter((word) => word.includes(','))).toEqual([]);
      }
    });
  });

  it('have the lists and formats in their cells: an id stays as it is typed', async () => {
    await writeTemplates(three);
    const { columns } = tableDeclarations.contracts;
    const at = (name: string) => ({
      sheetId: sheetId('Contracts'),
      row: 1,
      column: columns.findIndex((column) => column.name === name),
      rowCount: 1,
      columnCount: 1,
    });
    const rule = addin.workbook.dataValidation(at('early_exit_type'));
    expect(rule).toMatchObject({ errorAlert: { style: 'Warning' } });
    expect(String((rule!.rule.list as { source: string }).source).split(',')).toHaveLength(4);
    const formats = ['account_id', 'start_date', 'annual_value', 'shortfall_rate'].map(
      (name) => addin.workbook.readNumberFormats(at(name))[0]![0],
    );
    expect(formats).toEqual(['@', localeOf('en').habits.dateFormat, '#,##0', '0%']);
  });

  it('go again when one of the requests fails', async () => {
    await reopen({ requirements: NEWEST });
    const untouched = everything();
    for (const request of [0, 2, 4]) {
      await settled();
      const onProgress = (done: number): void => {
        if (done === request) addin.host.switches.fail('accessDenied', 1);
      };
      expect(await codeOf(writeTemplates(three, { onProgress }))).toBe('protected');
      expect(everything()).toEqual(untouched);
    }
  });
});
