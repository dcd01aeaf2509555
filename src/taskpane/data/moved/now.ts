/** The snapshots that the workbook keeps, and what it is now: a snapshot that is not kept. */

import { Portfolio } from '../../../portfolio/portfolio';
import type { Snapshot, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { asSnapshot, SnapshotTaking, type TakenSnapshot } from '../../../metrics/portfolio/snapshot/take-snapshot';
import { portfolioInput } from '../compute';
import { tableOf, type LoadedWorkbook } from '../load';
import { inSlices, type ComputeOptions } from '../slices';
import { keptSnapshots } from './kept';

export interface Now {
  /** Those kept, and now as the last one. */
  readonly snapshots: Snapshots;
  readonly now: Snapshot;
  /** The same, to be written: its rows in the order of the accounts. */
  readonly taken: TakenSnapshot;
  readonly portfolio: Portfolio;
}

/** Null without a table of accounts. Throws what a table, a setting or a snapshot that can't be read throws. */
export async function takeNow(loaded: LoadedWorkbook, asOf: number, options: ComputeOptions = {}): Promise<Now | null> {
  const accounts = tableOf(loaded, 'accounts');
  if (accounts === undefined) return null;
  const input = portfolioInput(loaded, accounts.cells, asOf);
  const portfolio = new Portfolio(input);
  const kept = keptSnapshots(loaded);
  const taking = new SnapshotTaking(portfolio, (changes) => new Portfolio({ ...input, ...changes }), kept);
  const taken = taking.with(await inSlices(taking.rows(), taking.accounts.length, options));
  const now = asSnapshot(taken);
  return { snapshots: new Map([...kept, [now.name, now]]), now, taken, portfolio };
}
