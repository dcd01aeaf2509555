/** The room that is shown, with its heading; what it is given to hold stands between the two. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useLayout } from '../parts/layout';
import { Dated } from './Dated';
import { rooms } from '../rooms/index';
import { useRoom } from '../state/navigation';
import { useTexts } from '../state/texts';

export function RoomPanel({ children }: { readonly children: ReactNode }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const room = useRoom();
  const shown = useRef(room);
  useEffect(() => {
    if (shown.current === room) return;
    shown.current = room;
    // What was pressed to get here is gone with its room.
    if (document.activeElement === null || document.activeElement === document.body) document.getElementById('room')?.focus();
  }, [room]);
  const { Content, ofWorkbook } = rooms[room];
  return (
    <div id="room" role="tabpanel" aria-labelledby={`tab-${room}`} tabIndex={-1} className={layout.room}>
      <h1 className={layout.unseen}>{t[room].heading}</h1>
      {children}
      {ofWorkbook ? (
        <Dated>
          <Content key={room} />
        </Dated>
      ) : (
        <Content key={room} />
      )}
    </div>
  );
}
