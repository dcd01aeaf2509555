/** Figures as the pane's language writes them. NaN, which means "no answer", is a dash: never a zero. */
import { fromSerial } from '../tables/dates';
import { localeOf, type Language } from '../locales/languages';

const NONE = '–';
const ISO_CURRENCY = /^[A-Z]{3}$/;

export interface Formats {
  /** Whole number, or with digits after the mark. */
  number(value: number, digits?: number): string;
  /** Whole units of the currency, or with digits after the mark; with the currency where one is named. */
  money(value: number, digits?: 0 | 2): string;
  /** A fraction as whole percents; what is not zero is never shown as 0 %. */
  percent(fraction: number): string;
  /** A fraction as percents with up to two digits after the mark; what is above zero is never shown as 0 %. */
  rate(fraction: number): string;
  /** Serial number of a day. */
  date(serial: number): string;
  list(words: readonly string[]): string;
  readonly compare: (a: string, b: string) => number;
}

export function formatsFor(language: Language, currency: string): Formats {
  const { habits } = localeOf(language);
  const locale = habits.tag;
  const numbers = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const money = { 0: moneyFormat(locale, currency, 0), 2: moneyFormat(locale, currency, 2) };
  const rates = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return {
    number: (value, digits = 0) => (Number.isNaN(value) ? NONE : numbers[digits]!.format(plainZero(value, digits))),
    money: (value, digits = 0) => (Number.isNaN(value) ? NONE : money[digits](plainZero(value, digits))),
    percent: (fraction) => {
      if (Number.isNaN(fraction)) return NONE;
      const small = fraction > 0 && fraction < 0.005;
      return small ? `< ${percents.format(0.01)}` : percents.format(plainZero(fraction, 2));
    },
    rate: (fraction) => {
      if (Number.isNaN(fraction)) return NONE;
      const small = fraction > 0 && fraction < 0.00005;
      return small ? `< ${rates.format(0.0001)}` : rates.format(plainZero(fraction, 4));
    },
    date: (serial) => {
      if (Number.isNaN(serial)) return NONE;
      const { year, month, day } = fromSerial(serial);
      return habits.day(dates.format(Date.UTC(year, month - 1, day)));
    },
    list: (words) => lists.format(words),
    compare: collator.compare,
  };
}

/** What rounds to zero is written 0, not -0. */
const plainZero = (value: number, digits: number): number => (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);

function moneyFormat(locale: string, currency: string, digits: number): (value: number) => string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (ISO_CURRENCY.test(currency)) return new Intl.NumberFormat(locale, { style: 'currency', currency, ...places }).format;
  const plain = new Intl.NumberFormat(locale, places);
  // A code that is no ISO currency is written as it stands; without any, the amount has no unit to show.
  return (value) => (currency === '' ? plain.format(value) : `${plain.format(value)} ${currency}`);
}
