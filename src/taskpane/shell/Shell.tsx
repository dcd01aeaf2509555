/** The frame: the rooms as tabs, one line that says what the figures are of, the room itself, and the live region. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { FaultBar } from '../parts/FaultBar';
import { useLayout } from '../parts/layout';
import { AccountRoom } from '../rooms/account/AccountRoom';
import { ConcessionsRoom } from '../rooms/concessions/ConcessionsRoom';
import { DataRoom } from '../rooms/data/DataRoom';
import { FunctionsRoom } from '../rooms/functions/FunctionsRoom';
import { PortfolioRoom } from '../rooms/portfolio/PortfolioRoom';
import { usePane, type Room } from '../state/pane';
import type { ShortNamesChange } from '../../workbook/index';
import { RoomTabs } from './RoomTabs';
import { StatusLine } from './StatusLine';

/** A command of the ribbon that continues in the pane: the room it leads to, why it could not do it by itself, or what it did. */
export type CommandSource = (handler: (room: Room, refusal: unknown, shortNames?: ShortNamesChange) => void) => () => void;

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
  /** In sight wherever the room is scrolled to. */
  notices: { position: 'sticky', top: '6px', zIndex: 2, display: 'flex', flexDirection: 'column', rowGap: '6px' },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', scrollbarGutter: 'stable' },
});

const roomOf: Readonly<Record<Room, () => ReactNode>> = {
  data: DataRoom,
  portfolio: PortfolioRoom,
  account: AccountRoom,
  concessions: ConcessionsRoom,
  functions: FunctionsRoom,
};

export function Shell({ commands }: { readonly commands?: CommandSource }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, data, room, showRoom, refusal, dismissRefusal, announcement, attempt, tellShortNames } = usePane();
  useEffect(
    () =>
      commands?.((next, refused, change) => {
        showRoom(next);
        if (change !== undefined) tellShortNames(change);
        if (refused !== undefined) attempt(() => Promise.reject(refused));
      }),
    [commands, showRoom, attempt, tellShortNames],
  );
  const shown = useRef(room);
  useEffect(() => {
    if (shown.current === room) return;
    shown.current = room;
    // What was pressed to get here is gone with its room.
    if (document.activeElement === null || document.activeElement === document.body) document.getElementById('room')?.focus();
  }, [room]);
  const Room = roomOf[room];
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <RoomTabs />
        <StatusLine />
      </header>
      <main className={styles.main}>
        <div id="room" role="tabpanel" aria-labelledby={`tab-${room}`} tabIndex={-1} className={layout.room}>
          <h1 className={layout.unseen}>{t[room].heading}</h1>
          {(data.notice !== null || refusal !== null) && (
            <div className={styles.notices}>
              {data.notice !== null && <FaultBar fault={data.notice} intent="warning" onRetry={data.refresh} />}
              {refusal !== null && <FaultBar fault={refusal} intent="warning" onDismiss={dismissRefusal} />}
            </div>
          )}
          <Room key={room} />
        </div>
      </main>
      <div className={layout.unseen} role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}
