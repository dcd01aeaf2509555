/** Has a text read out when it appears and when it changes: message bars say nothing by themselves. */
import { useEffect } from 'react';
import { useAnnounce } from './announcements';

export function useSaid(text: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text !== '') announce(text);
  }, [text, announce]);
}
