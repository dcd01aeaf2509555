/**
 * The kernel on a stream of rows: those of one account follow each other, and as many accounts as have some ten thousand rows are computed together. A row that
 * came for two of them (its own account and that of its contract) is there once.
 */
import type { Cell } from '../functions/declare';
import { textOf } from '../tables/cell';
import type { TableName } from '../tables/declarations/index';
import type { Facts } from './facts';
import type { Kernel } from './kernel';
import type { PartTables } from './part';
import type { Line, LineCell } from './protocol';

/** A result, and the place of the account's own row. */
export interface PlacedResult {
  readonly place: number;
  readonly cells: readonly Cell[];
}

export class KernelStream {
  private rows = new Map<TableName, Map<number, LineCell[]>>();
  private count = 0;
  private key: string | undefined;

  constructor(
    private readonly kernel: Kernel,
    private readonly facts: Facts,
    /** Rows after which the next account begins a part. */
    private readonly most = 60_000,
  ) {}

  /** What a row completes: the results of the accounts before it, or nothing. */
  add({ key, table, place, cells }: Extract<Line, { kind: 'row' }>): readonly PlacedResult[] {
    const done = key !== this.key && this.count >= this.most ? this.flush() : [];
    this.key = key;
    let rows = this.rows.get(table);
    if (rows === undefined) this.rows.set(table, (rows = new Map<number, LineCell[]>()));
    if (!rows.has(place)) this.count++;
    rows.set(place, cells);
    return done;
  }

  /** The results of what is left. */
  flush(): readonly PlacedResult[] {
    if ((this.rows.get('accounts')?.size ?? 0) === 0) return this.emptied([]);
    const part: PartTables = {};
    for (const [table, rows] of this.rows) {
      const sorted = [...rows].sort(([a], [b]) => a - b);
      part[table] = {
        cells: [this.facts.headers[table] ?? [], ...sorted.map(([, cells]) => cells)],
        places: sorted.map(([place]) => place),
      };
    }
    const at = this.facts.headers.accounts!.indexOf('account_id');
    const places = new Map<string, number>();
    part.accounts!.cells.slice(1).forEach((row, r) => {
      const id = textOf(row[at]);
      if (!places.has(id)) places.set(id, part.accounts!.places![r]!);
    });
    return this.emptied(this.kernel.run(part).rows.map((cells) => ({ place: places.get(String(cells[0])) ?? 0, cells })));
  }

  private emptied(results: readonly PlacedResult[]): readonly PlacedResult[] {
    this.rows = new Map();
    this.count = 0;
    return results;
  }
}
