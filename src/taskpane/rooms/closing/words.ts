/** How the figures of a line are written: in its own currency, to its minor unit. */
import { decimalsOf } from '../../../metrics/concessions/closing/minor-units';
import type { ClosingLine } from '../../../metrics/concessions/closing/line';
import type { Language } from '../../../locales/languages';
import type { LineWords } from '../../../workbook/index';
import { formatsFor } from '../../format';

export interface ClosingWords {
  /** Exact, in a currency. */
  money(value: number, currency: string): string;
  of(line: ClosingLine): LineWords;
}

export function closingWords(language: Language): ClosingWords {
  const formats = new Map<string, ReturnType<typeof formatsFor>>();
  const formatOf = (currency: string): ReturnType<typeof formatsFor> => {
    let format = formats.get(currency);
    if (format === undefined) formats.set(currency, (format = formatsFor(language, currency)));
    return format;
  };
  const money = (value: number, currency: string): string => formatOf(currency).money(value, decimalsOf(currency) === 0 ? 0 : 2);
  return {
    money,
    of: ({ currency, unit }) => ({
      volume: (value) => (unit === 'revenue' ? money(value, currency) : formatOf(currency).number(value, Number.isInteger(value) ? 0 : 2)),
      money: (value) => money(value, currency),
      rate: (value) => formatOf(currency).rate(value),
    }),
  };
}
