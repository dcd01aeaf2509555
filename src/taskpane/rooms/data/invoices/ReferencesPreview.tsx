/** The first references that were made, in a frame that scrolls by itself. */
import type { ReactNode } from 'react';
import type { ReferenceRow } from '../../../../import/invoice-lines/tables';
import { columnOf } from '../../../../tables/declarations/index';
import { useLayout } from '../../../parts/layout';
import { useTexts, type PaneTexts } from '../../../state/texts';
import { useTableStyles } from '../import/table-styles';

const ROWS = 5;

const columns: readonly (readonly [name: string, cell: (row: ReferenceRow, texts: PaneTexts) => string])[] = [
  ['account_id', ({ account_id }) => account_id],
  ['reference_id', ({ reference_id }) => reference_id],
  ['annual_revenue', ({ annual_revenue }, { format }) => format.number(annual_revenue.toNumber(), 2)],
  ['reference_name', ({ reference_name }) => reference_name],
  ['site', ({ site }) => site],
  ['annual_cost', ({ annual_cost }, { format }) => format.number(annual_cost?.toNumber() ?? Number.NaN, 2)],
  ['quantity', ({ quantity }, { format }) => format.number(quantity?.toNumber() ?? Number.NaN, 2)],
  ['currency', ({ currency }) => currency],
  ['start_date', ({ start_date }, { format }) => format.date(start_date)],
  ['last_order_date', ({ last_order_date }, { format }) => format.date(last_order_date)],
];

export function ReferencesPreview({ rows }: { readonly rows: readonly ReferenceRow[] }): ReactNode {
  const styles = useTableStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { t, format, language } = texts;
  const shown = rows.slice(0, ROWS);
  if (shown.length === 0) return <p className={layout.text}>{t.invoiceLines.noRows}</p>;
  const title = t.invoiceLines.preview(rows.length, format.number(rows.length), format.number(shown.length));
  return (
    <>
      <h4 className={layout.h3}>{title}</h4>
      <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {columns.map(([name]) => (
                <th key={name} scope="col" className={styles.head}>
                  {columnOf('references', name).titles[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {columns.map(([name, cell]) => (
                  <td key={name} className={styles.cell}>
                    {cell(row, texts)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
