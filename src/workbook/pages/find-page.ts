/**
 * A page of ours is recognised by what stands visibly behind it ("Page made by Tenure | plan A001"), whatever the sheet is called: sheets may be renamed, and a sheet
 * of the same name that holds something else is nobody's page.
 */
import { languages, textsOf } from '../../locales/languages';

/** Where the mark of a kind of page stands. */
export interface MarkPlace {
  readonly row: number;
  readonly column: number;
}

const madeBy = new Set(languages().map((one) => textsOf(one).printed.common.madeBy));

export interface SheetNames {
  readonly names: readonly string[];
  /** The sheet that the user sees. */
  readonly shown: string;
  /** Sheets by the mark that they bear. */
  readonly marked: ReadonlyMap<string, string>;
}

/** The sheets of the workbook, and which of them are our pages. Two syncs. */
export async function findPages(context: Excel.RequestContext, { row, column }: MarkPlace): Promise<SheetNames> {
  const sheets = context.workbook.worksheets.load('items/name');
  const active = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  const marks = sheets.items.map((sheet) => sheet.getRangeByIndexes(row, column, 1, 2).load('values'));
  await context.sync();
  const marked = new Map<string, string>();
  sheets.items.forEach(({ name }, index) => {
    const [by, mark] = (marks[index]!.values as unknown[][])[0]!;
    if (typeof by === 'string' && madeBy.has(by) && typeof mark === 'string' && !marked.has(mark)) marked.set(mark, name);
  });
  return { names: sheets.items.map(({ name }) => name), shown: active.name, marked };
}
