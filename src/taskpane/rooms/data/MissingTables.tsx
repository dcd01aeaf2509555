/** The tables that were not found: the indispensable ones first, each with its required columns, what it would bring, and the way to make it. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tableDeclarations, type TableName } from '../../../tables/declarations/index';
import { leadingTables, type LoadedWorkbook } from '../../data/load';
import type { Report } from '../../data/report';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { useTemplates } from './start/use-templates';
import { TableGains } from './TableGains';

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly report: Report;
}

export function MissingTables({ loaded, report }: Props): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { make, busy, outcome } = useTemplates();
  // Accounts alone have trust and identity; without them nothing has a figure.
  const required = loaded.missing.filter((name) => name === 'accounts');
  const leading = loaded.missing.filter((name) => name !== 'accounts' && leadingTables.includes(name));
  const optional = loaded.missing.filter((name) => !leadingTables.includes(name));
  if (loaded.missing.length === 0) return outcome === '' ? null : <p className={layout.secondary}>{outcome}</p>;
  const list = (names: readonly TableName[]): ReactNode => (
    <ul className={layout.list}>
      {names.map((name) => (
        <MissingTable key={name} name={name} report={report} busy={busy} onMake={() => make([name])} />
      ))}
    </ul>
  );
  return (
    <section className={layout.section} aria-labelledby="missing-heading">
      <h2 id="missing-heading" className={layout.h2}>
        {t.data.missingHeading}
      </h2>
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
      {required.length > 0 && <h3 className={layout.h3}>{t.data.missingRequired}</h3>}
      {list(required)}
      {leading.length > 0 && <h3 className={layout.h3}>{t.data.missingLeading}</h3>}
      {list(leading)}
      {optional.length > 0 && <h3 className={layout.h3}>{t.data.missingOptional}</h3>}
      {list(optional)}
    </section>
  );
}

interface TableProps {
  readonly name: TableName;
  readonly report: Report;
  readonly busy: boolean;
  readonly onMake: () => void;
}

function MissingTable({ name, report, busy, onMake }: TableProps): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { titles, columns } = tableDeclarations[name];
  const needed = columns.filter(({ required }) => required).map((column) => column.titles[language]);
  const gain = report.tables.get(name);
  return (
    <li className={layout.section}>
      <div>
        {t.data.missingTable(titles[language], format.list(needed))}
        <p className={layout.secondary}>
          {t.data.withoutIt} {t.data.effects[name]}.
        </p>
        {gain !== undefined && <TableGains gain={gain} />}
      </div>
      <div>
        <Button size="small" disabledFocusable={busy} aria-label={t.start.makeOf(titles[language])} onClick={onMake}>
          {t.start.make}
        </Button>
      </div>
    </li>
  );
}
