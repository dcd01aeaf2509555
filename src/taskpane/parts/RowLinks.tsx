/** Rows by their number, each a way to it in the sheet; of many, the first. */
import type { ReactNode } from 'react';
import type { LoadedTable } from '../data/load';
import { rowPlace } from '../data/places';
import { useAttempts } from '../state/refusals';
import { useTexts } from '../state/texts';
import { useLayout } from './layout';

const ROWS_SHOWN = 6;

export function RowLinks({
  table,
  title,
  rows,
}: {
  readonly table: LoadedTable;
  readonly title: string;
  readonly rows: readonly number[];
}): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { goTo } = useAttempts();
  return (
    <>
      {rows.slice(0, ROWS_SHOWN).map((row) => (
        <button
          key={row}
          type="button"
          className={layout.link}
          aria-label={t.account.driverRow(title, format.number(row))}
          onClick={() => goTo(rowPlace(table, row))}
        >
          {format.number(row)}
        </button>
      ))}
      {rows.length > ROWS_SHOWN && <span className={layout.secondary}>{t.account.moreRows(format.number(rows.length))}</span>}
    </>
  );
}
