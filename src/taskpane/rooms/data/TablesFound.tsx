/** The tables found: what each is, where it stands when its name doesn't say so, how many rows it has and how many of its cells are wrong. Also what could not be taken. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tableDeclarations } from '../../../tables/declarations/index';
import { normaliseWord } from '../../../tables/words';
import type { LoadedTable, LoadedWorkbook } from '../../data/load';
import type { WorkbookTable } from '../../../workbook/index';
import { tablePlace } from '../../data/places';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': { padding: '3px 4px', textAlign: 'left', verticalAlign: 'baseline' },
  },
  head: {
    fontSize: '12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  narrow: { width: '56px' },
  wide: { width: '88px' },
  name: { fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right !important' as 'right' },
});

export function TablesFound({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const { findings } = useData();
  const { goTo } = useAttempts();
  const title = (name: string): string =>
    (tableDeclarations as Record<string, { titles: Record<string, string> }>)[name]?.titles[language] ?? name;
  const { tables, twice, ambiguous, unrecognised } = loaded;
  return (
    <section className={layout.section} aria-labelledby="tables-heading">
      <h2 id="tables-heading" className={layout.h2}>
        {t.data.tablesHeading(tables.length, format.number(tables.length))}
      </h2>
      <table className={styles.table}>
        <caption className={layout.unseen}>{t.data.tablesCaption}</caption>
        <thead>
          <tr className={styles.head}>
            <th scope="col" className={styles.name}>
              {t.data.columns.table}
            </th>
            <th scope="col" className={`${styles.narrow} ${styles.number} ${styles.name}`}>
              {t.data.columns.rows}
            </th>
            <th scope="col" className={`${styles.wide} ${styles.number} ${styles.name}`}>
              {t.data.columns.problems}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => {
            const count = findings.filter((finding) => finding.table === table.name && finding.severity !== 'note').length;
            return (
              <tr key={table.name}>
                <th scope="row" className={styles.name}>
                  <button
                    type="button"
                    className={layout.link}
                    onClick={() => goTo(tablePlace(table))}
                    title={t.data.goToTable(title(table.name))}
                  >
                    {title(table.name)}
                  </button>
                  {isNamedOtherwise(table, title(table.name)) && (
                    <span className={layout.secondary}> {t.data.inExcel(table.source.name, table.source.sheet)}</span>
                  )}
                </th>
                <td className={styles.number}>{format.number(table.source.rowCount)}</td>
                <td className={styles.number}>{count === 0 ? t.none : format.number(count)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className={layout.list}>
        {twice.map(({ name, used, other }) => (
          <li key={other.id} className={layout.secondary}>
            {t.data.twice(title(name), used.name, other.name)}
          </li>
        ))}
        {ambiguous.map(({ source, kinds }) => (
          <li key={source.id} className={layout.secondary}>
            {t.data.ambiguous(source.name, title(kinds[0]), title(kinds[1]))}
          </li>
        ))}
        {unrecognised.map((source) => (
          <li key={source.id} className={layout.secondary}>
            {t.data.unrecognised(t.data.inExcel(source.name, source.sheet), headersOf(source))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_HEADERS = 6;

/** The first headers of a table that is not read. */
function headersOf({ headers }: WorkbookTable): string {
  const written = headers.filter((header) => header.trim() !== '');
  return written.slice(0, MOST_HEADERS).join(', ') + (written.length > MOST_HEADERS ? ', …' : '');
}

/** Does the workbook call the table or its sheet something else? */
const isNamedOtherwise = ({ name, source }: LoadedTable, title: string): boolean =>
  [source.name, source.sheet].some((text) => normaliseWord(text) !== normaliseWord(title) && normaliseWord(text) !== normaliseWord(name));
