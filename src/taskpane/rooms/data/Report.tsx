/** What can be computed now, what still lacks a table, and the columns that would add to it. What a missing table would add stands with that table. */
import type { ReactNode } from 'react';
import { columnOf, tableDeclarations } from '../../../tables/declarations/index';
import type { LoadedWorkbook } from '../../data/load';
import type { ColumnGain, Report as Computable } from '../../data/report';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly report: Computable;
}

export function Report({ loaded, report: { computed, lacking, columns } }: Props): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const title = (name: keyof typeof tableDeclarations): string => tableDeclarations[name].titles[language];
  return (
    <section className={layout.section} aria-labelledby="report-heading">
      <h2 id="report-heading" className={layout.h2}>
        {t.report.heading}
      </h2>
      <p className={layout.text}>{t.report.now(format.number(computed.length), format.number(computed.length + lacking.length))}</p>
      {lacking.length > 0 && (
        <details>
          <summary className={layout.summary}>{t.report.notNow(lacking.length, format.number(lacking.length))}</summary>
          <ul className={layout.list}>
            {lacking.map(({ id, tables }) => (
              <li key={id} className={layout.secondary}>
                <strong>{id}</strong> ({t.report.lacks(format.list(tables.map(title)))})
              </li>
            ))}
          </ul>
        </details>
      )}
      <h3 className={layout.h3}>{t.report.columns}</h3>
      {columns.length === 0 && <p className={layout.secondary}>{t.report.nothing}</p>}
      {loaded.tables.map(({ name }) => (
        <Columns key={name} title={title(name)} gains={columns.filter(({ table }) => table === name)} />
      ))}
    </section>
  );
}

function Columns({ title, gains }: { readonly title: string; readonly gains: readonly ColumnGain[] }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  if (gains.length === 0) return null;
  return (
    <details>
      <summary className={layout.summary}>{t.report.columnsOf(title, gains.length, format.number(gains.length))}</summary>
      <ul className={layout.list}>
        {gains.map(({ table, column, empty, functions }) => (
          <li key={column} className={layout.secondary}>
            {(empty ? t.report.empty : t.report.missing)(columnOf(table, column).titles[language], format.list(functions))}
          </li>
        ))}
      </ul>
    </details>
  );
}
