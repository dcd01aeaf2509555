/** The workbook, for the pane and the commands. Everything that talks to Office.js is in this folder. */
export type * from './types';
export { WorkbookError, type WorkbookErrorCode, type WorkbookErrorFacts } from './errors';
export { onReady, language, theme, showPane, associateCommand } from './office';
export { findTables } from './find-tables';
export { readTables } from './read-tables';
export { selectedCell, goTo, onSelectionChanged } from './selection';
export { onTablesChanged } from './changes';
export { asText } from './as-text';
