/** What screen readers read out; nothing else is drawn again for it. */
import type { ReactNode } from 'react';
import { useLayout } from '../parts/layout';
import { useAnnouncement } from '../state/announcements';

export function LiveRegion(): ReactNode {
  const layout = useLayout();
  const announcement = useAnnouncement();
  return (
    <div className={layout.unseen} role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
