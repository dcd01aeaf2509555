/**
 * Text that stays text in a cell: what starts with = + - @ or a tab or return would be a formula (or be opened as one later, from a CSV file).
 * A leading apostrophe says so to Excel, which does not show it. Numbers, amounts, dates, errors and TRUE in a text are kept as text as well, in the words
 * of any Excel: an apostrophe too many does no harm.
 */
import { readings } from '../locales/languages';

/** Signs that begin a formula, a number, an amount or an error; control characters; words of logic. */
const READ_AS_MORE =
  /^[=+\-−@'\p{Cc}]|^\s*(?:[=+\-−@#%\d.,(]|\p{L}{0,3}\.?\s?(?:\p{Sc}|(?<=^\s*(?:kr|chf|rs)\.?\s?)\d))|^\s*(?:true|false|vrai|faux|wahr|falsch|verdadero|falso|verdadeiro|vero|waar|onwaar|prawda|fałsz|doğru|yanlış|sant|falskt?|sand|tosi|epätosi)\s*$/iu;

/** Excels in other languages read months in theirs. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'hu', 'ro', 'tr', 'sv', 'da', 'nb', 'fi', 'el', 'ru', 'uk'];

let known: ReadonlySet<string> | undefined;

function months(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const names = readings().flatMap((reading) => reading.months.flat());
  for (const language of LANGUAGES) {
    for (const form of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++)
        names.push(format.formatToParts(Date.UTC(2026, month, 5)).find(({ type }) => type === 'month')!.value);
    }
  }
  known = new Set(names.map((name) => name.toLowerCase().replace('.', '')));
  return known;
}

/** A code such as MAR-01 or SEPT 12 would become a day of that month; so would one after the name of a weekday. */
const DAY = /^\s*(?:\p{L}{2,12}[.,]?\s+)?(\p{L}{3,12})[-/ .,]{0,3}\d/u;
const isDay = (text: string): boolean => {
  const word = DAY.exec(text)?.[1];
  return word !== undefined && months().has(word.toLowerCase());
};
/** A day of an era, as Japanese and Chinese Excels read it. */
const ERA = /^\s*\p{Script=Han}{1,3}\d{1,4}[年月]/u;

const PLAIN = /^[ -~]*$/;

/** The beginning, with full-width signs as the others: Excel in East Asian languages reads them alike. */
function beginning(text: string): string {
  const start = text.slice(0, 60);
  return PLAIN.test(start) ? start : start.normalize('NFKC');
}

export function asText(text: string): string {
  if (text === '') return text;
  const start = beginning(text);
  return READ_AS_MORE.test(start) || isDay(start) || ERA.test(start) ? `'${text}` : text;
}

/** Cells as they are to be written for them to stand as they stood: Excel gives a text back without its apostrophe, and writes it as a number or a formula. */
export const asTheyStood = (formulas: readonly (readonly unknown[])[], values: readonly (readonly unknown[])[]): unknown[][] =>
  formulas.map((row, r) =>
    row.map((cell, c) => (typeof cell === 'string' && (!cell.startsWith('=') || cell === values[r]![c]) ? asText(cell) : cell)),
  );
