/**
 * Text that stays text in a cell: what starts with = + - @ or a tab or return would be a formula (or be opened as one later, from a CSV file).
 * A leading apostrophe says so to Excel, which does not show it. Numbers, amounts, dates and TRUE in a text are kept as text as well.
 */
import { readings } from '../locales/languages';

const READ_AS_MORE = /^[=+\-@\t\r']|^\s*[\d.,($€£¥]|^\s*(true|false|vrai|faux)\s*$/i;

/** A code such as MAR-01 or SEPT 12 would become a day of that month. */
const months = new Set(readings().flatMap((reading) => reading.months.flat().map((name) => name.toLowerCase().replace('.', ''))));
const isDay = (text: string): boolean => {
  const [, word, rest] = /^\s*(\p{L}{3,10})\.?([-/ ]?\d.*)$/u.exec(text.slice(0, 40)) ?? [];
  return word !== undefined && rest !== undefined && months.has(word.toLowerCase());
};

export const asText = (text: string): string => (READ_AS_MORE.test(text) || isDay(text) ? `'${text}` : text);
