/**
 * Which figure of which account the selected cell shows, on a sheet of ours: a list with PORTFOLIO's headers, in any language, or a tile of the plan. Undefined
 * elsewhere.
 */
import type { FieldKey } from '../locales/en/functions/index';
import { languages, localeOf, textsOf } from '../locales/languages';
import { textOf } from '../tables/cell';
import { resultColumns } from './formula';
import { BEHIND, MARK_ROW, markOf } from './pages/plan/behind';
import { tileAt } from './pages/plan/top';
import { inWorkbook } from './run';

export interface SelectedFigure {
  readonly account: string;
  /** A column of PORTFOLIO. */
  readonly figure: FieldKey;
}

/** Rows in which a list of ours may have its header. */
const TOP_ROWS = 12;

const fields = new Map<string, FieldKey>();
for (const { name } of resultColumns('PORTFOLIO')!) {
  fields.set(name, name);
  for (const language of languages()) {
    const { results } = localeOf(language);
    if (results !== null) fields.set(results.own.PORTFOLIO?.[name] ?? results.headers[name], name);
  }
}

const madeBy = new Set(languages().map((one) => textsOf(one).printed.common.madeBy));

/** In a list: the header above, and the id in the same row, left of the cell. */
function inList(
  top: readonly (readonly unknown[])[],
  row: readonly unknown[],
  rowIndex: number,
  column: number,
): SelectedFigure | undefined {
  for (let header = Math.min(top.length, rowIndex) - 1; header >= 0; header--) {
    const figure = fields.get(textOf(top[header]![column]));
    if (figure === undefined) continue;
    for (let place = column - 1; place >= 0; place--) {
      if (fields.get(textOf(top[header]![place])) !== 'account_id') continue;
      const account = textOf(row[place]);
      return account === '' ? undefined : { account, figure };
    }
  }
  return undefined;
}

export function selectedFigure(): Promise<SelectedFigure | undefined> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    const { rowIndex, columnIndex: column } = cell;
    const sheet = context.workbook.worksheets.getItem(cell.worksheet.name);
    const mark = sheet.getRangeByIndexes(MARK_ROW, BEHIND, 1, 2).load('values');
    const top = sheet.getRangeByIndexes(0, 0, TOP_ROWS, column + 1).load('values');
    const row = sheet.getRangeByIndexes(rowIndex, 0, 1, column + 1).load('values');
    await context.sync();
    const [by, name] = (mark.values as unknown[][])[0]!;
    const plan = markOf('');
    if (madeBy.has(String(by)) && String(name).startsWith(plan)) {
      const figure = tileAt(rowIndex, column);
      return figure === undefined ? undefined : { account: String(name).slice(plan.length), figure };
    }
    return inList(top.values as unknown[][], (row.values as unknown[][])[0]!, rowIndex, column);
  });
}
