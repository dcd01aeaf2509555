/** How this scheme's figures are written: volumes as amounts or units, prices as shares of list or money of a unit, in the contract's currency. */
import type { Texts } from '../../../locales/languages';
import { localeOf, type Language } from '../../../locales/languages';
import type { Basis } from '../../data/concessions/draft';
import type { Formats } from '../../format';

export interface ConcessionWords {
  readonly currency: string;
  /** Beside a field for volumes. */
  readonly volumeUnit: string;
  volume(value: number): string;
  /** Short, for an axis. */
  short(value: number): string;
  /** With cents where there are any. */
  money(value: number): string;
  /** Always with cents: for figures that stand under each other. */
  cents(value: number): string;
  price(value: number): string;
  /** A price on an axis. */
  tick(value: number): string;
}

/** From here on cents are noise, and too wide for the pane. */
const LARGE = 1e7;

export function concessionWords(t: Texts['pane'], format: Formats, language: Language, currency: string, basis: Basis): ConcessionWords {
  const compact = new Intl.NumberFormat(localeOf(language).habits.tag, { notation: 'compact', maximumFractionDigits: 2 });
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 0.005 || Math.abs(value) >= LARGE;
  const money = (value: number): string => format.money(value, isWhole(value) ? 0 : 2);
  return {
    currency,
    volumeUnit: basis === 'revenue' ? currency : t.concessions.unitsShort,
    volume: (value) => (basis === 'revenue' ? money(value) : t.concessions.unitsOf(value, format.number(value, isWhole(value) ? 0 : 1))),
    short: (value) => compact.format(value),
    money,
    cents: (value) => format.money(value, Math.abs(value) >= LARGE ? 0 : 2),
    tick: (value) => (basis === 'revenue' ? format.rate(value) : compact.format(value)),
    price: (value) => (basis === 'revenue' ? format.rate(value) : format.money(value, 2)),
  };
}
