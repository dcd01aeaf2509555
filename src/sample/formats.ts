/** Number formats and widths of what the functions spill, column by column, from the function catalogue: a new column of a function is formatted without a change here. */
import { cardRows } from '../functions/portfolio/card/rows';
import { catalogue } from '../functions/catalogue';
import type { DeclaredColumn } from '../functions/declare';
import { widthOfHeader, widthOfLook } from '../functions/look';
import type { FunctionId } from '../locales/en/functions/index';
import { localeOf, type Language } from '../locales/languages';
import { numberFormatOf } from '../workbook/column-formats';

/** Rows that a result may take, with room to grow. */
const LAST_ROW = 400;

/** A column letter from its position, 0 is A; enough for two letters. */
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}

function columnsOf(id: FunctionId): readonly DeclaredColumn[] {
  const declaration = catalogue.find((candidate) => candidate.id === id);
  if (declaration === undefined) throw new Error(`The function catalogue has no ${id}`);
  return declaration.columns;
}

/** Formats of a function's table that spills from a cell (position of its column, 0 is A, and row of its header). */
export function spillFormats(
  id: FunctionId,
  column: number,
  headerRow: number,
  language: Language,
): { range: string; numberFormat: string }[] {
  return columnsOf(id).flatMap(({ look }, index) => {
    const numberFormat = numberFormatOf(look, language);
    const at = letter(column + index);
    return numberFormat === 'General' ? [] : [{ range: `${at}${headerRow + 1}:${at}${LAST_ROW}`, numberFormat }];
  });
}

/** Formats of the card of an account, which holds a figure of another kind in each row. */
export function cardFormats(column: number, headerRow: number, language: Language): { range: string; numberFormat: string }[] {
  const at = letter(column);
  return cardRows.flatMap(({ kind }, index) =>
    kind === 'text' || kind === 'word' ? [] : [{ range: `${at}${headerRow + 1 + index}`, numberFormat: numberFormatOf(kind, language) }],
  );
}

/** Widths in characters of the same table: wide enough for what the column holds and for its header. */
export function spillWidths(id: FunctionId, language: Language): number[] {
  const headers = localeOf(language).results?.headers;
  return columnsOf(id).map(({ name, look }) => Math.max(widthOfLook(look) ?? 10, widthOfHeader(headers?.[name] ?? name)));
}
