/** The first rows of the file under their headers, in a frame that scrolls by itself. */
import type { ReactNode } from 'react';
import type { DelimitedSource } from '../../../../files/delimited-source';
import { headerText } from '../../../data/import/plan';
import { shortened } from '../../../data/import/shown-cell';
import { useTexts } from '../../../state/texts';
import { useTableStyles } from './table-styles';

const ROWS = 5;

export function PreviewTable({ source }: { readonly source: DelimitedSource }): ReactNode {
  const styles = useTableStyles();
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
