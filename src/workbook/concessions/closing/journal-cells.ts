/** Journal lines as rows of a table, in one language: for the sheet and for the file. */
import type { JournalLine } from '../../../metrics/concessions/closing/journal';
import { textsOf, type Language } from '../../../locales/languages';

/** What a cell holds; a day is a serial in a column of days. */
export type JournalCell = string | number | null;
export interface JournalTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly JournalCell[])[];
  /** Which columns hold days, and which money. */
  readonly days: readonly number[];
  readonly money: readonly number[];
}

export const DEBIT = 11;
const CREDIT = 12;
export const CURRENCY = 10;

export function journalTable(
  journal: readonly JournalLine[],
  day: number,
  reporting: string,
  language: Language,
  dayText: (day: number) => string,
): JournalTable {
  const { journal: say, columns, list } = textsOf(language).pane.closing;
  const inSide = (line: JournalLine, side: JournalLine['side'], amount: number): JournalCell =>
    line.side !== side || Number.isNaN(amount) ? null : amount;
  const reported = reporting === '' ? [] : [say.reportedDebit(reporting), say.reportedCredit(reporting)];
  return {
    header: [
      ...[say.number, say.date, say.kind, say.account, say.accountName],
      ...[columns.entity, columns.costObject, columns.account, columns.contract, columns.scheme],
      ...[columns.currency, say.debit, say.credit],
      ...reported,
      say.text,
    ],
    rows: journal.map((line) => {
      const { number, kind, role, account, currency, amount, line: of } = line;
      const both = [inSide(line, 'debit', line.reported), inSide(line, 'credit', line.reported)];
      return [
        ...[number, day, say.kinds[kind], account, say.roles[role]],
        ...[of.entity, of.costObject, of.accountName, of.contractId, of.schemeId],
        ...[currency, inSide(line, 'debit', amount), inSide(line, 'credit', amount)],
        ...(reporting === '' ? [] : both),
        say.textOf(say.kinds[kind], of.accountName, list.scheme(of.contractId, of.schemeId), dayText(of.period.to)),
      ];
    }),
    days: [1],
    money: [DEBIT, CREDIT, ...(reporting === '' ? [] : [CREDIT + 1, CREDIT + 2])],
  };
}
