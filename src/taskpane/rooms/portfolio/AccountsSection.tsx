/** The clients one by one, or by group, owner, segment or region; a group that is opened leads to its accounts. */
import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import { accountsWithin, nameOfGroup } from '../../data/portfolio/groups';
import { groupings } from '../../../metrics/portfolio/groups';
import type { GroupRef } from '../../data/portfolio/rows';
import { useLayout } from '../../parts/layout';
import type { SlotRef } from '../../parts/slot-ref';
import { useAnnounce } from '../../state/announcements';
import { useAccountsQuery } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useView, type ReadBy } from '../../state/use-view';
import { AccountsTable } from './AccountsTable';
import { GroupsTable } from './GroupsTable';

const useStyles = makeStyles({
  label: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

export function AccountsSection({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const [query, setQuery] = useAccountsQuery();
  const announce = useAnnounce();
  const select = useRef<HTMLSelectElement | null>(null);
  const { by, readBy } = useView();
  const { within } = query;
  const titleOf = (group: GroupRef): string =>
    t.portfolio.within(t.portfolio.by[group.by], nameOfGroup(figures, group) || t.portfolio.noGroup);
  const open = (group: GroupRef): void => {
    // All of its accounts: what was searched before says nothing of them.
    readBy('account');
    setQuery({ ...query, within: group, relation: null, search: '' });
    const shown = t.portfolio.shown(format.number(accountsWithin(figures, group).length), format.number(figures.totals.accounts));
    announce(`${titleOf(group)}. ${shown}`);
    // The button that was pressed is gone.
    select.current?.focus();
  };
  return (
    <section className={layout.section} aria-labelledby="accounts-heading">
      <div className={layout.between}>
        <h2 id="accounts-heading" className={layout.h2}>
          {t.portfolio.tableHeading}
        </h2>
        <label className={styles.label}>
          <span className={layout.secondary}>{t.portfolio.byLabel}</span>
          <Select
            ref={select as SlotRef}
            size="small"
            value={by}
            onChange={(_event, { value }) => {
              readBy(value as ReadBy);
              setQuery({ ...query, within: null });
            }}
          >
            {(['account', ...groupings] as const).map((name) => (
              <option key={name} value={name}>
                {t.portfolio.by[name]}
              </option>
            ))}
          </Select>
        </label>
      </div>
      {by === 'account' && within !== null && (
        <div className={layout.between}>
          <strong>{titleOf(within)}</strong>
          <Button
            size="small"
            onClick={() => {
              setQuery({ ...query, within: null, relation: null, search: '' });
              select.current?.focus();
            }}
          >
            {t.portfolio.clear}
          </Button>
        </div>
      )}
      {by === 'account' ? <AccountsTable figures={figures} /> : <GroupsTable key={by} figures={figures} by={by} open={open} />}
    </section>
  );
}
