/** `tenure kernel`: rows in on one stream, results out on the other, for an engine that holds the rows and deals them out itself. */
import { readFileSync } from 'node:fs';
import { cellsText, factsFrom } from '../../batch/json';
import { Kernel } from '../../batch/kernel';
import { layoutOf } from '../../batch/layout';
import { handshake } from '../../batch/protocol';
import { KernelStream, type PlacedResult } from '../../batch/stream';
import type { Facts } from '../../batch/facts';
import { DEFINITIONS } from '../../metrics/portfolio/snapshot/definitions';
import { needed } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { functionNamed, inWords } from './shared';
import { linesOf } from './lines';

/** The facts of a file. Throws a Refusal for those of another version. */
export function factsAt(path: string, { texts }: Pick<Context, 'texts'>): Facts {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal(texts.faults.unreadable(path, error instanceof Error ? error.message : String(error)), 4);
  }
  const facts = factsFrom(text);
  if (facts.definitions !== DEFINITIONS)
    throw new Refusal(texts.faults.kernelVersion(`definitions ${facts.definitions}`, `definitions ${DEFINITIONS}`), 5);
  return facts;
}

export async function kernel(context: Context): Promise<void> {
  const { texts, asked, streams } = context;
  const { output } = streams;
  const name = asked.values.function ?? 'PORTFOLIO';
  const declaration = functionNamed(name);
  if (declaration === undefined) throw new Refusal(texts.faults.functionUnknown(name), 2);
  if (asked.values.describe === true) {
    output.write(`${JSON.stringify(layoutOf(declaration))}\n`);
    return;
  }
  output.write(`${handshake}\n`);
  const facts = factsAt(needed(asked.values.facts, 'facts', texts), context);
  const stream = new KernelStream(new Kernel(declaration, facts, asked.values.output ?? declaration.outputs[0] ?? ''), facts);
  let count = 0;
  const write = (results: readonly PlacedResult[]): void => {
    count += results.length;
    if (results.length > 0) output.write(results.map(({ place, cells }) => `result\t${place}\t${cellsText(cells)}\n`).join(''));
  };
  await inWords(context, async () => {
    for await (const line of linesOf(context)) {
      if (line.kind === 'row') write(stream.add(line));
      else if (line.kind === 'columns') refuseOther(line.table, line.columns.names, facts, context);
    }
    write(stream.flush());
  });
  output.write(`done\t${count}\n`);
}

/** Cells are found by their places: the columns have to be those of the facts. */
function refuseOther(table: string, names: readonly string[], { headers }: Facts, { texts }: Context): void {
  const ours = headers[table as keyof Facts['headers']] ?? [];
  if (ours.join('\t') !== names.join('\t'))
    throw new Refusal(texts.faults.kernelVersion(`${table}: ${names.join(', ')}`, ours.join(', ')), 5);
}
