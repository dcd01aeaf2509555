/** Actions as rows for a CRM: one task a row, with the account's id and name, days as ISO dates, words of the language. */
import type { Language } from '../../../locales/languages';
import type { Action } from '../../../metrics/planning/actions';
import { isoDate } from '../../../tables/dates';
import { tableDeclarations } from '../../../tables/declarations/index';
import { csvOf, type CsvCell } from '../csv';
import { stateWord } from './writing';

export function actionsCsv(
  actions: readonly Action[],
  nameOf: (account: string) => string,
  accountTitle: string,
  language: Language,
): string {
  const title = (name: string): string => tableDeclarations.actions.columns.find((column) => column.name === name)!.titles[language];
  const day = (serial: number): CsvCell => (Number.isNaN(serial) ? null : isoDate(serial));
  return csvOf(
    [title('account_id'), accountTitle, ...['action', 'owner', 'due', 'state', 'done_on', 'key', 'note'].map(title)],
    actions.map((one) => [
      one.account,
      nameOf(one.account),
      one.action,
      one.owner,
      day(one.due),
      stateWord(one.state, language),
      day(one.doneOn),
      one.key,
      one.note,
    ]),
    language,
  );
}
