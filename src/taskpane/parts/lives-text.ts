/** How many clients, lost accounts and prospects there are: what totals, charts and lists are of, and what they leave out. */
import type { PortfolioFigures } from '../data/compute';
import type { PaneTexts } from '../state/texts';

export function livesText({ accounts, lost, prospects }: PortfolioFigures, t: PaneTexts['t'], format: PaneTexts['format']): string {
  const { counts } = t.lives;
  return [
    counts.active(accounts.length, format.number(accounts.length)),
    ...(lost.length === 0 ? [] : [counts.lost(lost.length, format.number(lost.length))]),
    ...(prospects.length === 0 ? [] : [counts.prospects(prospects.length, format.number(prospects.length))]),
  ].join(', ');
}
