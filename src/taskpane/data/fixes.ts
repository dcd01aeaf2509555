/** A fix as the pane shows it: what it changes, entry by entry, and how what is chosen of it is written. */
import { choiceWordsIn, columnTitle } from '../../functions/errors';
import { cellFixes } from '../../fixes/cells';
import { fixOf, takesRows } from '../../fixes/kinds';
import { accountsPlan, joinedRows, joinPlan, missingAccounts } from '../../fixes/rows';
import type { CellFix, FixChoice, FixKind, FixRefusal, FixTable, JoinedRow, MissingAccount, Wording } from '../../fixes/types';
import type { Language } from '../../locales/languages';
import { choiceCodes } from '../../tables/cell';
import { columnOf, tableDeclarations, type TableName } from '../../tables/declarations/index';
import type { Finding } from '../../tables/findings';
import type { ImportTarget, SheetWritten, WriteOptions } from '../../workbook/index';
import type { PaneWorkbook } from '../workbook';
import type { FindingKind } from './check';

export interface OpenFix {
  readonly kind: FixKind;
  /** The table that changes. */
  readonly table: TableName;
  readonly findings: readonly Finding[];
}

export type FixEntry =
  | { readonly sort: 'cell'; readonly fix: CellFix }
  | { readonly sort: 'join'; readonly join: JoinedRow }
  | { readonly sort: 'account'; readonly account: MissingAccount };

/** The fix of one kind of findings, with all of those that it would put right; undefined where there is none. */
export function fixFor(kind: FindingKind, table: string, findings: readonly Finding[], date1904: boolean): OpenFix | undefined {
  const { code, column } = kind;
  const fix = kind.first.map(fixOf).find((one) => one !== undefined);
  // A day would have to be written as the serial of another calendar.
  if (fix === undefined || (fix === 'day_order' && date1904)) return undefined;
  const everywhere = fix === 'accounts';
  const own = findings.filter(
    (one) =>
      one.code === code && fixOf(one) === fix && (everywhere || (one.table === table && (fix === 'header' || one.column === column))),
  );
  return { kind: fix, table: everywhere ? 'accounts' : (table as TableName), findings: own };
}

export const fixTableOf = (name: TableName, { present, cells, inOtherUnits, fills }: ImportTarget): FixTable => ({
  ...{ name, present, cells, inOtherUnits, fills },
});

/** The words of a choice column, by code, in a language. */
export function wordsOf(table: TableName, column: string, language: Language): ReadonlyMap<string, string> {
  const words = choiceWordsIn(table, column, language);
  return new Map(choiceCodes(columnOf(table, column)).map((code, index) => [code, words[index] ?? code]));
}

const wordingIn = (table: TableName, language: Language): Wording => ({
  title: (column) => columnOf(table, column).titles[language],
  word: (column, code) => wordsOf(table, column, language).get(code) ?? code,
});

export function entriesOf({ kind, findings }: OpenFix, table: FixTable, choice: FixChoice, language: Language): FixEntry[] {
  if (kind === 'duplicates') return joinedRows(table, findings).map((join) => ({ sort: 'join', join }));
  if (kind === 'accounts') return missingAccounts(table, findings).map((account) => ({ sort: 'account', account }));
  return cellFixes(kind, table, findings, choice, wordingIn(table.name, language)).map((fix) => ({ sort: 'cell', fix }));
}

export function keyOf(entry: FixEntry): string {
  if (entry.sort === 'cell') return `${entry.fix.row} ${entry.fix.position}`;
  return entry.sort === 'join' ? String(entry.join.goes) : entry.account.id;
}

export function refusalOf(entry: FixEntry): FixRefusal | undefined {
  if (entry.sort === 'cell') return entry.fix.refused;
  return entry.sort === 'join' ? entry.join.refused : entry.account.refused;
}

/** Nothing is lost by it, and nothing speaks against it: it is ticked from the start. */
export function isHarmless(entry: FixEntry): boolean {
  if (entry.sort === 'join') return entry.join.lost.length === 0;
  return entry.sort === 'cell' || entry.account.similar === undefined;
}

/** The title of a column at a place of the table: ours, or the header that stands there. */
export function titleAt(table: FixTable, column: string, position: number, language: Language): string {
  const declared = tableDeclarations[table.name].columns.some(({ name }) => name === column);
  return declared ? columnTitle(table.name, column, language) : String(table.cells[0]![position] ?? '');
}

export function writeEntries(
  workbook: Pick<PaneWorkbook, 'writeFixes' | 'writeImports'>,
  { kind, table: name }: OpenFix,
  target: ImportTarget,
  entries: readonly FixEntry[],
  language: Language,
  options: WriteOptions,
): Promise<SheetWritten> {
  const table = fixTableOf(name, target);
  if (!takesRows(kind)) {
    const cells = entries.flatMap((entry) => (entry.sort === 'cell' ? [entry.fix] : []));
    return workbook.writeFixes({ language, name, target, cells }, options);
  }
  const plan =
    kind === 'duplicates'
      ? joinPlan(
          table,
          entries.flatMap((entry) => (entry.sort === 'join' ? [entry.join] : [])),
        )
      : accountsPlan(
          table,
          entries.flatMap((entry) => (entry.sort === 'account' ? [entry.account] : [])),
        );
  return workbook.writeImports([{ plan, target }], options).then(([made]) => made!);
}
