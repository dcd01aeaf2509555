/** The first rows of the file under their headers, in a frame that scrolls by itself. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DelimitedSource } from '../../../../files/delimited-source';
import { headerText } from '../../../data/import/plan';
import { shortened } from '../../../data/import/shown-cell';
import { useTexts } from '../../../state/texts';

const ROWS = 5;

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: '12px', lineHeight: '16px', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '3px 8px', whiteSpace: 'nowrap' },
  number: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, padding: '3px 8px' },
  cell: { padding: '3px 8px', whiteSpace: 'nowrap', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function PreviewTable({ source }: { readonly source: DelimitedSource }): ReactNode {
  const styles = useStyles();
  const { t, language, format } = useTexts();
  const { header, rows, rowNumbers } = source;
  const shown = rows.slice(0, ROWS);
  const title = t.importing.reading.preview(format.number(shown.length));
  return (
    <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t.importing.reading.row}
            </th>
            {header.map((_title, position) => (
              <th key={position} scope="col" className={styles.head}>
                {shortened(headerText(header, position, language))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={rowNumbers[index]}>
              <th scope="row" className={`${styles.number} ${styles.cell}`}>
                {format.number(rowNumbers[index]!)}
              </th>
              {row.map((cell, position) => (
                <td key={`${rowNumbers[index]} ${position}`} className={styles.cell}>
                  {shortened(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
