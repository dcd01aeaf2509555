/** The Power Query script for the lines as they are mapped; null where two columns have the same header, or one has none. */
import { powerQuery, type QueryResult } from '../../../import/invoice-lines/power-query';
import type { Window } from '../../../import/invoice-lines/tables';
import { localeOf, type Language } from '../../../locales/languages';
import type { DraftColumn } from '../mapping/draft';
import { costOf, lineColumns, type LineChoices } from './columns';

export const queryResults: readonly QueryResult[] = ['references', 'volumes', 'tie_out'];

/** A culture that writes days and numbers as the lines do. */
function cultureOf(columns: readonly DraftColumn[], language: Language): string {
  const of = (name: string) => columns.find(({ ours }) => ours === name)?.reading;
  const [decimal, order] = [of('amount')?.decimal, of('date')?.dayOrder];
  if (decimal === ',') return 'fr-FR';
  if (order === 'month-first') return 'en-US';
  if (order === 'day-first' && decimal === '.') return 'en-GB';
  return localeOf(language).habits.tag;
}

export interface ScriptInput {
  readonly result: QueryResult;
  /** Name of the table that holds the lines. */
  readonly source: string;
  /** Of the file, as it is written. */
  readonly header: readonly string[];
  readonly columns: readonly DraftColumn[];
  readonly window: Window;
  readonly choices: LineChoices;
  readonly language: Language;
}

export function scriptOf({ result, source, header, columns, window, choices, language }: ScriptInput): string | null {
  const taken = lineColumns(columns);
  const names = taken.map(({ position }) => header[position] ?? '');
  if (names.some((name) => name === '' || header.filter((one) => one === name).length > 1)) return null;
  return powerQuery(result, {
    ...{ source, window, language, currency: choices.currency, culture: cultureOf(columns, language), cost: costOf(columns, choices) },
    columns: Object.fromEntries(taken.map(({ field }, index) => [field, names[index]!])),
  });
}
