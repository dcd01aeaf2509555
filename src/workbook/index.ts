/** The workbook, for the pane and the commands. Everything that talks to Office.js is in this folder. */
export type * from './types';
export { asWorkbookError, WorkbookError } from './errors';
export { associateCommand, isDark, language, onReady, showPane } from './office';
export { findTables } from './find-tables';
export { readTables } from './read-tables';
export { goTo, onSelectionChanged, selectedCell } from './selection';
export { onTablesChanged } from './changes';
export { asOf, isReadable, namedDay, setAsOf } from './as-of';
export { formulaFor, resultColumns } from './formula';
export { insertFormula } from './insert-formula';
export { writeRatesTable } from './rates-table';
export { writePortfolio } from './portfolio-sheet';
export { writeAccountPlan, writeSelectedAccountPlan } from './account-sheet';
export { writeConcessionGrid } from './concessions/grid';
export { writeConcessionModel } from './concessions/model/index';
export { shortNames, toggleShortNames } from './short-names';
export { asText } from './as-text';
export { numberFormatOf } from './column-formats';
