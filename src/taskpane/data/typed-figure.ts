/**
 * Figures as people type them into the pane, in the pane's language: French writes 250 000 and 2,5, English 250,000 and 2.5; both marks are
 * understood wherever only one reading is possible. A rate is typed in percents, with or without the sign. Blank is NaN: unknown, not zero.
 */
import { localeOf, type Language } from '../../locales/languages';

export type FigureFault = 'not_a_number' | 'negative' | 'rate_above_one';

export const isFigureFault = (figure: number | FigureFault): figure is FigureFault => typeof figure === 'string';

const SPACES = /[\s\u00a0\u202f]/g;
const PLAIN = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
const COMMA_GROUPS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A number not below zero; NaN for a blank text. */
export function readFigure(text: string, language: Language): number | FigureFault {
  const value = readNumber(text.replace(SPACES, ''), language);
  if (Number.isNaN(value)) return text.trim() === '' ? value : 'not_a_number';
  return value < 0 ? 'negative' : value;
}

/** Percents as a fraction, which may be above 1 (growth, a cost). Fifteen digits: 1.1 % is 0.011, not 0.011000000000000001. */
export function readPercents(text: string, language: Language): number | FigureFault {
  const figure = readFigure(text.replace('%', ''), language);
  return isFigureFault(figure) ? figure : Number((figure / 100).toPrecision(15));
}

/** Percents of which there are a hundred at most. */
export function readRate(text: string, language: Language): number | FigureFault {
  const rate = readPercents(text, language);
  return typeof rate === 'number' && rate > 1 ? 'rate_above_one' : rate;
}

function readNumber(text: string, language: Language): number {
  const plain = localeOf(language).habits.thousands === ',' && COMMA_GROUPS.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  return PLAIN.test(plain) && plain.indexOf('.') === plain.lastIndexOf('.') ? Number(plain) : Number.NaN;
}

const written = new Map<Language, Intl.NumberFormat>();

function writtenIn(language: Language): Intl.NumberFormat {
  let format = written.get(language);
  if (format === undefined)
    written.set(language, (format = new Intl.NumberFormat(localeOf(language).habits.tag, { maximumFractionDigits: 6 })));
  return format;
}

/** As it is written into a field, with all its digits; '' for NaN. */
export const writeFigure = (value: number, language: Language): string => (Number.isNaN(value) ? '' : writtenIn(language).format(value));

/** A fraction as percents, without the sign that the field shows. */
export const writePercents = (fraction: number, language: Language): string =>
  writeFigure(Number((fraction * 100).toPrecision(15)), language);

const tidy =
  (read: typeof readFigure, write: typeof writeFigure) =>
  (text: string, language: Language): string | undefined => {
    const figure = read(text, language);
    return isFigureFault(figure) || Number.isNaN(figure) ? undefined : write(figure, language);
  };
/** What was typed as the language writes it; undefined for what can't be read. */
export const tidyFigure = tidy(readFigure, writeFigure);
export const tidyPercents = tidy(readPercents, writePercents);
