/** The frame: the rooms as tabs, one line that says what the figures are of, the room itself, and the live region. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LiveRegion } from './LiveRegion';
import { Notices } from './Notices';
import { RoomPanel } from './RoomPanel';
import { RoomTabs } from './RoomTabs';
import { StatusLine } from './StatusLine';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  header: { flex: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', scrollbarGutter: 'stable' },
});

export function Shell(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <RoomTabs />
        <StatusLine />
      </header>
      <main className={styles.main}>
        <RoomPanel>
          <Notices />
        </RoomPanel>
      </main>
      <LiveRegion />
    </div>
  );
}
