// The sheet with the rows behind a figure, in the host: links to the cells, the sum beside the figure, the way back.
import { describe, expect, it } from 'vitest';
import { writeDrill } from '../../src/workbook/drill-sheet';
import { findTables } from '../../src/workbook/find-tables';
import { resultColumns } from '../../src/workbook/formula';
import { BEHIND, MARK_ROW, markOf } from '../../src/workbook/pages/plan/behind';
import { planPage } from '../../src/workbook/pages/plan/plan-page';
import { selectedFigure } from '../../src/workbook/selected-figure';
import { texts } from '../../src/locales/languages';
import { addCoreTables, addin, openForEachTest, sheetId } from './support';

openForEachTest();

describe('the rows behind a figure on a sheet', () => {
  it('add up by a formula, link to their cells, and lead back', async () => {
    await addCoreTables(addin.workbook);
    const { sheet } = await writeDrill({
      ...{ language: 'en', title: 'Switching cost', of: 'Ann [A/B]', day: '2026-11-21', figure: 30, numberFormat: '#,##0.00' },
      steps: [
        {
          ...{ part: 'Learning', item: '=L1', amount: 10, how: '2 × 5' },
          sources: [2, 3].map((row) => ({ table: 'References', row, sheet: "Bob's", address: `A${row}:C${row}` })),
        },
        { part: 'Set-up', item: 'L2', amount: 20, how: '', sources: [] },
      ],
      back: { sheet: 'Sheet1', address: 'B2' },
    });
    expect(sheet).toBe('Behind Switching cost Ann A B');
    const at = async (address: string, what: 'formulas' | 'values'): Promise<unknown[][]> => {
      let found: unknown[][] = [];
      await addin.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(what);
        await context.sync();
        found = range[what] as unknown[][];
      });
      return found;
    };
    expect(await at('C5:C6', 'formulas')).toEqual([['=SUM(C10:C12)'], ['=ROUND(C5-C4,6)']]);
    expect(await at('C4', 'values')).toEqual([[30]]);
    expect(await at('A7', 'formulas')).toEqual([[`=HYPERLINK("#'Sheet1'!B2","Back to where you were")`]]);
    expect(await at('A9:E12', 'formulas')).toEqual([
      ['Part', 'Item', 'Amount', 'How', 'Source'],
      ['Learning', '=L1', 10, '2 × 5', `=HYPERLINK("#'Bob''s'!A2:C2","References, row 2")`],
      ['Learning', '=L1', '', '', `=HYPERLINK("#'Bob''s'!A3:C3","References, row 3")`],
      ['Set-up', 'L2', 20, '', ''],
    ]);
  });
});

describe('the figure in the selected cell', () => {
  const select = (row: number, column: number): void =>
    addin.workbook.select({ sheetId: sheetId('Sheet1'), row, column, rowCount: 1, columnCount: 1 });

  it('is known on a list under the headers of PORTFOLIO, by the id in its row', async () => {
    const names = resultColumns('PORTFOLIO')!.map(({ name }) => name as string);
    const row = names.map((name) => (name === 'account_id' ? 'A7' : 1));
    await addin.workbook.fill('Sheet1!B6', [names, row]);
    select(6, 1 + names.indexOf('loss_cost'));
    expect(await selectedFigure()).toEqual({ account: 'A7', figure: 'loss_cost' });
    select(6, 1);
    expect(await selectedFigure()).toBeUndefined();
    select(5, 1 + names.indexOf('loss_cost'));
    expect(await selectedFigure()).toBeUndefined();
    select(40, 40);
    expect(await selectedFigure()).toBeUndefined();
  });

  it('is known on the tiles of a plan, which say whose it is behind the page', async () => {
    await addin.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRangeByIndexes(MARK_ROW, BEHIND, 1, 2).values = [
        [texts.fr.printed.common.madeBy, markOf('A9')],
      ];
    });
    await addCoreTables(addin.workbook);
    const tables = await findTables();
    const { cells } = planPage(
      { account: 'A9', accountName: 'Nine', language: 'en', tables, asOf: '2026-11-21' },
      { isNew: false, moves: [] },
    );
    const said = {
      revenue: 'revenue',
      switching_cost: '"switching_cost"',
      trust_score: '"trust"',
      loss_cost: '"loss_cost"',
      renewal_risk: '"risk"',
    };
    let found = 0;
    for (const column of cells[5]!.keys()) {
      if (cells[5]![column] === null || column > 17) continue;
      select(5, column);
      const figure = await selectedFigure();
      if (figure === undefined) {
        expect(cells[5]![column]).toContain('wallet');
        continue;
      }
      expect(figure.account).toBe('A9');
      expect(cells[5]![column]).toContain(said[figure.figure as keyof typeof said]);
      found++;
    }
    expect(found).toBe(5);
    select(12, 1);
    expect(await selectedFigure()).toBeUndefined();
  });
});
