/** A figure of a snapshot as the pane writes it. */
import { isAmount, type LineFigure } from '../../../metrics/portfolio/moved/account-lines';
import { unitOf } from '../../../metrics/portfolio/moved/figure-text';
import type { FigureName } from '../../../metrics/portfolio/snapshot/read-snapshots';
import type { Formats } from '../../format';

export function shownFigure(figure: FigureName, value: number, format: Formats): string {
  const unit = unitOf(figure as LineFigure);
  if (figure === 'rank' || unit === 'count' || unit === 'days') return format.number(value);
  if (isAmount(figure as LineFigure)) return format.money(value);
  if (unit === 'share' || unit === 'points') return format.percent(value);
  return unit === 'date' ? format.date(value) : format.number(value, 1);
}

/** A change of an amount or a score with its sign; '' below the digit shown. */
export function signedFigure(figure: FigureName, change: number, format: Formats): string {
  const amount = isAmount(figure as LineFigure);
  if (Math.abs(change) < (amount ? 0.5 : 0.05)) return '';
  return `${change > 0 ? '+' : '\u2212'}${amount ? format.money(Math.abs(change)) : format.number(Math.abs(change), 1)}`;
}
