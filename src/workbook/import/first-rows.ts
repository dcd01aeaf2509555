/** The table that an import makes where there is none: our columns that the file has and those that the table requires, in their order. */
import type { ImportPlan } from '../../import/types';
import type { Language } from '../../locales/languages';
import { tableDeclarations } from '../../tables/declarations/index';
import { formatFor } from './cells';
import type { NewTable } from './new-table';

export function firstRows({ table, columns, fresh }: ImportPlan, language: Language): NewTable {
  const { titles, columns: declared } = tableDeclarations[table];
  const shown = declared
    .map((column) => ({ column, index: columns.findIndex(({ ours }) => ours === column.name) }))
    .filter(({ column, index }) => column.required || index >= 0);
  return {
    title: titles[language],
    header: shown.map(({ column }) => column.titles[language]),
    rows: fresh.map(({ cells }) => shown.map(({ index }) => cells[index] ?? null)),
    formats: shown.map(({ column, index }) =>
      formatFor(
        column,
        fresh.map(({ cells }) => cells[index] ?? null),
        language,
      ),
    ),
  };
}
