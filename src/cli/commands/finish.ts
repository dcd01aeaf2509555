/** `tenure finish`: the results of all kernels, ranked and written; fewer accounts than there are is refused. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { cellsFrom } from '../../batch/json';
import { Kernel } from '../../batch/kernel';
import { rankRows } from '../../batch/rank';
import { portfolioFunction } from '../../functions/portfolio/portfolio';
import type { Cell } from '../../functions/declare';
import { kindOfFile } from '../output/write';
import { needed } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { factsAt } from './kernel';
import { writePortfolio } from './write-portfolio';

export async function finish(context: Context): Promise<void> {
  const { texts, asked, streams } = context;
  const to = needed(asked.values.to, 'to', texts);
  kindOfFile(to, texts);
  const facts = factsAt(needed(asked.values.facts, 'facts', texts), context);
  const { results } = asked.values;
  const placed: (readonly [place: number, cells: Cell[]])[] = [];
  for await (const line of createInterface({
    input: results === undefined ? streams.input : createReadStream(results),
    crlfDelay: Infinity,
  })) {
    const [kind, place, cells] = line.split('\t');
    if (kind === 'result') placed.push([Number(place), cellsFrom(cells!)]);
  }
  placed.sort(([a], [b]) => a - b);
  const rows = placed.map(([, cells]) => cells);
  if (new Set(rows.map(([id]) => id)).size !== facts.accounts || rows.length !== facts.accounts)
    throw new Refusal(texts.faults.notWhole(rows.length, facts.accounts), 5);
  const { header } = new Kernel(portfolioFunction, facts).run({});
  rankRows(portfolioFunction.columns, rows);
  await writePortfolio({ to, header, rows, facts, source: results ?? 'stdin', counts: new Map() }, context);
}
