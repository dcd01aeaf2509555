/** Commands that only look, listen or go somewhere: whatever fails, nothing in the workbook changes. */
import {
  asOf,
  compareOneIdRun,
  findSources,
  findTables,
  goTo,
  namedDay,
  onReady,
  onSelectionChanged,
  onTablesChanged,
  readPlanMoves,
  readTables,
  readTarget,
  roomFor,
  scanOneIdRuns,
  selectedCell,
  selectedCells,
  selectedFigure,
  shortNames,
  showPane,
} from '../../../../src/workbook/index';
import { addin } from '../../support';
import { scenario } from '../scenario';
import { column } from './one-id';
import { core, customers, select, tableOf } from './tables';

export const reading = {
  onReady: [scenario({ name: 'whether there is a workbook', run: () => onReady(), stops: false, asksNothing: true })],
  showPane: [scenario({ name: 'showing the pane', run: () => showPane(), stops: false, says: ['failed'] })],
  findTables: [scenario({ name: 'finding tables', prepare: core, run: (_given, signal) => findTables({ signal }) })],
  findSources: [scenario({ name: 'finding tables of one’s own', prepare: customers, run: (_given, signal) => findSources({ signal }) })],
  readTables: [
    scenario({
      name: 'reading tables',
      prepare: core,
      begin: () => findTables(),
      run: async (tables, signal) => [...(await readTables(tables, { signal }))].map(([, cells]) => cells),
    }),
  ],
  readTarget: [
    scenario({
      name: 'reading what an import goes to',
      prepare: core,
      begin: () => tableOf('accounts'),
      run: async (table, signal) => (await readTarget(table, 'accounts', { signal })).cells,
    }),
  ],
  goTo: [
    scenario({
      name: 'going to a cell',
      prepare: core,
      run: () => goTo({ sheet: 'Accounts', address: 'B2' }),
      stops: false,
      ignores: /^shown/,
    }),
  ],
  selectedCell: [scenario({ name: 'where the user is', prepare: core, run: () => selectedCell(), stops: false })],
  readPlanMoves: [scenario({ name: 'what was typed on the plans', prepare: core, run: (_given, signal) => readPlanMoves({ signal }) })],
  selectedFigure: [scenario({ name: 'which figure is selected', prepare: core, run: () => selectedFigure(), stops: false })],
  selectedCells: [
    scenario({
      name: 'which cells are selected',
      prepare: async () => {
        await core();
        addin.workbook.select({ sheetId: addin.workbook.sheets()[0]!.id, row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 });
      },
      run: () => selectedCells(),
      stops: false,
    }),
  ],
  roomFor: [
    scenario({
      name: 'whether there is room',
      prepare: async () => select('Sheet1', 4, 4),
      run: () => roomFor({ label: 'Cost', size: { rowCount: 3, columnCount: 1 } }),
      stops: false,
    }),
  ],
  asOf: [scenario({ name: 'the date', prepare: core, run: () => asOf(), stops: false })],
  namedDay: [scenario({ name: 'what the name of the date holds', prepare: core, run: () => namedDay(), stops: false })],
  shortNames: [scenario({ name: 'which short names there are', run: () => shortNames(), stops: false })],
  scanOneIdRuns: [
    scenario({ name: 'looking for formulas about one account', prepare: column, run: (_given, signal) => scanOneIdRuns({ signal }) }),
  ],
  compareOneIdRun: [
    scenario({
      name: 'comparing one formula with many',
      prepare: column,
      begin: async () => (await scanOneIdRuns())[0]!,
      run: (found, signal) => compareOneIdRun(found, { signal }),
    }),
  ],
  onSelectionChanged: [
    scenario({
      name: 'listening to where the user goes',
      run: async () => {
        await (
          await onSelectionChanged(
            () => undefined,
            () => undefined,
          )
        )();
      },
      stops: false,
      patient: true,
    }),
  ],
  onTablesChanged: [
    scenario({
      name: 'listening to changes',
      run: async () => {
        await (await onTablesChanged(() => undefined))();
      },
      stops: false,
      patient: true,
    }),
  ],
};
