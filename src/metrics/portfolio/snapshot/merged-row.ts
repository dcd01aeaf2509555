/**
 * The earlier rows of an account whose id changed, or into which several were merged (accounts.former_ids). One row is the account itself under another
 * id; of several, what adds up is added, and what doesn't has no driver.
 */
import { sumOf } from '../../numeric/sum';
import { driverKey, groupOf, lossParts, type DriverGroup } from '../drivers';
import type { FigureName, SnapshotRow } from './read-snapshots';

const ADDED: ReadonlySet<DriverGroup> = new Set(['revenue', 'net', 'references', 'cost', 'pull']);
export const addedFigures: readonly FigureName[] = ['revenue', 'margin', 'references', 'families', 'switching_cost', 'loss_cost'];

/** `merged`: more than one row. */
export interface EarlierRow extends SnapshotRow {
  readonly merged: boolean;
}

export function earlierRow(rows: readonly SnapshotRow[]): EarlierRow | undefined {
  const clients = rows.filter(({ isClient }) => isClient);
  const first = clients[0] ?? rows[0];
  if (first === undefined) return undefined;
  if (clients.length < 2) return { ...first, merged: false };
  const figures = [...addedFigures, 'loss_x_risk' as const].flatMap((name) => {
    const values = clients.flatMap((row) => row.figures.get(name) ?? []);
    return values.length === clients.length ? [[name, sumOf(values)] as const] : [];
  });
  return { ...first, figures: new Map(figures), drivers: addedDrivers(clients), merged: true };
}

function addedDrivers(rows: readonly SnapshotRow[]): Map<string, number> | undefined {
  if (rows.some(({ drivers }) => drivers === undefined)) return undefined;
  const added = new Map<string, number>();
  const add = (key: string, value: number): unknown => added.set(key, (added.get(key) ?? 0) + value);
  let margin = 0;
  for (const { drivers } of rows) {
    for (const [key, value] of drivers!) {
      if (ADDED.has(groupOf(key))) add(key, value);
      else if (groupOf(key) === 'family') added.set(key, 1);
    }
    for (const part of ['revenue', ...lossParts]) add(driverKey('loss', part), drivers!.get(driverKey('loss', part)) ?? 0);
    margin += (drivers!.get('loss:revenue') ?? 0) * (drivers!.get('loss:margin_rate') ?? 0);
    added.set('loss:replace_probability', drivers!.get('loss:replace_probability') ?? 0);
  }
  const revenue = added.get('loss:revenue')!;
  added.set('loss:margin_rate', revenue === 0 ? 0 : margin / revenue);
  return added;
}
