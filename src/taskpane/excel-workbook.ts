/** Excel's workbook as the pane asks for it. */
import { isoDate, toSerial } from '../tables/dates';
import {
  findSources,
  compareOneIdRun,
  findTables,
  formulaFor,
  goTo,
  insertFormula,
  isDark,
  language,
  namedDay,
  onSelectionChanged,
  onTablesChanged,
  readTables,
  renameHeaders,
  rewriteOneIdRuns,
  roomFor,
  scanOneIdRuns,
  readTarget,
  selectedCell,
  selectedCells,
  setAsOf,
  shortNames,
  toggleShortNames,
  writeAccountPlan,
  writeConcessionGrid,
  writeConcessionModel,
  writeLinkedCopy,
  writeMapping,
  writeFirstRows,
  writeFixes,
  writeInto,
  writeNewTable,
  writePortfolio,
  writeRatesTable,
  writeSettings,
} from '../workbook/index';
import type { PaneWorkbook } from './workbook';

/** The day it is where the user is. */
function today(): string {
  const now = new Date();
  return isoDate(toSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }));
}

/** Once Office.js is ready. */
export const excelWorkbook = (): PaneWorkbook => ({
  language: language(),
  today,
  findTables: () => findTables(),
  readTables,
  findSources: () => findSources({ afterCellEdit: true }),
  writeMapping,
  renameHeaders,
  writeLinkedCopy,
  asOf: () => namedDay(),
  setAsOf,
  goTo,
  selectedCell: () => selectedCell(),
  formulaFor,
  selectedCells: () => selectedCells({ afterCellEdit: true }),
  insertFormula,
  roomFor: (options) => roomFor(options, { afterCellEdit: true }),
  scanOneIdRuns,
  compareOneIdRun,
  rewriteOneIdRuns,
  writeSettings,
  writePortfolio,
  writeAccountPlan,
  writeRatesTable,
  shortNames,
  toggleShortNames: () => toggleShortNames(language()),
  writeConcessionModel: (model, options) => writeConcessionModel(model, { language: language(), ...options }),
  writeConcessionGrid: (grid, options) => writeConcessionGrid(grid, { language: language(), ...options }),
  readTarget,
  writeImport: (plan, target, options) =>
    target === null ? writeFirstRows(plan, language(), options) : writeInto(target, plan, language(), options),
  writeFixes,
  writeNewTable,
  onSelectionChanged,
  onTablesChanged,
  isDark,
});
