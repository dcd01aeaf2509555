// One workbook in the grid: the spreadsheet, its calculations, and the model that the host and the file writer use.
// Opening another workbook ends the session and starts a new one: nothing of the old one can leak into it.
import type { WorkbookContent } from '../files/content';
import { Calculation } from '../grid/calculation';
import { workbookOf } from '../grid/context';
import type { Grid } from '../grid/context';
import type { FunctionList } from '../grid/function-list';
import type { Invoke } from '../grid/function-calls';
import { drawCharts } from '../grid/charts';
import { GridWorkbook } from '../grid/grid-workbook';
import { toSnapshot } from '../grid/snapshot';
import { makeRoomInNewSheets } from '../grid/new-sheets';
import { measureFilledRows } from '../grid/row-heights';
import { rewriteTypedFormulas } from '../grid/typed-formulas';
import { startSpreadsheet } from '../grid/univer';
import type { Spreadsheet } from '../grid/univer';
import type { Language } from '../../locales/languages';

export interface SessionSettings {
  container: HTMLElement;
  content: WorkbookContent;
  functions: FunctionList;
  language: Language;
  dark: boolean;
  invoke: Invoke;
}

export interface Session {
  /** What the workbook was opened from. */
  content: WorkbookContent;
  spreadsheet: Spreadsheet;
  grid: Grid;
  workbook: GridWorkbook;
  calculation: Calculation;
  end(): void;
}

let started = 0;

/** Thousands and decimals as the language writes them; the formats themselves stay as they are. */
export function setNumberLanguage(grid: Grid, language: Language): void {
  workbookOf(grid).setNumfmtLocal(language);
}

export async function startSession({ container, content, functions, language, dark, invoke }: SessionSettings): Promise<Session> {
  const home = document.createElement('div');
  home.className = 'home';
  container.replaceChildren(home);
  const spreadsheet = await startSpreadsheet(home, language, dark);
  const { univer, api } = spreadsheet;
  const unitId = `workbook-${++started}`;
  api.createWorkbook(toSnapshot(content, unitId).data);
  const injector = univer.__getInjector();
  const calculation = new Calculation(injector, unitId, invoke);
  calculation.registerFunctions(functions);
  const grid: Grid = { api, injector, unitId, calculation };
  const workbook = new GridWorkbook(grid, content);
  rewriteTypedFormulas(grid);
  makeRoomInNewSheets(grid);
  measureFilledRows(injector);
  setNumberLanguage(grid, language);
  const stopDrawing = drawCharts(grid, workbook);
  calculation.recalculate();
  const end = (): void => {
    // A calculation, an answer or a redraw that is still to come would find no workbook.
    calculation.end();
    stopDrawing();
    univer.dispose();
  };
  return { content, spreadsheet, grid, workbook, calculation, end };
}
