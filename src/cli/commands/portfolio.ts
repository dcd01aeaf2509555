/** `tenure portfolio`: every account's figures, ranked among all, in a file. */
import { rankRows } from '../../batch/rank';
import { portfolioFunction } from '../../functions/portfolio/portfolio';
import { kindOfFile } from '../output/write';
import { needed } from '../options';
import type { Context } from './context';
import { openFigures, overParts } from './figures';
import { writePortfolio } from './write-portfolio';

export async function portfolio(context: Context): Promise<void> {
  const { texts, asked } = context;
  const to = needed(asked.values.to, 'to', texts);
  kindOfFile(to, texts);
  const figures = await openFigures(context, portfolioFunction);
  const { header, rows } = await overParts(figures, context);
  rankRows(portfolioFunction.columns, rows);
  await writePortfolio({ to, header, rows, facts: figures.facts, source: figures.from, counts: figures.deal.counts }, context);
}
