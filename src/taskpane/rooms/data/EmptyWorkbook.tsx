/** No table yet: exactly which tables and columns to make, in the words of the declarations. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnOf, tableDeclarations, type TableName } from '../../../tables/declarations/index';
import { leadingTables } from '../../data/load';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';

/** What makes the three tables say something, besides the columns that they require. */
const goodToHave: Partial<Record<TableName, readonly string[]>> = {
  accounts: ['name', 'segment'],
  references: ['annual_revenue', 'family', 'site', 'business_critical_1_5', 'trained_users', 'adoption_pct'],
  contracts: ['end_date', 'notice_days', 'auto_renewal', 'annual_value', 'early_exit_type', 'early_exit_value'],
};

const useStyles = makeStyles({
  table: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
  },
  name: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
  columns: { margin: '0 0 0 16px', padding: 0 },
});

export function EmptyWorkbook(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { refresh } = useData();
  return (
    <section className={layout.section} aria-labelledby="empty-heading">
      <h2 id="empty-heading" className={layout.h2}>
        {t.data.empty.heading}
      </h2>
      <p className={layout.text}>{t.data.empty.what}</p>
      {leadingTables.map((table) => (
        <section key={table} className={styles.table} aria-label={tableDeclarations[table].titles[language]}>
          <h3 className={layout.h3}>
            {tableDeclarations[table].titles[language]} <span className={styles.name}>[{table}]</span>
          </h3>
          <Columns
            heading={t.data.empty.columns}
            table={table}
            columns={tableDeclarations[table].columns.filter(({ required }) => required).map(({ name }) => name)}
          />
          <Columns heading={t.data.empty.more} table={table} columns={goodToHave[table] ?? []} />
        </section>
      ))}
      <p className={layout.secondary}>{t.data.empty.then}</p>
      <div>
        <Button appearance="primary" size="small" onClick={refresh}>
          {t.status.readAgain}
        </Button>
      </div>
    </section>
  );
}

function Columns({
  heading,
  table,
  columns,
}: {
  readonly heading: string;
  readonly table: TableName;
  readonly columns: readonly string[];
}): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { language } = useTexts();
  return (
    <div>
      <p className={layout.secondary}>{heading}</p>
      <ul className={styles.columns}>
        {columns.map((name) => (
          <li key={name}>
            {columnOf(table, name).titles[language]} <span className={styles.name}>[{name}]</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
