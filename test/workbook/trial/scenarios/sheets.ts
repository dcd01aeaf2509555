/** Commands that make sheets, or bring those of an earlier call up to date. */
import {
  findTables,
  writeAccountPlan,
  writeAccountPlans,
  writeBoard,
  writeBoardPage,
  writeClosing,
  writeConcessionGrid,
  writeConcessionModel,
  type DrillInput,
  writeDrill,
  writeNewSheets,
  writeNewTable,
  writePortfolio,
  writeRatesTable,
  writeSelectedAccountPlan,
  writeTemplates,
} from '../../../../src/workbook/index';
import { sampleSheets } from '../../../../src/sample/new-sheets';
import type { NewSheets } from '../../../../src/workbook/types';
import { addin, addCoreTables, addTable } from '../../support';
import { grid, model } from '../../concessions/models';
import { journalOf } from '../../../../src/metrics/concessions/closing/journal';
import { closingAt } from '../../../metrics/concessions/closing/books';
import { scenario } from '../scenario';
import { core, DATE, select } from './tables';

/** The sample is large: its first tables and the first sheets of formulas say as much. */
function partOfSample(): NewSheets {
  const { sheets, names } = sampleSheets('en');
  const [tables, formulas] = [sheets.filter(({ table }) => table !== undefined), sheets.filter(({ table }) => table === undefined)];
  const chosen = sheets.filter(
    (sheet) => tables.indexOf(sheet) >= tables.length - 2 || (formulas.includes(sheet) && formulas.indexOf(sheet) < 2),
  );
  const dated = names.map(({ name, address }) => ({ name, address, sheet: chosen[0]!.name }));
  return { sheets: chosen, names: dated };
}

/** A portfolio sheet of an earlier call, to which tables have come since. */
async function portfolioOfEarlier(): Promise<void> {
  await core();
  await writePortfolio({ language: 'en' });
  await addTable(addin.workbook, 'Rates', [
    ['currency', 'rate'],
    ['EUR', 1],
  ]);
  select('Sheet1', 0, 0);
}

const boardOf = async () => ({ language: 'en' as const, tables: await findTables(), asOf: { date: DATE, place: null } });

const planOf = async () => ({
  language: 'en' as const,
  account: 'A1',
  accountName: 'Northwind',
  tables: await findTables(),
  asOf: { date: DATE, place: null },
});

function quarterEnd() {
  const closing = closingAt('2025-06-30', { booked: [], payments: [] });
  return { closing, journal: journalOf(closing.lines, { reduction: '709', liability: '4198' }, closing.reporting) };
}
const lineWords = { volume: String, money: String, rate: String };

/** A figure of two steps, one of them on two rows. */
const behind: DrillInput = {
  ...{ language: 'en', title: 'Switching cost', of: 'One', day: DATE, figure: 30, numberFormat: '#,##0.00' },
  steps: [
    {
      part: 'Learning',
      item: 'L1',
      amount: 10,
      how: '2 × 5',
      sources: [{ table: 'References', row: 2, sheet: 'Sheet1', address: 'A1:C1' }],
    },
    {
      ...{ part: 'Set-up', item: '', amount: 20, how: '' },
      sources: [3, 4].map((row) => ({ table: 'References', row, sheet: 'Sheet1', address: `A${row}:C${row}` })),
    },
  ],
  back: { sheet: 'Sheet1', address: 'A1' },
};

