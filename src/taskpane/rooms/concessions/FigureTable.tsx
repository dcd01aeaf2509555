/** A small table of figures: the first column names the row. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& td, & th': {
      padding: '3px 0 3px 6px',
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: 'top',
    },
    '& td:first-child, & th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& tr[data-strong] td': { fontWeight: tokens.fontWeightSemibold },
  },
  head: { overflowWrap: 'anywhere', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly caption: string;
  /** The first one may have no name. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Name of the row that matters most. */
  readonly strong?: string;
}

export function FigureTable({ caption, columns, rows, strong }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <table className={styles.table}>
      <caption className={layout.unseen}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name, column) =>
            name === '' ? (
              <td key={column} />
            ) : (
              <th key={column} scope="col" className={styles.head}>
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures], position) => (
          <tr key={position} data-strong={name === strong ? '' : undefined}>
            <th scope="row">{name}</th>
            {figures.map((text, column) => (
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
