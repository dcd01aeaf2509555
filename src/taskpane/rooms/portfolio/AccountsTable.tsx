/**
 * The accounts as a table that sorts by any column, in two views: how the relationship stands, and where to look first. The columns of a view don't stand
 * side by side in 320 px: each row is laid out on two lines, header included; the roles keep it a table for screen readers.
 */
import { Button, makeStyles, mergeClasses, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AccountFigures, PortfolioFigures } from '../../data/compute';
import { rowViews, type RowView, type SortColumn } from '../../data/portfolio/rows';
import { useLayout } from '../../parts/layout';
import { useAccount, useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { Figure } from './Figure';
import { Pages } from './Pages';
import { useTableStyles } from './table-styles';
import { useAccountsTable, type AccountsTableState } from './use-accounts-table';

type Places = readonly (readonly [SortColumn, string])[];

/** Where each column of a view stands, in reading order: two lines. */
const places: Readonly<Record<RowView, Places>> = {
  relation: [
    ['name', '1 / 1 / 2 / 3'],
    ['index', '1 / 3 / 2 / 4'],
    ['trust', '1 / 4 / 2 / 5'],
    ['case', '2 / 1 / 3 / 2'],
    ['revenue', '2 / 2 / 3 / 3'],
    ['cost', '2 / 3 / 3 / 4'],
    ['notice', '2 / 4 / 3 / 5'],
  ],
  priority: [
    ['name', '1 / 1 / 2 / 3'],
    ['risk', '1 / 3 / 2 / 4'],
    ['priority', '1 / 4 / 2 / 5'],
    ['case', '2 / 1 / 3 / 2'],
    ['rank', '2 / 2 / 3 / 3'],
    ['loss', '2 / 3 / 3 / 4'],
    ['notice', '2 / 4 / 3 / 5'],
  ],
};

const useStyles = makeStyles({
  /** The columns of figures are as wide as their widest figure; names and cases have the rest. */
  table: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto auto', columnGap: '8px' },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  sort: {
    display: 'flex',
    columnGap: '2px',
    width: '100%',
    minWidth: 0,
    overflowWrap: 'anywhere',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sorted: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  end: { justifyContent: 'flex-end', textAlign: 'right' },
  case: { display: 'flex', alignItems: 'center', columnGap: '4px', fontSize: '12px' },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
});

export function AccountsTable({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const rows = useTableStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const table = useAccountsTable(figures);
  const total = figures.totals.accounts;
  const { view } = table.query;
  const settings = figures.portfolio.settings.values;
  return (
    <>
      <div className={layout.between}>
        <div role="group" className={layout.row} aria-label={t.portfolio.viewsLabel}>
          {rowViews.map((name) => (
            <ToggleButton key={name} size="small" checked={name === view} onClick={() => table.show(name)}>
              {t.portfolio.views[name]}
            </ToggleButton>
          ))}
        </div>
        <span className={layout.secondary} role="status">
          {table.found === total ? '' : t.portfolio.shown(format.number(table.found), format.number(total))}
        </span>
      </div>
      {view === 'priority' && (
        <p className={layout.secondary}>{t.portfolio.riskNote(settings.horizon_months, format.number(settings.horizon_months))}</p>
      )}
      <SearchBox
        className={styles.search}
        size="small"
        value={table.query.search}
        placeholder={t.portfolio.search}
        aria-label={t.portfolio.search}
        dismiss={{ 'aria-label': t.clearSearch }}
        onChange={(_event, { value }) => table.search(value)}
      />
      {table.found === 0 ? (
        <div>
          <p className={layout.text}>{t.portfolio.noMatch}</p>
          <Button size="small" onClick={table.clear}>
            {t.portfolio.clear}
          </Button>
        </div>
      ) : (
        <div
          role="table"
          className={styles.table}
          aria-label={view === 'priority' ? t.portfolio.priorityCaption : t.portfolio.tableCaption}
          aria-rowcount={table.found + 1}
        >
          <div role="rowgroup" className={mergeClasses(rows.group, rows.head)}>
            <div role="row" aria-rowindex={1} className={rows.row}>
              {places[view].map(([column, place]) => (
                <HeaderCell key={column} column={column} place={place} table={table} />
              ))}
            </div>
          </div>
          <div role="rowgroup" className={rows.group}>
            {table.rows.map((account, position) => (
              <Row key={account.id} account={account} view={view} index={table.from + position + 2} least={settings.case_min_coverage} />
            ))}
          </div>
        </div>
      )}
      {table.pages > 1 && <Pages turning={table} />}
    </>
  );
}

function HeaderCell({
  column,
  place,
  table,
}: {
  readonly column: SortColumn;
  readonly place: string;
  readonly table: AccountsTableState;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const sorted = table.query.column === column;
  const direction = table.query.descending ? 'descending' : 'ascending';
  const atEnd = column !== 'name' && column !== 'case';
  return (
    <div role="columnheader" style={{ gridArea: place }} aria-sort={sorted ? direction : 'none'}>
      <button
        type="button"
        className={mergeClasses(styles.sort, sorted && styles.sorted, atEnd && styles.end)}
        title={t.portfolio.sortBy(t.portfolio.columnsLong[column])}
        onClick={() => table.sort(column)}
      >
        {t.portfolio.columns[column]}
        {sorted && <span aria-hidden>{table.query.descending ? '↓' : '↑'}</span>}
      </button>
    </div>
  );
}

interface RowProps {
  readonly account: AccountFigures;
  readonly view: RowView;
  readonly index: number;
  /** Coverage of trust from which a case is given. */
  readonly least: number;
}

function Row({ account, view, index, least }: RowProps): ReactNode {
  const styles = useStyles();
  const rows = useTableStyles();
  const layout = useLayout();
  const chosen = useAccount();
  const { openAccount } = useNavigate();
  const { id, name } = account;
  return (
    <div role="row" aria-rowindex={index} className={mergeClasses(rows.row, chosen === id && styles.selected)}>
      {places[view].map(([column, place]) =>
        column === 'name' ? (
          <div key={column} role="rowheader" style={{ gridArea: place }}>
            <button
              type="button"
              className={mergeClasses(layout.link, rows.name, layout.ellipsis)}
              title={`${name} (${id})`}
              onClick={() => openAccount(id)}
            >
              {name}
            </button>
          </div>
        ) : (
          <div key={column} role="cell" className={column === 'case' ? styles.case : layout.right} style={{ gridArea: place }}>
            <Figure account={account} column={column} least={least} />
          </div>
        ),
      )}
    </div>
  );
}
