/** Figures inside texts that stand in cells, as the language of the settings table writes them. */
import { fromSerial } from '../../tables/dates';
import type { Language } from '../../tables/schema';
import type { Figures } from './lever-text';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** `currency`: what amounts are in, '' when nobody says so. */
export function cellFigures(language: Language, currency: string): Figures {
  const plain = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locales[language], { style: 'long', type: 'conjunction' });
  return {
    number: (value, digits = 0) => (digits === 0 ? plain : fine).format(value),
    money: (value) => (currency === '' ? plain.format(value) : `${plain.format(value)} ${currency}`),
    rate: (fraction) => percents.format(fraction),
    date: (serial) => {
      const { year, month, day } = fromSerial(serial);
      return dates.format(Date.UTC(year, month - 1, day));
    },
    list: (words) => lists.format(words),
  };
}
