/** The tables that were not found: the indispensable ones first, each with its required columns, or with what is unknown without it. */
import type { ReactNode } from 'react';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import { leadingTables, type LoadedWorkbook } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';

export function MissingTables({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  // Accounts alone have trust and identity; without them nothing has a figure.
  const required = loaded.missing.filter((name) => name === 'accounts');
  const leading = loaded.missing.filter((name) => name !== 'accounts' && leadingTables.includes(name));
  const optional = loaded.missing.filter((name) => !leadingTables.includes(name));
  if (loaded.missing.length === 0) return null;
  return (
    <section className={layout.section} aria-labelledby="missing-heading">
      <h2 id="missing-heading" className={layout.h2}>
        {t.data.missingHeading}
      </h2>
      {required.length > 0 && <h3 className={layout.h3}>{t.data.missingRequired}</h3>}
      <List names={required} />
      {leading.length > 0 && <h3 className={layout.h3}>{t.data.missingLeading}</h3>}
      <List names={leading} />
      {optional.length > 0 && <h3 className={layout.h3}>{t.data.missingOptional}</h3>}
      <List names={optional} />
    </section>
  );
}

function List({ names }: { readonly names: readonly TableName[] }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  if (names.length === 0) return null;
  return (
    <ul className={layout.list}>
      {names.map((name) => {
        const { titles, columns } = tableDeclarations[name];
        const needed = columns.filter(({ required }) => required).map((column) => column.titles[language]);
        return (
          <li key={name}>
            {t.data.missingTable(titles[language], format.list(needed))}
            <p className={layout.secondary}>
              {t.data.withoutIt} {t.data.effects[name]}.
            </p>
          </li>
        );
      })}
    </ul>
  );
}
