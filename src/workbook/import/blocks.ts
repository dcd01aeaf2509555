/** Rows in blocks that Excel on the web carries in one request: well below its 5 MB, so that there is a moment to stop and progress to show. */

/** Bytes of JSON that a block should have. */
const BLOCK_BYTES = 1_000_000;
const BLOCK_ROWS = 10_000;

export interface Block<Row> {
  /** Of the block's first row among all rows. */
  readonly first: number;
  readonly rows: readonly Row[];
}

/** Cuts off a block where its rows have become large. */
export function* blocksOf<Item, Row>(items: readonly Item[], rowOf: (item: Item) => Row): Generator<Block<Row>> {
  let [rows, first, bytes] = [[] as Row[], 0, 0];
  for (const [index, item] of items.entries()) {
    const row = rowOf(item);
    // A character can take three bytes.
    bytes += 2 * JSON.stringify(row).length;
    rows.push(row);
    if (bytes < BLOCK_BYTES && rows.length < BLOCK_ROWS) continue;
    yield { first, rows };
    [rows, first, bytes] = [[], index + 1, 0];
  }
  if (rows.length > 0) yield { first, rows };
}
