/** The segments that settings can be made for: those of the accounts and those that the settings table names, each once. */
import { textOf } from '../../../tables/cell';
import { tableDeclarations } from '../../../tables/declarations/index';
import { matchHeaders } from '../../../tables/headers';
import { foldName } from '../../../tables/words';
import { tableOf, type LoadedWorkbook } from '../load';
import type { SettingsTable } from './draft';

export function segmentsOf(loaded: LoadedWorkbook, { rows }: SettingsTable): readonly string[] {
  const accounts = tableOf(loaded, 'accounts');
  const position = accounts === undefined ? undefined : matchHeaders(tableDeclarations.accounts, accounts.cells).get('segment');
  const ofAccounts = accounts === undefined || position === undefined ? [] : accounts.cells.slice(1).map((row) => textOf(row[position]));
  const byFold = new Map<string, string>();
  for (const segment of [...rows.map((row) => row.segment), ...ofAccounts]) {
    const fold = foldName(segment);
    if (fold !== '' && !byFold.has(fold)) byFold.set(fold, segment);
  }
  return [...byFold.values()];
}
