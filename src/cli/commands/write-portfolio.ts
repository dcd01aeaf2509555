/** The figures of every account as a file, with what they rest on. */
import type { Facts } from '../../batch/facts';
import type { Cell, DeclaredColumn, Matrix } from '../../functions/declare';
import { portfolioFunction } from '../../functions/portfolio/portfolio';
import { NeumaierSum } from '../../metrics/numeric/sum';
import { settingsText } from '../../metrics/portfolio/snapshot/settings-text';
import { Settings } from '../../settings/settings';
import type { TableName } from '../../tables/declarations/index';
import { columnsOf, dayText, withMessages, type Result } from '../output/result';
import { writeResult } from '../output/write';
import type { Context } from './context';

export interface Portfolio {
  readonly to: string;
  readonly header: readonly Cell[];
  readonly rows: Matrix;
  readonly facts: Facts;
  /** Where the rows came from. */
  readonly source: string;
  readonly counts: ReadonlyMap<TableName, number>;
}

export async function writePortfolio(portfolio: Portfolio, context: Context): Promise<void> {
  const { texts } = context;
  const { to, rows, facts, counts } = portfolio;
  context.step(texts.progress.writing(to));
  await writeResult(to, resultOf(portfolio, context), () => context.engine, texts, texts.about.portfolioSheet);
  context.say([texts.done.portfolio(rows.length, to)], {
    accounts: rows.length,
    to,
    asOf: dayText(facts.asOf),
    rows: Object.fromEntries(counts),
  });
}

function resultOf({ header, rows, facts, source, counts }: Portfolio, { texts }: Context): Result {
  return {
    columns: [...columnsOf(portfolioFunction.columns, header), { title: texts.about.messages, figure: 'text', width: 60 }],
    rows: withMessages(header, rows),
    about: [
      [texts.about.outside, ''],
      ...provenance(facts, texts),
      [texts.about.source, source],
      ...[...counts].map(([name, count]): [string, number] => [texts.about.rows(name), count]),
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
function sums(columns: readonly DeclaredColumn[], header: readonly Cell[], rows: Matrix): [string, number][] {
  return columns.flatMap(({ look }, position): [string, number][] => {
    if (look !== 'amount') return [];
    const sum = new NeumaierSum();
    for (const row of rows) if (typeof row[position] === 'number') sum.add(row[position]);
    return [[String(header[position]), sum.value]];
  });
}
