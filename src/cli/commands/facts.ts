/** `tenure facts`: what has to be known of all rows, from lines that an engine made of them, into a file that goes to every kernel. */
import { dealtTables } from '../../batch/part';
import { factsOf, type Census } from '../../batch/facts';
import { factsText } from '../../batch/json';
import type { LineCell } from '../../batch/protocol';
import type { TableName } from '../../tables/declarations/index';
import type { Cells } from '../../tables/headers';
import { whole, writePieces } from '../output/file';
import { needed } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { asOfIn, functionNamed, inWords, refuseCurrencies } from './shared';
import { linesOf } from './lines';

class Collected {
  private readonly headers = new Map<TableName, readonly string[]>();
  private readonly rows = new Map<TableName, LineCell[][]>();
  private readonly pairs = new Map<TableName, (readonly [LineCell, LineCell])[]>();
  private readonly written = new Map<TableName, Map<string, Map<string, number>>>();
  private families: (readonly [LineCell, LineCell])[] | undefined;

  async read(context: Context): Promise<void> {
    for await (const line of linesOf(context)) {
      if (line.kind === 'columns') this.headers.set(line.table, line.columns.names);
      else if (line.kind === 'row') kept(this.rows, line.table, () => []).push(line.cells);
      else if (line.kind === 'pair') kept(this.pairs, line.table, () => []).push(line.pair);
      else if (line.kind === 'family') (this.families ??= []).push(line.pair);
      else if (line.kind === 'written') {
        const columns = kept(this.written, line.table, () => new Map<string, Map<string, number>>());
        const counts = kept(columns, line.column, () => new Map<string, number>());
        counts.set(line.text, (counts.get(line.text) ?? 0) + line.times);
      }
    }
  }

  private whole(name: TableName): Cells {
    return [this.headers.get(name)!, ...(this.rows.get(name) ?? [])];
  }

  has(name: TableName): boolean {
    return this.headers.has(name);
  }

  census(reads: Census['reads']): Omit<Census, 'asOf'> {
    const names = [...this.headers.keys()];
    return {
      reads,
      accounts: this.whole('accounts'),
      tables: Object.fromEntries(names.filter((name) => !dealtTables.includes(name)).map((name) => [name, this.whole(name)])),
      headers: Object.fromEntries(names.filter((name) => dealtTables.includes(name)).map((name) => [name, this.headers.get(name)])),
      currencies: Object.fromEntries(this.pairs),
      written: Object.fromEntries([...this.written].map(([name, columns]) => [name, Object.fromEntries(columns)])),
      ...(this.families === undefined ? {} : { referenceFamilies: this.families }),
    };
  }
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

export async function facts(context: Context): Promise<void> {
  const { texts, asked } = context;
  const to = needed(asked.values.to, 'to', texts);
  const declaration = functionNamed(asked.values.function ?? 'PORTFOLIO');
  if (declaration === undefined) throw new Refusal(texts.faults.functionUnknown(asked.values.function ?? ''), 2);
  const collected = new Collected();
  await collected.read(context);
  if (!collected.has('accounts')) throw new Refusal(texts.faults.tableMissing('accounts', 'stdin', ''));
  const found = await inWords(context, async () => {
    const census = collected.census(declaration.reads ?? {});
    return factsOf({ ...census, asOf: asOfIn(census.tables.settings, context) });
  });
  refuseCurrencies(found, context);
  await whole(to, texts, (place) => writePieces(place, [factsText(found)]));
  context.say([texts.done.rows(found.accounts, to)], { accounts: found.accounts, to });
}
