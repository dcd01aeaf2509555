/** How the figures of what moved are written: each with the digits of its kind, risks and shares as percents. */
import { fromSerial } from '../../../tables/dates';
import type { LineFigure } from './account-lines';

type Unit = 'amount' | 'score' | 'points' | 'count' | 'share' | 'days' | 'date';

const units: Partial<Record<LineFigure, Unit>> = {
  references: 'count',
  families: 'count',
  effective_families: 'score',
  index_low: 'score',
  index_high: 'score',
  negative_share: 'share',
  switching_cost_coverage: 'share',
  trust_score: 'score',
  trust_observed: 'score',
  trust_coverage: 'share',
  held: 'score',
  attached: 'score',
  renewal_risk: 'points',
  days_to_notice: 'days',
  next_moment: 'date',
};
export const unitOf = (figure: LineFigure): Unit => units[figure] ?? 'amount';

/** Digits after the mark; amounts below this have cents where they aren't whole. */
const DIGITS: Readonly<Record<Unit, number>> = { amount: 0, score: 2, points: 1, count: 0, share: 1, days: 0, date: 0 };
const CENTS_BELOW = 100_000;
const SCALE: Partial<Record<Unit, number>> = { points: 100, share: 100 };

/** U+2212, as a minus is written. */
const MINUS = '\u2212';

export class Numbers {
  private readonly formats = new Map<string, Intl.NumberFormat>();
  private readonly dates: Intl.DateTimeFormat;

  constructor(private readonly tag: string) {
    this.dates = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  }

  plain(value: number, digits = 0, least = digits): string {
    const key = `${least} ${digits}`;
    let format = this.formats.get(key);
    if (format === undefined)
      this.formats.set(key, (format = new Intl.NumberFormat(this.tag, { maximumFractionDigits: digits, minimumFractionDigits: least })));
    return format.format(value + 0).replace('-', MINUS);
  }

  signed(value: number, digits: number, least = digits): string {
    const text = this.plain(value, digits, least);
    return value > 0 ? `+${text}` : text;
  }

  date(serial: number): string {
    const { year, month, day } = fromSerial(serial);
    return this.dates.format(Date.UTC(year, month - 1, day));
  }
}

/** A figure as it is shown, and the digits that it has. */
export function scaled(figure: LineFigure, value: number): { readonly size: number; readonly digits: number } {
  const unit = unitOf(figure);
  const size = value * (SCALE[unit] ?? 1);
  const cents = unit === 'amount' && Math.abs(size) < CENTS_BELOW && Math.abs(size - Math.round(size)) >= 0.005;
  return { size, digits: cents ? 2 : DIGITS[unit] };
}
