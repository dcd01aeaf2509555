/** Excel's number formats and widths for the look that a column is declared with. */
import type { DeclaredColumn } from '../functions/declare';
import { figureOf, widthOfHeader, widthOfLook, type Figure, type Look } from '../functions/look';
import { firstLanguage, localeOf, type Language } from '../locales/languages';

const formats: Readonly<Record<Exclude<Figure, 'date'>, string>> = {
  amount: '#,##0',
  cents: '#,##0.00',
  units: '#,##0.##',
  score: '0.0',
  share: '0%',
  decimal: '0.00',
  count: '0',
  text: 'General',
};

/** The number format of a look, in the form of files, English. */
export function numberFormatOf(look: Look, language: Language): string {
  const figure = figureOf(look);
  return figure === 'date' ? localeOf(language).habits.dateFormat : formats[figure];
}

/** Gives all the cells of a range one format: Excel takes a single text for that, though the type asks for a matrix. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Points that so many characters take in Excel's standard font, with its margins. */
export const widthOf = (characters: number): number => characters * 5.5 + 5;

/** The header, bold and in the language of the sheet, is the longest text of most columns. */
export function columnWidthOf({ name, look }: DeclaredColumn, language: Language = firstLanguage): number {
  const header = localeOf(language).results?.headers[name] ?? name;
  return widthOf(Math.max(widthOfLook(look) ?? (look === 'amount' ? 14 : 9), widthOfHeader(header)));
}
