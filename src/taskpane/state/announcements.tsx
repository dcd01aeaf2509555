/** What screen readers read out. Who announces isn't rendered again for it: the live region alone reads the text. */
import { useCallback, useState, type ReactNode } from 'react';
import { paneContext } from './context';

const [AnnounceContext, useAnnounce] = paneContext<(text: string) => void>('useAnnounce');
const [AnnouncementContext, useAnnouncement] = paneContext<string>('useAnnouncement');
export { useAnnounce, useAnnouncement };

export function AnnouncementsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [announcement, setAnnouncement] = useState('');
  // A live region speaks only when its text changes.
  const announce = useCallback((text: string) => setAnnouncement((last) => (last === text ? `${text}\u00a0` : text)), []);
  return (
    <AnnounceContext value={announce}>
      <AnnouncementContext value={announcement}>{children}</AnnouncementContext>
    </AnnounceContext>
  );
}