export const sheets = {
  writePortfolio: [
    scenario({ name: 'the portfolio’s sheet', prepare: core, run: (_given, signal) => writePortfolio({ language: 'en' }, { signal }) }),
    scenario({
      name: 'the portfolio’s sheet, with the date in it',
      prepare: () => addCoreTables(addin.workbook),
      run: (_given, signal) => writePortfolio({ language: 'fr', asOf: DATE }, { signal }),
    }),
    scenario({
      name: 'the portfolio’s sheet, where the date has lost its cell',
      prepare: async () => {
        await addCoreTables(addin.workbook);
        addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=#REF!', comment: '', visible: true });
      },
      run: (_given, signal) => writePortfolio({ language: 'en', asOf: DATE }, { signal }),
    }),
    scenario({
      name: 'the portfolio’s sheet, brought up to date',
      prepare: portfolioOfEarlier,
      run: (_given, signal) => writePortfolio({ language: 'en' }, { signal }),
    }),
    scenario({
      name: 'the sheet by owner',
      prepare: core,
      run: (_given, signal) => writePortfolio({ language: 'en', by: 'owner' }, { signal }),
    }),
  ],
  writeBoardPage: [
    scenario({
      name: 'the board page',
      prepare: core,
      begin: boardOf,
      run: (board, signal) => writeBoardPage(board, { signal }),
    }),
    scenario({
      name: 'the board page, in another language',
      prepare: async () => {
        await core();
        await writeBoardPage(await boardOf());
        select('Sheet1', 0, 0);
      },
      begin: boardOf,
      run: (board, signal) => writeBoardPage({ ...board, language: 'fr' }, { signal }),
    }),
  ],
  writeBoard: [scenario({ name: 'the board page, by the workbook’s own date', prepare: core, run: () => writeBoard('en'), stops: false })],
  writeAccountPlan: [
    scenario({
      name: 'the plan of an account',
      prepare: core,
      begin: planOf,
      ignores: /^shown/,
      run: (plan, signal) => writeAccountPlan(plan, { signal }),
    }),
    scenario({
      name: 'the plan of an account, shown again',
      prepare: async () => {
        await core();
        await writeAccountPlan(await planOf());
        select('Sheet1', 0, 0);
      },
      begin: planOf,
      ignores: /^shown/,
      run: (plan, signal) => writeAccountPlan(plan, { signal }),
    }),
  ],
  writeAccountPlans: [
    scenario({
      name: 'the plans of several accounts',
      prepare: core,
      begin: planOf,
      run: ({ account, accountName, ...shared }, signal) =>
        writeAccountPlans({ ...shared, accounts: [{ id: account, name: accountName }] }, { signal }),
    }),
  ],
  writeSelectedAccountPlan: [
    scenario({
      name: 'the plan of the selected account',
      prepare: async () => {
        await core();
        select('Accounts', 2, 1);
      },
      ignores: /^shown/,
      run: () => writeSelectedAccountPlan('en'),
      stops: false,
    }),
  ],
  writeConcessionGrid: [
    scenario({ name: 'the grid of a concession', run: (_given, signal) => writeConcessionGrid(grid, { language: 'en', signal }) }),
  ],
  writeConcessionModel: [
    scenario({ name: 'the model of a concession', run: (_given, signal) => writeConcessionModel(model, { language: 'en', signal }) }),
  ],
  writeClosing: [
    scenario({
      name: 'the list and the journal of a quarter-end',
      run: (_given, signal) => writeClosing({ ...quarterEnd(), language: 'en', words: () => lineWords }, { signal }),
    }),
  ],
  writeDrill: [
    scenario({
      name: 'the rows behind a figure',
      prepare: core,
      run: (_given, signal) => writeDrill(behind, { signal }),
    }),
  ],
  writeNewSheets: [
    scenario({ name: 'the sample', run: (_given, signal) => writeNewSheets(partOfSample, { fixedNames: true, signal }) }),
    scenario({
      name: 'the sample, where the date has lost its cell',
      prepare: async () => addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=#REF!', comment: '', visible: true }),
      run: (_given, signal) => writeNewSheets(partOfSample, { fixedNames: true, signal }),
    }),
  ],
  writeTemplates: [
    scenario({
      name: 'tables to fill in',
      run: (_given, signal) => writeTemplates({ language: 'fr', tables: ['accounts', 'contracts', 'settings'], date: DATE }, { signal }),
    }),
  ],
  writeRatesTable: [
    scenario({
      name: 'exchange rates',
      prepare: core,
      run: (_given, signal) => writeRatesTable({ language: 'en', currencies: ['EUR', 'USD'], reporting: 'EUR', date: DATE }, { signal }),
    }),
  ],
  writeNewTable: [
    scenario({
      name: 'a new table',
      prepare: core,
      run: (_given, signal) =>
        writeNewTable(
          { title: 'Visits', header: ['Account ID', 'Day'], rows: [['A1', 46_000]], formats: ['General', 'yyyy-mm-dd'] },
          { signal },
        ),
    }),
    scenario({
      name: 'a new table in several blocks',
      run: (_given, signal) =>
        writeNewTable(
          {
            title: 'Visits',
            header: ['Account ID', 'Note'],
            rows: Array.from({ length: 9 }, (_, row) => [`A${row}`, 'x'.repeat(300_000)]),
            formats: ['General', 'General'],
          },
          { signal },
        ),
    }),
  ],
};
