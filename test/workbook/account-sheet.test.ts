import { describe, expect, it } from 'vitest';
import { cardRows } from '../../src/functions/portfolio/card/rows';
import { draftAccountPlan, writeAccountPlan } from '../../src/workbook/account-sheet';
import { findTables } from '../../src/workbook/find-tables';
import type { AccountPlanOptions, AsOf } from '../../src/workbook/types';
import { accountPlan as en } from '../../src/locales/en/workbook/portfolio';
import { accountPlan as fr } from '../../src/locales/fr/workbook/portfolio';
import '../functions/support';
import { addCoreTables, addin, openForEachTest, sheetId, sheetNames } from './support';

const NAMED: AsOf = { date: '2026-06-30', place: null };
const table = (kind: 'accounts' | 'references' | 'contracts') => ({
  id: kind,
  name: kind,
  sheet: kind,
  address: 'A1:C9',
  rowCount: 8,
  headers: [],
  kind,
  reference: `${kind}[#All]`,
  isExcelTable: true,
});
const options = (more: Partial<AccountPlanOptions> = {}): AccountPlanOptions => ({
  language: 'en',
  account: 'A1',
  accountName: 'Northwind',
  tables: [table('accounts'), table('references'), table('contracts')],
  asOf: NAMED,
  ...more,
});

describe('the plan of an account, before it is written', () => {
  it('has the card and the levers as live formulas over the tables, from the workbook’s date', () => {
    const { cells } = draftAccountPlan(options(), 'Plan A1');
    expect(cells[4]![1]).toBe('=TENURE.ACCOUNTCARD("A1",references[#All],contracts[#All],AsOf,accounts[#All])');
    expect(cells[4]![7]).toBe('=TENURE.LEVERS("A1",references[#All],contracts[#All],AsOf,accounts[#All])');
    expect(cells[1]![2]).toBe('=AsOf');
    const dated = draftAccountPlan(options({ asOf: '2026-11-21' }), 'Plan A1').cells;
    expect([dated[4]![1], dated[1]![2]]).toEqual([expect.stringContaining('DATE(2026,11,21)'), '=DATE(2026,11,21)']);
  });

  it('gives each row of the card the format of what it holds', () => {
    const { numberFormats } = draftAccountPlan(options({ language: 'fr' }), 'Plan A1');
    const formatOf = (key: string): unknown => numberFormats[5 + cardRows.findIndex((row) => row.key === key)]![4];
    expect([formatOf('revenue'), formatOf('relationship_start'), formatOf('margin_rate'), formatOf('index_low'), formatOf('name')]).toEqual(
      ['#,##0', 'dd/mm/yyyy', '0%', '0.0', 'General'],
    );
  });

  it.each([
    ['en', en],
    ['fr', fr],
  ] as const)('%s: an owner for each of the six keys, the question, the checklist of a new client', (language, say) => {
    const { cells, lists } = draftAccountPlan(options({ language }), 'Plan A1');
    const texts = cells.flat();
    for (const text of [say.prompt, ...say.actions.keys, ...say.onboarding.steps, say.actions.columns.owner]) expect(texts).toContain(text);
    expect(say.actions.keys).toHaveLength(6);
    expect(lists.map(({ words }) => words)).toEqual([say.actions.states, say.onboarding.answers]);
    // The owners are for people to fill in.
    const [header] = cells.filter((row) => row.includes(say.actions.columns.owner));
    const owner = header!.indexOf(say.actions.columns.owner);
    for (const row of cells.filter((one) => say.actions.keys.includes(String(one[9])))) expect(row[owner]).toBeNull();
  });

  it('a name that looks like a formula stays a text', () => {
    expect(draftAccountPlan(options({ accountName: '=1+1' }), 'Plan A1').cells[0]![1]).toBe('Account plan: =1+1');
  });
});

describe('the plan of an account, in a workbook', () => {
  openForEachTest();

  it('stands on a sheet of its own; asked for again, it is shown and what was typed stays', async () => {
    const { workbook } = addin;
    await addCoreTables(workbook);
    const tables = await findTables();
    const own = options({ tables });
    expect(await writeAccountPlan(own)).toMatchObject({ sheet: 'Plan A1' });
    const cell = (row: number, column: number) => ({ sheetId: sheetId('Plan A1'), row, column, rowCount: 1, columnCount: 1 });
    await workbook.writeCells(cell(23, 10), [['Claire']]);
    const count = workbook.sheets().length;
    expect(await writeAccountPlan(own)).toMatchObject({ sheet: 'Plan A1' });
    expect(workbook.sheets()).toHaveLength(count);
    expect(await workbook.readValues(cell(23, 10))).toEqual([['Claire']]);
    // Another account has a plan of its own.
    expect(await writeAccountPlan({ ...own, account: 'A2', accountName: 'Contoso' })).toMatchObject({ sheet: 'Plan A2' });
    expect(workbook.sheets()).toHaveLength(count + 1);
  });

  it('is stopped, and leaves the workbook as it was', async () => {
    await addCoreTables(addin.workbook);
    const tables = await findTables();
    const before = sheetNames();
    const stop = new AbortController();
    await expect(writeAccountPlan(options({ tables }), { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(sheetNames()).toEqual(before);
    expect(await writeAccountPlan(options({ tables }))).toMatchObject({ sheet: 'Plan A1' });
  });

  it('leaves a sheet of the same name that holds something else alone', async () => {
    await addCoreTables(addin.workbook);
    addin.workbook.addSheet('Plan A1');
    expect(await writeAccountPlan(options({ tables: await findTables() }))).toMatchObject({ sheet: 'Plan A1 (2)' });
  });
});
