/** Figures as the pane's language writes them. NaN, which means "no answer", is a dash: never a zero. */
import { fromSerial } from '../tables/dates';
import type { Language } from '../tables/schema';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
const NONE = '–';
const ISO_CURRENCY = /^[A-Z]{3}$/;

export interface Formats {
  /** Whole number, or with digits after the mark. */
  number(value: number, digits?: number): string;
  /** Whole units of the reporting currency, with the currency where the workbook names one. */
  money(value: number): string;
  /** A fraction as whole percents; what is not zero is never shown as 0 %. */
  percent(fraction: number): string;
  /** Serial number of a day. */
  date(serial: number): string;
  list(words: readonly string[]): string;
  readonly compare: (a: string, b: string) => number;
}

export function formatsFor(language: Language, currency: string): Formats {
  const locale = locales[language];
  const numbers = [0, 1, 2].map((digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const money = moneyFormat(locale, currency);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return {
    number: (value, digits = 0) => (Number.isNaN(value) ? NONE : numbers[digits]!.format(plainZero(value, digits))),
    money: (value) => (Number.isNaN(value) ? NONE : money(plainZero(value, 0))),
    percent: (fraction) => {
      if (Number.isNaN(fraction)) return NONE;
      const small = fraction > 0 && fraction < 0.005;
      return small ? `< ${percents.format(0.01)}` : percents.format(plainZero(fraction, 2));
    },
    date: (serial) => {
      if (Number.isNaN(serial)) return NONE;
      const { year, month, day } = fromSerial(serial);
      return dates.format(Date.UTC(year, month - 1, day));
    },
    list: (words) => lists.format(words),
    compare: collator.compare,
  };
}

/** What rounds to zero is written 0, not -0. */
const plainZero = (value: number, digits: number): number => (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);

function moneyFormat(locale: string, currency: string): (value: number) => string {
  if (ISO_CURRENCY.test(currency)) return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format;
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  // A code that is no ISO currency is written as it stands; without any, the amount has no unit to show.
  return (value) => (currency === '' ? plain.format(value) : `${plain.format(value)} ${currency}`);
}
