/** A formula in its three forms, the date, the short names. */
import { insertFormula, setAsOf, toggleShortNames } from '../../../../src/workbook/index';
import { addin, addCoreTables } from '../../support';
import { scenario } from '../scenario';
import { core, dated, DATE, select } from './tables';

const LAMBDA = ['1.15', '1.20'];
/** The command finishes first what it could not finish before. */
const withShortNames = async (): Promise<void> => {
  while ((await toggleShortNames('en')).action !== 'added');
};
const ids = { label: 'Account', formula: '=DROP(Accounts[#All],1)' };
/** The workbook of the tests answers a value for each account to a formula of ours. */
const COST = '=TENURE.SWITCHCOST(Accounts[#All],References[#All],Contracts[#All],AsOf)';

async function shadedCells(): Promise<void> {
  await core();
  const sheetId = addin.workbook.sheets()[0]!.id;
  addin.workbook.writeNumberFormats({ sheetId, row: 4, column: 4, rowCount: 1, columnCount: 1 }, [['0.00']]);
  addin.workbook.writeFormat({ sheetId, row: 4, column: 4, rowCount: 1, columnCount: 2 }, { italic: true });
  select('Sheet1', 4, 4);
}

async function blocked(): Promise<void> {
  await shadedCells();
  await addin.workbook.fill('Sheet1!E6', [['mine']]);
}

const constant = (): void =>
  addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=DATE(2025,1,1)', comment: '', visible: true });

export const formulas = {
  insertFormula: [
    scenario({ name: 'a formula in a cell', prepare: shadedCells, run: () => insertFormula('=1+1'), stops: false }),
    scenario({
      name: 'a formula under a label',
      prepare: shadedCells,
      run: () =>
        insertFormula(COST, {
          label: 'Switching cost',
          size: { rowCount: 2, columnCount: 1, columns: [{ name: 'amount', look: 'amount' }] },
        }),
      stops: false,
    }),
    scenario({
      name: 'a formula with the ids of its rows',
      prepare: shadedCells,
      run: () => insertFormula(COST, { label: 'Switching cost', ids, size: { rowCount: 2, columnCount: 1 } }),
      stops: false,
    }),
    scenario({
      name: 'a formula whose result meets something',
      prepare: blocked,
      run: () => insertFormula(COST, {}),
      stops: false,
      refused: 'notEmpty',
    }),
  ],
  setAsOf: [
    scenario({ name: 'a date where there is none', run: () => setAsOf(DATE), stops: false }),
    scenario({ name: 'a date in its cell', prepare: dated, run: () => setAsOf('2026-07-31'), stops: false }),
    scenario({ name: 'a date instead of a constant', prepare: async () => constant(), run: () => setAsOf(DATE), stops: false }),
  ],
  toggleShortNames: [
    scenario({
      name: 'short names that come',
      prepare: () => addCoreTables(addin.workbook),
      run: () => toggleShortNames('en'),
      stops: false,
      levels: LAMBDA,
    }),
    scenario({
      name: 'short names that go',
      prepare: withShortNames,
      run: () => toggleShortNames('en'),
      stops: false,
      levels: LAMBDA,
    }),
    scenario({
      name: 'short names brought up to date',
      prepare: async () => {
        await withShortNames();
        addin.workbook.removeName('REBATE', null);
        addin.workbook.updateName('BREADTH', null, { formula: '=LAMBDA(a,b,TENURE.BREADTH(a,b))' });
      },
      run: () => toggleShortNames('en'),
      stops: false,
      levels: LAMBDA,
    }),
  ],
};
