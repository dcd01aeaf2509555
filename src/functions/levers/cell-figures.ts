/** Figures inside texts that stand in cells, as the language of the settings table writes them. */
import { fromSerial } from '../../tables/dates';
import { localeOf, type Language } from '../../locales/languages';
import type { Figures } from './lever-text';

/** `currency`: what amounts are in, '' when nobody says so. */
export function cellFigures(language: Language, currency: string): Figures {
  const { habits } = localeOf(language);
  const plain = new Intl.NumberFormat(habits.tag, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(habits.tag, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(habits.tag, { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(habits.tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lists = new Intl.ListFormat(habits.tag, { style: 'long', type: 'conjunction' });
  return {
    number: (value, digits = 0) => (digits === 0 ? plain : fine).format(value),
    money: (value) => (currency === '' ? plain.format(value) : `${plain.format(value)}\u00a0${currency}`),
    rate: (fraction) => percents.format(fraction),
    date: (serial) => {
      const { year, month, day } = fromSerial(serial);
      return habits.day(dates.format(Date.UTC(year, month - 1, day)));
    },
    list: (words) => lists.format(words),
  };
}
