/** A Parquet file, written by the engine: figures as doubles, days as dates, a cell without a figure is null. What the result is about stands in the file's own notes. */
import type { Engine } from '../engine/duck';
import { named, quoted } from '../engine/duck';
import { dayText, type OutCell, type Result } from './result';

type Kind = 'text' | 'date' | 'number';

function plain(cell: OutCell, kind: Kind): string | number | null {
  if (cell === null || cell === '' || typeof cell === 'object') return null;
  if (kind === 'date') return typeof cell === 'number' ? dayText(cell) : null;
  if (kind === 'text') return String(cell);
  return typeof cell === 'number' ? cell : null;
}

export async function writeParquet(engine: Engine, place: string, { columns, rows, about }: Result): Promise<void> {
  const kinds = columns.map(({ figure }): Kind => (figure === 'text' || figure === 'date' ? figure : 'number'));
  // Days go in as texts: the engine makes days of them.
  const stored = columns.map(({ title }, c) => `${named(title)} ${kinds[c] === 'number' ? 'DOUBLE' : 'VARCHAR'}`);
  const append = await engine.appender('result', stored);
  for await (const row of rows) append.row(columns.map((_, c) => plain(row[c] ?? null, kinds[c]!)));
  append.done();
  const selected = columns.map(({ title }, c) => (kinds[c] === 'date' ? `CAST(${named(title)} AS DATE) AS ${named(title)}` : named(title)));
  const notes = about.map(([title, value]) => `${quoted(title)}: ${quoted(String(value))}`).join(', ');
  // Tables of rows are about nothing but themselves.
  const kept = notes === '' ? '' : `, KV_METADATA {${notes}}`;
  await engine.run(`COPY (SELECT ${selected.join(', ')} FROM result) TO ${quoted(place)} (FORMAT parquet, COMPRESSION zstd${kept})`);
}
