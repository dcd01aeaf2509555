/** Texts of the workbench page, which stands in for Excel and has words of its own. */

export interface WorkbenchTexts {
  readonly title: string;
  readonly gridLabel: string;
  readonly paneLabel: string;
  readonly toolbarLabel: string;
  readonly open: string;
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
  readonly rebuilt: string;
  readonly noFunctions: string;
  readonly busy: string;
}

export const workbench: WorkbenchTexts = {
  title: 'Tenure workbench',
  gridLabel: 'Workbook',
  paneLabel: 'Tenure task pane',
  toolbarLabel: 'Workbench',
  open: 'Open .xlsx',
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
  calculating: (calls) => (calls === 1 ? 'Calculating: 1 function call under way' : `Calculating: ${calls} function calls under way`),
  notAWorkbook: (name, reason) => `${name} could not be opened as a workbook: ${reason}`,
  rebuilt: 'The add-in was rebuilt and started again.',
  noFunctions: 'The add-in declares no functions.',
  busy: 'Waiting for the add-in’s answer.',
};
