/** Texts of the workbench page, which stands in for Excel and has words of its own. */
import { plural } from './plural';

/** Why a file is no workbook that can be opened; the detail is a part of the package or a cell. */
export type RefusalReason =
  | 'password'
  | 'oldExcel'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'notAWorkbook'
  | 'broken'
  | 'tooLarge'
  | 'largeFile'
  | 'noSheets'
  | 'missingPart'
  | 'badPart'
  | 'badCell';

export interface WorkbenchTexts {
  readonly title: string;
  readonly gridLabel: string;
  readonly paneLabel: string;
  readonly toolbarLabel: string;
  readonly open: string;
  readonly openHelp: string;
  readonly newWorkbook: string;
  /** Names as Excel gives them. */
  readonly newBook: string;
  readonly newSheet: string;
  readonly dropHere: string;
  readonly replace: (open: string) => string;
  readonly replaceIt: string;
  readonly keepIt: string;
  readonly kept: (open: string) => string;
  readonly oneWorkbook: string;
  readonly added: (sheets: readonly string[]) => string;
  readonly save: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly blanks: string;
  readonly blanksDesktop: string;
  readonly blanksWeb: string;
  readonly blanksHelp: string;
  readonly paneWidth: string;
  readonly recalculate: string;
  readonly starting: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly saved: (name: string) => string;
  readonly ready: string;
  readonly calculating: (calls: number) => string;
  readonly notAWorkbook: (name: string, reason: string) => string;
  readonly refused: Readonly<Record<RefusalReason, (detail: string) => string>>;
  readonly rebuilt: string;
  readonly noFunctions: string;
  readonly busy: string;
  /** The sheets that compute, in front of a folder of files. */
  readonly dataSheets: Readonly<Record<'portfolio' | 'switching' | 'switchingTitle' | 'asOf', string>>;
}

export const workbench: WorkbenchTexts = {
  title: 'Tenure workbench',
  gridLabel: 'Workbook',
  paneLabel: 'Tenure task pane',
  toolbarLabel: 'Workbench',
  open: 'Open a file',
  openHelp:
    'A workbook (.xlsx) takes the place of this one; a table (.csv, .tsv, .txt) is added as a sheet. Or drop the files on the page.',
  newWorkbook: 'New',
  newBook: 'Book1',
  newSheet: 'Sheet1',
  dropHere: 'Drop a workbook (.xlsx) to open it, tables (.csv, .tsv, .txt) to add them as sheets',
  replace: (open) => `The changes in ${open} have not been saved, and would be lost.`,
  replaceIt: 'Replace the workbook',
  keepIt: 'Keep it',
  kept: (open) => `${open} stays open; nothing has changed.`,
  oneWorkbook: 'A workbook is opened alone: choose one .xlsx file, or tables (.csv, .tsv, .txt) only. Nothing has changed.',
  added: (sheets) => plural(sheets.length, `Added the sheet ${sheets[0] ?? ''}`, `Added the sheets ${sheets.join(', ')}`),
  save: 'Save .xlsx',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  blanks: 'Excel’s blanks',
  blanksDesktop: 'desktop (0)',
  blanksWeb: 'web (null)',
  blanksHelp: 'How an empty cell reaches a function: Excel on the desktop sends 0, Excel on the web sends null.',
  paneWidth: 'Pane width: drag, or use the arrow keys',
  recalculate: 'Recalculate',
  starting: 'Starting…',
  opening: (name) => `Opening ${name}…`,
  saving: 'Saving…',
  saved: (name) => `Saved as ${name}`,
  ready: 'Ready',
  calculating: (calls) => plural(calls, 'Calculating: 1 function call under way', `Calculating: ${calls} function calls under way`),
  notAWorkbook: (name, reason) => `${name} could not be opened: ${reason}`,
  refused: {
    password: () => 'it is protected with a password. Save it without one as .xlsx.',
    oldExcel: () => 'it is an old Excel file (.xls). Save it as .xlsx.',
    binaryWorkbook: () => 'it is a binary workbook (.xlsb). Save it as .xlsx.',
    openDocument: () => 'it is an OpenDocument file (.ods). Save it as .xlsx.',
    notAWorkbook: () => 'it is not an .xlsx file.',
    broken: () => 'the file is damaged or incomplete.',
    tooLarge: () => 'unpacked, it is far larger than a workbook may be here.',
    largeFile: (megabytes) => `the file is larger than ${megabytes} MB, which is the most that can be opened here.`,
    noSheets: () => 'no sheet with cells could be found in it.',
    missingPart: (part) => `the part ${part}, which should hold a sheet, is missing.`,
    badPart: (part) => `the part ${part} is damaged.`,
    badCell: (cell) => `a cell has the place “${cell}”, which no sheet has.`,
  },
  rebuilt: 'The add-in was rebuilt and started again.',
  noFunctions: 'The add-in declares no functions.',
  busy: 'Waiting for the add-in’s answer.',
  dataSheets: {
    portfolio: 'Portfolio',
    switching: 'Switching cost',
    switchingTitle: 'What leaving today would cost each client',
    asOf: 'As of',
  },
};
