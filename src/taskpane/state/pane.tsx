/** What the rooms of the pane share, each part in a context of its own: nothing is rendered again for what it doesn't show. */
import type { ReactNode } from 'react';
import type { PaneWorkbook } from '../workbook';
import { AnnouncementsProvider } from './announcements';
import { DataProvider } from './data';
import { NavigationProvider, type Room } from './navigation';
import { RefusalsProvider } from './refusals';
import { RoomMemoryProvider } from './room-memory';
import { TextsProvider } from './texts';
import { WritingProvider } from './writing';

interface Props {
  readonly workbook: PaneWorkbook;
  readonly firstRoom?: Room;
  readonly children: ReactNode;
}

/** Each part may use those outside it. */
export function PaneProvider({ workbook, firstRoom, children }: Props): ReactNode {
  return (
    <AnnouncementsProvider>
      <DataProvider workbook={workbook}>
        <TextsProvider>
          <RefusalsProvider>
            <WritingProvider>
              <RoomMemoryProvider>
                <NavigationProvider {...(firstRoom === undefined ? {} : { firstRoom })}>{children}</NavigationProvider>
              </RoomMemoryProvider>
            </WritingProvider>
          </RefusalsProvider>
        </TextsProvider>
      </DataProvider>
    </AnnouncementsProvider>
  );
}
