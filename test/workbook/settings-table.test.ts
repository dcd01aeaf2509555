// Changes of settings in the workbook's table: what stands in it afterwards, and that a failure leaves it as it was.
import { describe, expect, it } from 'vitest';
import { Settings } from '../../src/settings/settings';
import { findTables } from '../../src/workbook/find-tables';
import { writeSettings } from '../../src/workbook/settings-table';
import { HostError } from '../../src/workbench/host/wire';
import { addin, addTable, codeOf, errorOf, openForEachTest, settled, sheetNames } from './support';

openForEachTest();

const settingsTable = async () => (await findTables()).find(({ kind }) => kind === 'settings')!;
async function cells(): Promise<unknown[][]> {
  const { sheet, address } = await settingsTable();
  return addin.workbook.valuesAt(`${sheet}!${address}`);
}
const OWN = [
  ['Value', 'Note', 'Setting', 'Segment'],
  [2, 'ours', 'trust_k', ''],
  [0.1, '', 'p_fail', 'Industry'],
  [0.2, '', 'P-Fail', ''],
];
const change = (key: 'trust_k' | 'p_fail' | 'salvage' | 'reporting_currency', value: number | string | undefined, segment = '') => ({
  key,
  value,
  segment,
});

describe('settings written to the workbook', () => {
  it.each(['en', 'fr'] as const)('go to a table that is made, with the language in it: %s', async (language) => {
    const place = await writeSettings({
      language,
      table: null,
      changes: [change('p_fail', 0.1, 'industry'), change('salvage', undefined)],
    });
    expect(place).toEqual({ sheet: language === 'en' ? 'Settings' : 'Réglages', address: 'A1' });
    expect((await cells()).slice(1)).toEqual([
      ['language', language, ''],
      ['p_fail', 0.1, 'industry'],
    ]);
    expect(Settings.fromCells(await cells()).for('industry')).toMatchObject({ language, p_fail: 0.1 });
  });

  it('change, add and remove rows of a table of one’s own, in its columns, as one step of undo', async () => {
    await addTable(addin.workbook, 'Mine', OWN);
    const steps = addin.workbook.undoSteps;
    const changes = [change('p_fail', 0.15), change('p_fail', undefined, 'industry'), change('salvage', 0.5, 'health')];
    await writeSettings({ language: 'en', table: await settingsTable(), changes });
    expect(await cells()).toEqual([OWN[0], OWN[1], [0.15, '', 'P-Fail', ''], [0.5, '', 'salvage', 'health']]);
    expect(addin.workbook.undoSteps).toBe(steps + 1);
  });

  it('leave one empty row when all of them go', async () => {
    await addTable(addin.workbook, 'Mine', OWN);
    const changes = [change('trust_k', undefined), change('p_fail', undefined), change('p_fail', undefined, 'Industry')];
    await writeSettings({ language: 'en', table: await settingsTable(), changes });
    expect(await cells()).toEqual([OWN[0], ['', '', '', '']]);
  });

  it('never become formulas', async () => {
    await addTable(addin.workbook, 'Mine', OWN);
    await writeSettings({ language: 'en', table: await settingsTable(), changes: [change('reporting_currency', '=1+1', '=2+2')] });
    expect((await cells()).at(-1)).toEqual(['=1+1', '', 'reporting_currency', '=2+2']);
  });

  it('stand below plain cells, unless something is there', async () => {
    await addin.workbook.fill('Sheet1!B2', [
      ['setting', 'value'],
      ['trust_k', 2],
    ]);
    await writeSettings({ language: 'en', table: await settingsTable(), changes: [change('salvage', 0.5), change('trust_k', undefined)] });
    expect(addin.workbook.valuesAt('Sheet1!B2:C4')).toEqual([
      ['setting', 'value'],
      ['', ''],
      ['salvage', 0.5],
    ]);
    const table = { ...(await settingsTable()), address: 'B2:C3' };
    expect(await errorOf(writeSettings({ language: 'en', table, changes: [change('p_fail', 0.5)] }))).toMatchObject({
      code: 'notEmpty',
      facts: { address: 'B4:C4' },
    });
    expect(await codeOf(writeSettings({ language: 'en', table, changes: [change('p_fail', 0.5, 'industry')] }))).toBe('settingsNoSegment');
  });

  it('leave the table as it was when Excel refuses half-way, and no table when there was none', async () => {
    await addTable(addin.workbook, 'Mine', OWN);
    await settled();
    const table = await settingsTable();
    const { deleteTableRows } = addin.workbook;
    addin.workbook.deleteTableRows = () => {
      addin.workbook.deleteTableRows = deleteTableRows;
      throw new HostError('AccessDenied', 'The sheet is protected.', 'TableRow.delete');
    };
    const changes = [change('trust_k', 9), change('salvage', 0.5), change('p_fail', undefined)];
    expect(await codeOf(writeSettings({ language: 'en', table, changes }))).toBe('protected');
    expect(await cells()).toEqual(OWN);

    const before = sheetNames();
    const control = new AbortController();
    control.abort();
    expect(await codeOf(writeSettings({ language: 'en', table: null, changes: [] }, { signal: control.signal }))).toBe('cancelled');
    expect(sheetNames()).toEqual(before);
  });
});
