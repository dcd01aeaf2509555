/** `tenure portfolio`: every account's figures, ranked among all, in a file. */
import { rankRows } from '../../batch/rank';
import type { Facts } from '../../batch/facts';
import type { DeclaredColumn, Matrix } from '../../functions/declare';
import { portfolioFunction } from '../../functions/portfolio/portfolio';
import { settingsText } from '../../metrics/portfolio/snapshot/settings-text';
import { NeumaierSum } from '../../metrics/numeric/sum';
import { Settings } from '../../settings/settings';
import { dayText, columnsOf, withMessages, type Result } from '../output/result';
import { kindOfFile, writeResult } from '../output/write';
import { needed } from '../options';
import type { Context } from './context';
import { openFigures, overParts, type Figures } from './figures';

export async function portfolio(context: Context): Promise<void> {
  const { texts, asked } = context;
  const to = needed(asked.values.to, 'to', texts);
  kindOfFile(to, texts);
  const figures = await openFigures(context, portfolioFunction);
  const { header, rows } = await overParts(figures, context);
  rankRows(portfolioFunction.columns, rows);
  context.step(texts.progress.writing(to));
  await writeResult(to, resultOf(header, rows, figures, context), () => context.engine, texts, texts.about.portfolioSheet);
  context.say([texts.done.portfolio(rows.length, to)], {
    accounts: rows.length,
    to,
    asOf: dayText(figures.facts.asOf),
    rows: Object.fromEntries(figures.deal.counts),
  });
}

function resultOf(header: Matrix[number], rows: Matrix, { facts, deal, from }: Figures, { texts }: Context): Result {
  return {
    columns: [...columnsOf(portfolioFunction.columns, header), { title: texts.about.messages, figure: 'text', width: 60 }],
    rows: withMessages(header, rows),
    about: [
      [texts.about.outside, ''],
      ...provenance(facts, texts),
      [texts.about.source, from],
      ...[...deal.counts].map(([name, count]): [string, number] => [texts.about.rows(name), count]),
      ...sums(portfolioFunction.columns, header, rows).map(([title, sum]): [string, number] => [texts.about.sum(title), sum]),
    ],
  };
}

function provenance(facts: Facts, texts: Context['texts']): [string, string | number][] {
  const settings = facts.tables.settings === undefined ? Settings.defaults : Settings.fromCells(facts.tables.settings);
  return [
    [texts.about.definitions, facts.definitions],
    [texts.about.asOf, dayText(facts.asOf)],
    [texts.about.currency, facts.rates.reporting],
    [texts.about.settings, settingsText(settings) || texts.about.noSettings],
  ];
}

/** Of each column of money, over the accounts that have a figure. */
function sums(columns: readonly DeclaredColumn[], header: Matrix[number], rows: Matrix): [string, number][] {
  return columns.flatMap(({ look }, position): [string, number][] => {
    if (look !== 'amount') return [];
    const sum = new NeumaierSum();
    for (const row of rows) if (typeof row[position] === 'number') sum.add(row[position]);
    return [[String(header[position]), sum.value]];
  });
}
