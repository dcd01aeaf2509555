/** What the add-in writes into a workbook, and what it says when the workbook refuses. */
import { drill } from './drill';

export const workbook = {
  drill,
  portfolio: {
    sheet: 'Tenure portfolio',
    title: 'Portfolio of accounts',
    asOf: 'As of',
    by: {
      group: { sheet: 'Portfolio by group', title: 'Portfolio by group' },
      owner: { sheet: 'Portfolio by owner', title: 'Portfolio by owner' },
      segment: { sheet: 'Portfolio by segment', title: 'Portfolio by segment' },
      region: { sheet: 'Portfolio by region', title: 'Portfolio by region' },
    },
    total: 'Total of active accounts',
    /** Heading of the result that the lists are drawn from. */
    all: 'All accounts: the lists are drawn from here',
    places: (lost: string, prospects: string, all: string) =>
      `Lost accounts: from ${lost} on. Prospects: ${prospects}. All accounts: ${all}.`,
  },
  rates: { sheet: 'Exchange rates' },
  mapping: { sheet: 'Mapping', copy: (table: string) => `${table} (linked)` },
  settings: { sheet: 'Settings' },
  templates: {
    /** When a word is typed that is not in the list of its column. */
    notInList: (words: string) => ({
      title: 'Another word than those offered',
      message: `Words offered: ${words}. Tenure reads other words only where they mean one of these.`,
    }),
  },
  error: {
    cellEditMode: 'A cell is being edited. Press Enter or Esc in the sheet, then try again.',
    protected: 'The sheet or the workbook is protected. Unprotect it, then try again.',
    tooLarge: 'This is more than Excel can pass to an add-in at once.',
    busy: 'Excel is busy. Try again in a moment.',
    gone: 'The table, sheet or cell is no longer there.',
    unsupported: 'This version of Excel cannot do this.',
    session: 'The connection to the workbook is lost. Reload the page or reopen the workbook.',
    dialogOpen: 'A dialog of Excel is open. Close it, then try again.',
    formulaTooLong: 'The formula is longer than a cell can hold.',
    cancelled: 'Stopped.',
    changed: 'The table changed while it was being read. It is read again at the next refresh.',
    noCell: 'No cell is selected. Select one in the sheet, then try again.',
    noAccount:
      'The selected cell names no account. Select a row of the accounts table, or a cell that holds the ID of an account, then try again.',
    planLost: 'The account is lost: it holds nothing today that a plan could be made of. Select an active account.',
    planProspect: 'The account is a prospect: a plan is made of what a client holds. Select an active account.',
    noBoard: 'There is no board page: the tables of the portfolio cannot be read. The check of the data says why.',
    noPlan: 'There is no plan of this account: it is no client on that day, or its tables cannot be read. The check of the data says why.',
    hidden: 'The sheet is hidden. Unhide it to go there.',
    notEmpty: 'There is already something where the result would stand.',
    notComputed:
      'A formula has no lasting result yet, so that its value cannot be kept. Wait until it is computed, or put it right, then try again.',
    changedSince: 'What was written has been changed since. Undoing would overwrite it: nothing was undone.',
    nothingToUndo: 'There is nothing left to undo.',
    pageMoved:
      'Rows, columns or cells of this page have been moved, so that it cannot be brought up to date without losing what was typed. Undo the move, or rename or delete the sheet and make the page again.',
    insideTable: 'A result of several cells cannot stand inside an Excel table. Choose a cell outside it.',
    tableMissing: 'A table that the function needs was not found.',
    tableTwice: 'Two tables of one kind were found; keep one, or choose.',
    settingsNoSegment: 'The settings table has no column for the segment. Add one named segment, then try again.',
    asOfMissing: 'The workbook has no date to compute for. Choose one.',
    namesTaken: 'The workbook already uses names that this needs. Open an empty workbook, then try again.',
    silent: 'Excel has not answered. Nothing was changed. Try again; if it stays so, reopen the workbook.',
    unanswered: 'Excel has not answered. What was being written may be incomplete: look at it before you go on.',
    unsure: 'This failed, and Excel does not let Tenure see whether part of it was written. Look at the workbook before you go on.',
    leftBehind: 'This failed half-way, and what had been written could not be taken back.',
    noWorkbook: 'There is no workbook: the page is open outside Excel.',
    idTooLong:
      'The ID of the account is longer than the 255 characters that a formula can hold in a text. Shorten it in the accounts table.',
    failed: 'Excel refused, without saying why. Try again; if it stays so, reopen the workbook.',
  },
  /** What Excel refused without saying why, and what to try. */
  refused: {
    read: 'Excel refused to let the workbook be read, without saying why. Leave the cell that is being edited, then refresh.',
    write:
      'Excel refused to write to the workbook, without saying why. Check that it can be changed and is not open read-only, then try again.',
    formula:
      'Excel refused to insert the formula, without saying why. Select an empty cell of a sheet that can be changed, then try again.',
    date: 'Excel refused to set the reference date, without saying why. Check the name AsOf in the Name Manager, then try again.',
    pane: 'Excel refused to show the pane, without saying why. Open it from the ribbon.',
    listen: 'Excel refused to tell of changes in the workbook, without saying why. Reload the pane.',
    newWorkbook: 'Excel refused to open the copy as a new workbook, without saying why. Try again.',
    shortNames: 'Excel refused to change the short names, without saying why. Look at them in the Name Manager, then try again.',
  },
};

export type WorkbookTexts = typeof workbook;
export type WorkbookErrorCode = keyof WorkbookTexts['error'];
export type RefusedWork = keyof WorkbookTexts['refused'];
