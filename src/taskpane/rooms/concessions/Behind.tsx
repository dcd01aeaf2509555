/** The table behind a drawing, closed until it is asked for. The first column names the row. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: '12px',
    lineHeight: '16px',
    marginTop: '4px',
    '& td, & th': { padding: '3px 0 3px 6px', textAlign: 'right', fontWeight: tokens.fontWeightRegular, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top' },
    '& td:first-child, & th:first-child': { textAlign: 'left', paddingLeft: 0 },
  },
  head: { color: tokens.colorNeutralForeground2 },
  summary: { fontSize: '12px', color: tokens.colorBrandForegroundLink, width: 'fit-content' },
});

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function Behind({ caption, columns, rows }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = usePane();
  return (
    <details>
      <summary className={`${layout.summary} ${styles.summary}`}>{t.concessions.curve.table}</summary>
      <table className={styles.table}>
        <caption className={layout.unseen}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            <tr key={position}>
              {row.map((text, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
