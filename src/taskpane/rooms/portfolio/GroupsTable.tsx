/** Groups of clients with their sums and counts: each row is laid out on three lines, header included; the roles keep it a table for screen readers. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import type { GroupFigure, Grouping } from '../../../metrics/portfolio/groups';
import { groupsBy, type AccountGroup } from '../../data/portfolio/groups';
import type { GroupRef } from '../../data/portfolio/rows';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import { PAGE, Pages } from './Pages';
import { useTableStyles } from './table-styles';

const NAME_PLACE = '1 / 1 / 2 / 3';

const places: readonly (readonly [GroupFigure | 'accounts', string])[] = [
  ['revenue', '1 / 3 / 2 / 4'],
  ['cost', '2 / 1 / 3 / 2'],
  ['loss', '2 / 2 / 3 / 3'],
  ['priority', '2 / 3 / 3 / 4'],
  ['accounts', '3 / 1 / 4 / 2'],
  ['references', '3 / 2 / 4 / 3'],
  ['families', '3 / 3 / 4 / 4'],
];

const useStyles = makeStyles({
  table: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', columnGap: '8px' },
  cell: { textAlign: 'right', overflowWrap: 'anywhere' },
  without: { display: 'block' },
});

interface Props {
  readonly figures: PortfolioFigures;
  readonly by: Grouping;
  readonly open: (group: GroupRef) => void;
}

export function GroupsTable({ figures, by, open }: Props): ReactNode {
  const styles = useStyles();
  const rows = useTableStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const [turned, setTurned] = useState(0);
  const groups = useMemo(() => groupsBy(figures, by, format.compare), [figures, by, format]);
  const pages = Math.max(1, Math.ceil(groups.length / PAGE));
  const page = Math.min(turned, pages - 1);
  const from = page * PAGE;
  return (
    <>
      <p className={layout.secondary}>{t.portfolio.groupsNote[by]}</p>
      <div
        role="table"
        className={styles.table}
        aria-label={t.portfolio.groupsCaption(t.portfolio.by[by])}
        aria-rowcount={groups.length + 1}
      >
        <div role="rowgroup" className={mergeClasses(rows.group, rows.head)}>
          <div role="row" aria-rowindex={1} className={rows.row}>
            <div role="columnheader" style={{ gridArea: NAME_PLACE }}>
              {t.portfolio.by[by]}
            </div>
            {places.map(([column, place]) => (
              <div key={column} role="columnheader" className={styles.cell} style={{ gridArea: place }}>
                {t.portfolio.groupColumns[column]}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={rows.group}>
          {groups.slice(from, from + PAGE).map((group, position) => (
            <Row key={group.key} group={group} index={from + position + 2} open={() => open({ by, key: group.key })} />
          ))}
        </div>
      </div>
      {pages > 1 && <Pages turning={{ from, found: groups.length, page, pages, turn: (more) => setTurned(page + more) }} />}
    </>
  );
}

function Row({ group, index, open }: { readonly group: AccountGroup; readonly index: number; readonly open: () => void }): ReactNode {
  const styles = useStyles();
  const rows = useTableStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const name = group.name || t.portfolio.noGroup;
  return (
    <div role="row" aria-rowindex={index} className={rows.row}>
      <div role="rowheader" style={{ gridArea: NAME_PLACE }}>
        <button
          type="button"
          className={mergeClasses(layout.link, rows.name, layout.ellipsis)}
          title={t.portfolio.openGroup(name)}
          onClick={open}
        >
          {name}
        </button>
      </div>
      {places.map(([column, place]) => (
        <div key={column} role="cell" className={styles.cell} style={{ gridArea: place }}>
          <GroupCell group={group} column={column} />
        </div>
      ))}
    </div>
  );
}

function GroupCell({ group, column }: { readonly group: AccountGroup; readonly column: GroupFigure | 'accounts' }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  if (column === 'accounts') return format.number(group.accounts.length);
  const { value, without } = group[column];
  const isCount = column === 'references' || column === 'families';
  if (Number.isNaN(value)) return t.none;
  return (
    <>
      {isCount ? format.number(value) : format.money(value)}
      {without > 0 && (
        <span className={mergeClasses(layout.secondary, styles.without)}>{t.portfolio.without(without, format.number(without))}</span>
      )}
    </>
  );
}
