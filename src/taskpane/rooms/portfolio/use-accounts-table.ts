/** The rows that the table shows: sorted, filtered, searched, a page at a time. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { AccountFigures, PortfolioFigures } from '../../data/compute';
import { selectRows, startsDescending, withView, type RowQuery, type RowView, type SortColumn } from '../../data/portfolio/rows';
import { accountsWithin } from '../../data/portfolio/groups';
import { useAnnounce } from '../../state/announcements';
import { useAccountsQuery } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { PAGE, type Turning } from './Pages';

export interface AccountsTableState extends Turning {
  readonly rows: readonly AccountFigures[];
  readonly query: RowQuery;
  sort(column: SortColumn): void;
  show(view: RowView): void;
  search(text: string): void;
  clear(): void;
}

export function useAccountsTable(figures: PortfolioFigures): AccountsTableState {
  const { t, format } = useTexts();
  const [query, setQuery] = useAccountsQuery();
  const announce = useAnnounce();
  const [turned, setTurned] = useState<{ query: RowQuery; page: number }>({ query, page: 0 });
  const deferred = useDeferredValue(query);
  const all = useMemo(() => selectRows(accountsWithin(figures, deferred.within), deferred, format.compare), [figures, deferred, format]);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  // Another question starts on the first page again.
  const page = turned.query === query ? Math.min(turned.page, pages - 1) : 0;
  const sort = (column: SortColumn): void => {
    const descending = query.column === column ? !query.descending : startsDescending(column);
    setQuery({ ...query, column, descending });
    announce(t.portfolio.sorted(t.portfolio.columnsLong[column], descending));
  };
  return {
    rows: all.slice(page * PAGE, (page + 1) * PAGE),
    found: all.length,
    query,
    from: page * PAGE,
    pages,
    page,
    sort,
    show: (view) => setQuery(withView(query, view)),
    search: (search) => setQuery({ ...query, search }),
    clear: () => setQuery({ ...query, within: null, relation: null, search: '' }),
    turn: (by) => setTurned({ query, page: page + by }),
  };
}
