/** Commands that hand sheets on, and the add-in's own undo. */
import { clientCopy, freezeSheets, openAsNewWorkbook, undoLast, visibleSheets } from '../../../../src/workbook/index';
import { undoable } from '../../../../src/workbook/last-step';
import { addin } from '../../support';
import { scenario } from '../scenario';
import { core, DATE } from './tables';

/** A sheet with a result that spills, a formula over it, and what somebody typed. */
async function computed(): Promise<void> {
  await core();
  const { id } = addin.workbook.addSheet('Figures');
  await addin.workbook.writeCells({ sheetId: id, row: 0, column: 0, rowCount: 1, columnCount: 2 }, [['Mine', 'typed']]);
  await addin.workbook.writeCells({ sheetId: id, row: 2, column: 0, rowCount: 1, columnCount: 1 }, [
    [{ formula: '=TENURE.PORTFOLIO(Accounts[#All])' }],
  ]);
  await addin.workbook.writeCells({ sheetId: id, row: 8, column: 1, rowCount: 1, columnCount: 1 }, [[{ formula: '=SUM(B3:B5)' }]]);
}

const frozen = { language: 'en', settings: '', asOf: DATE, today: DATE, who: 'H. Maronnet' } as const;

export const share = {
  freezeSheets: [
    scenario({
      name: 'sheets as values',
      prepare: computed,
      run: (_given, signal) => freezeSheets({ ...frozen, sheets: ['Figures', 'Accounts'] }, { signal }),
    }),
  ],
  clientCopy: [
    scenario({
      name: 'a copy for the client',
      prepare: computed,
      run: async (_given, signal) => (await clientCopy(['Figures', 'Accounts'], { signal })).left,
    }),
  ],
  visibleSheets: [scenario({ name: 'which sheets can be seen', prepare: computed, run: () => visibleSheets(), stops: false })],
  openAsNewWorkbook: [
    scenario({
      name: 'a file as a new workbook',
      run: () => openAsNewWorkbook(new Uint8Array([80, 75, 5, 6])),
      stops: false,
      // Office.js sends it in a request of its own, and does not say that a cell is being edited.
      says: ['failed'],
    }),
  ],
  undoLast: [
    scenario({
      name: 'undoing the last command',
      prepare: core,
      run: async () => {
        await undoable({
          touched: [{ sheet: 'Accounts', address: 'A1:B3' }],
          putBack: async (context) => {
            context.workbook.worksheets.getItem('Accounts').getRange('B2').values = [['Put back']];
            await context.sync();
          },
        });
        return undoLast();
      },
      stops: false,
      levels: ['1.14'],
      says: ['nothingToUndo'],
    }),
  ],
};
