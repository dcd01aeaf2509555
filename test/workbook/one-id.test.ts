// Formulas about one account each, found and rewritten as one, with the add-in's own functions behind the cells.
import '../functions/support';
import { beforeEach, describe, expect, it } from 'vitest';
import { excelFunction } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { compareOneIdRun, rewriteOneIdRuns, scanOneIdRuns, toggleShortNames } from '../../src/workbook/index';
import type { MemoryWorkbookOptions } from '../../src/workbench/host/memory-workbook';
import { addin, addTable, codeOf, errorOf, openForEachTest, reopen, sheetId } from './support';

openForEachTest();

const ids = ['A1', 'A2', 'A9', '', 'A1'];
const accounts = [
  ['account_id', 'status', 'relationship_end'],
  ['A1', 'active', ''],
  ['A2', 'lost', 46000],
];
const lines = [
  ['account_id', 'reference_id', 'annual_revenue', 'line_id'],
  ['A1', 'R1', 1200, 'L1'],
  ['A1', 'R2', 300, 'L2'],
  ['A2', 'R1', 900, 'L3'],
];

const breadth = excelFunction(catalogue.find(({ id }) => id === 'BREADTH')!);

/** What Excel shows of BREADTH, under its own or its short name: the cells of its ids are read from Sheet1. */
const calculate: NonNullable<MemoryWorkbookOptions['calculate']> = (formula, _at, workbook) => {
  const asked = /BREADTH\((A\d+(?::A\d+)?),/.exec(formula)?.[1];
  if (asked === undefined) return formula === '=1+1' ? 2 : 46500;
  const cells = workbook.valuesAt(`Sheet1!${asked}`) as unknown[][];
  try {
    const shown = breadth(asked.includes(':') ? cells : cells[0]![0], lines, 46500, 'references', accounts);
    return shown.map(([cell]) => [typeof cell === 'object' ? '#N/A' : cell!]);
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return '#N/A';
    throw error;
  }
};

const REST = 'Lines[#All],AsOf,"references",Accounts[#All])';
const formulas = (name = 'TENURE.BREADTH', first = 2) => ids.map((_, row) => [`=${name}(A${row + first},${REST}`]);

async function column(name?: string): Promise<void> {
  const { workbook } = addin;
  await addTable(workbook, 'Accounts', accounts);
  await addTable(workbook, 'Lines', lines);
  await workbook.fill('Accounts!H1', [[46500]]);
  workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Accounts!$H$1', comment: '', visible: true });
  await workbook.fill(
    'Sheet1!A2',
    ids.map((id) => [id]),
  );
  await workbook.fill('Sheet1!B2', formulas(name));
}

const formulasNow = (rows = ids.length): unknown[][] =>
  addin.workbook.readFormulas({ sheetId: sheetId('Sheet1'), row: 1, column: 1, rowCount: rows, columnCount: 1 });

describe('formulas about one account each', () => {
  beforeEach(() => reopen({ calculate }));

  it('are found down a column, and would give what they give: a blank and #N/A are equal', async () => {
    await column();
    const [run, ...others] = await scanOneIdRuns();
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      sheet: 'Sheet1',
      address: 'B2:B6',
      functionId: 'BREADTH',
      ids: { sheet: 'Sheet1', address: 'A2:A6' },
      replacement: `=TENURE.BREADTH(A2:A6,${REST}`,
    });
    // The lost account says why it has no answer; in the column it is blank.
    expect(addin.workbook.valuesAt('Sheet1!B2:B6')).toEqual([[2], ['#N/A'], ['#N/A'], [''], [2]]);
    expect(await compareOneIdRun(run!)).toEqual({ cells: 5, differences: [] });
  });

  it('become one that spills, as one step of undo', async () => {
    await column();
    const runs = await scanOneIdRuns();
    const steps = addin.workbook.undoSteps;
    await rewriteOneIdRuns(runs);
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    expect(addin.workbook.valuesAt('Sheet1!B2:B6')).toEqual([[2], [''], ['#N/A'], [''], [2]]);
    expect(formulasNow()[0]).toEqual([`=TENURE.BREADTH(A2:A6,${REST}`]);
    expect(await scanOneIdRuns()).toEqual([]);
  });

  it('are found by their short names where these are ours', async () => {
    await column('BREADTH');
    expect(await scanOneIdRuns()).toEqual([]);
    await toggleShortNames('en');
    expect((await scanOneIdRuns()).map(({ replacement }) => replacement)).toEqual([`=BREADTH(A2:A6,${REST}`]);
  });

  it('are left alone where a cell shows something else, and where an argument can’t be looked up', async () => {
    await column();
    const [run] = await scanOneIdRuns();
    await addin.workbook.fill('Lines!B2', [['R9']]);
    await addin.workbook.fill('Lines!B3', [['R9']]);
    const { differences } = await compareOneIdRun(run!);
    expect(differences).toEqual([
      { sheet: 'Sheet1', address: 'B2', before: 2, after: 1 },
      { sheet: 'Sheet1', address: 'B6', before: 2, after: 1 },
    ]);
    const args = [...run!.args.slice(0, 1), 'MAX(AsOf,1)', ...run!.args.slice(2)];
    expect(await compareOneIdRun({ ...run!, args })).toMatchObject({ unknown: 'MAX(AsOf,1)' });
  });

  it('are no run where something differs beside the id, a row is missing, or there are but two', async () => {
    await column();
    const [first, second, third, fourth] = formulas();
    const otherDate = [fourth![0]!.replace('AsOf', 'DATE(2026,1,1)')];
    await addin.workbook.fill('Sheet1!B2', [first!, second!, ['=1+1'], third!, otherDate, [`=TENURE.BREADTH($A$2,${REST}`]]);
    expect(await scanOneIdRuns()).toEqual([]);
  });

  it('cannot become one inside an Excel table', async () => {
    await column();
    await addin.workbook.fill('Sheet1!A1', [['Client', 'Breadth']]);
    addin.workbook.addTable(sheetId('Sheet1'), { row: 0, column: 0, rowCount: 6, columnCount: 2 }, 'Mine');
    expect(await scanOneIdRuns()).toEqual([expect.objectContaining({ address: 'B2:B6', stuck: true })]);
  });

  it('stay when one of them was changed meanwhile', async () => {
    await column();
    const runs = await scanOneIdRuns();
    await addin.workbook.fill('Sheet1!B4', [['=1+1']]);
    expect(await codeOf(rewriteOneIdRuns(runs))).toBe('changed');
    expect(formulasNow()[0]).toEqual(formulas()[0]);
  });

  it('are put back, each of them, when Excel refuses half-way or finds no room', async () => {
    await column();
    const runs = await scanOneIdRuns();
    const wrong = { ...runs[0]!, replacement: '=TENURE.BREADTH(A2:A9,Lines[#All],AsOf)' };
    await addin.workbook.fill('Sheet1!B8', [['mine']]);
    expect(await errorOf(rewriteOneIdRuns([wrong]))).toMatchObject({ code: 'notEmpty', facts: { address: 'B2:B6' } });
    expect(formulasNow()).toEqual(formulas());
  });

  it('are looked for until somebody stops it', async () => {
    await column();
    const control = new AbortController();
    const seen: number[] = [];
    const scan = scanOneIdRuns({
      signal: control.signal,
      onProgress: (done) => {
        seen.push(done);
        control.abort();
      },
    });
    expect(await codeOf(scan)).toBe('cancelled');
    expect(seen).toHaveLength(1);
  });
});
