/** `tenure rows ACCOUNT`: one account's rows as a workbook, a sheet and a table for each table: what the pane opens beside a result computed outside. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Workbook } from '@cj-tech-master/excelts';
import { portfolioFunction } from '../../functions/portfolio/portfolio';
import { tableDeclarations, type TableName } from '../../tables/declarations/index';
import type { Cells } from '../../tables/headers';
import { extname } from 'node:path';
import { whole } from '../output/file';
import { needed } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { openFigures, partOf } from './figures';

export async function rows(context: Context): Promise<void> {
  const { texts, asked, language } = context;
  const [id] = asked.rest;
  if (id === undefined) throw new Refusal(texts.faults.accountMissing('rows'), 2);
  const to = needed(asked.values.to, 'to', texts);
  if (extname(to).toLowerCase() !== '.xlsx') throw new Refusal(texts.faults.outputKind(to, '.xlsx'), 2);
  // Every column of every table: what opens in Excel is all that is known of the account.
  const figures = await openFigures(context, { ...portfolioFunction, reads: undefined } as never);
  const part = await partOf(figures, id, context);
  const tables: [TableName, Cells][] = [
    ...Object.entries(part).map(([name, table]): [TableName, Cells] => [name as TableName, table.cells]),
    ...Object.entries(figures.facts.tables).map(([name, cells]): [TableName, Cells] => [name as TableName, cells]),
  ];
  context.step(texts.progress.writing(to));
  let count = 0;
  await whole(to, texts, async (place) => {
    const book = new Workbook();
    for (const [name, [header, ...body]] of tables) {
      const declaration = tableDeclarations[name];
      const sheet = book.addWorksheet(declaration.titles[language].slice(0, 31));
      sheet.addTable({
        name: name.charAt(0).toUpperCase() + name.slice(1),
        ref: 'A1',
        headerRow: true,
        columns: header!.map((column) => ({
          name: declaration.columns.find((one) => one.name === column)?.titles[language] ?? String(column),
        })),
        rows: (body.length === 0 ? [header!.map(() => null)] : body).map((row) => [...row] as (string | number | boolean | null)[]),
      });
      count += body.length;
    }
    const stream = createWriteStream(place);
    const closed = once(stream, 'close');
    await book.xlsx.write(stream);
    if (!stream.writableEnded) stream.end();
    await closed;
  });
  context.say([texts.done.rows(count, to)], { account: id, rows: count, to });
}
