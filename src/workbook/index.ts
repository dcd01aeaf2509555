/** The workbook, for the pane and the commands. Everything that talks to Office.js is in this folder. */
export type * from './types';
export { WorkbookError, type WorkbookErrorCode, type WorkbookErrorFacts } from './errors';
