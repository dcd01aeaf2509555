/** What a room keeps while another one is looked at, each with the way to change it. */
import { useMemo, useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import type { ShortNamesChange } from '../../workbook/index';
import { NO_CONCESSION, type ConcessionWork } from '../data/concessions/work';
import { NO_IMPORT, type ImportWork } from '../data/import/work';
import { NO_MOVED, type MovedWork } from '../data/moved/work';
import { firstQuery, type RowQuery } from '../data/portfolio/rows';
import type { Scope } from '../data/portfolio/scope';
import type { Grouping } from '../../metrics/portfolio/groups';
import { NO_DRAFT, type Draft } from '../data/settings/draft';
import { paneContext } from './context';

type Kept<T> = readonly [T, Dispatch<SetStateAction<T>>];

/** What the table of accounts is asked for. */
const [AccountsQueryContext, useAccountsQuery] = paneContext<Kept<RowQuery>>('useAccountsQuery');
/** Which accounts are shown and what they are read by, where that was chosen here: undefined is as the workbook remembers. */
export interface ViewChoice {
  readonly only?: Scope | null;
  readonly by?: 'account' | Grouping;
}
const NO_CHOICE: ViewChoice = {};
const [ViewChoiceContext, useViewChoice] = paneContext<Kept<ViewChoice>>('useViewChoice');
/** What the room of the concessions works on: contract, draft, sets of tiers. */
const [ConcessionWorkContext, useConcessionWork] = paneContext<Kept<ConcessionWork>>('useConcessionWork');
/** The day that is closed, null for the last end of a quarter, and who signs for it. */
export interface ClosingWork {
  readonly day: number | null;
  readonly by: string;
}
const NO_CLOSING: ClosingWork = { day: null, by: '' };
const [ClosingWorkContext, useClosingWork] = paneContext<Kept<ClosingWork>>('useClosingWork');
/** Which sheets are handed on, and who does it. */
export interface ShareWork {
  readonly sheets: readonly string[];
  readonly who: string;
}
const NO_SHARE: ShareWork = { sheets: [], who: '' };
const [ShareWorkContext, useShareWork] = paneContext<Kept<ShareWork>>('useShareWork');
/** What became of the functions' short names last. */
const [ShortNamesChangeContext, useShortNamesChange] = paneContext<Kept<ShortNamesChange | null>>('useShortNamesChange');
/** Settings that are typed and not written yet. */
const [SettingsDraftContext, useSettingsDraft] = paneContext<Kept<Draft>>('useSettingsDraft');
/** The file that is being imported, and how far that is. */
const [ImportWorkContext, useImportWork] = paneContext<Kept<ImportWork>>('useImportWork');
/** Which snapshots are compared, and of whom. */
const [MovedWorkContext, useMovedWork] = paneContext<Kept<MovedWork>>('useMovedWork');
export {
  useAccountsQuery,
  useClosingWork,
  useConcessionWork,
  useImportWork,
  useMovedWork,
  useSettingsDraft,
  useShareWork,
  useShortNamesChange,
  useViewChoice,
};

export function RoomMemoryProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const query = useKept(firstQuery);
  const view = useKept(NO_CHOICE);
  const concession = useKept(NO_CONCESSION);
  const closing = useKept(NO_CLOSING);
  const importing = useKept(NO_IMPORT);
  const shortNames = useKept<ShortNamesChange | null>(null);
  const settings = useKept(NO_DRAFT);
  const moved = useKept(NO_MOVED);
  const share = useKept(NO_SHARE);
  return (
    <AccountsQueryContext value={query}>
      <ConcessionWorkContext value={concession}>
        <ImportWorkContext value={importing}>
          <ShortNamesChangeContext value={shortNames}>
            <SettingsDraftContext value={settings}>
              <ViewChoiceContext value={view}>
                <ClosingWorkContext value={closing}>
                  <MovedWorkContext value={moved}>
                    <ShareWorkContext value={share}>{children}</ShareWorkContext>
                  </MovedWorkContext>
                </ClosingWorkContext>
              </ViewChoiceContext>
            </SettingsDraftContext>
          </ShortNamesChangeContext>
        </ImportWorkContext>
      </ConcessionWorkContext>
    </AccountsQueryContext>
  );
}

function useKept<T>(first: T): Kept<T> {
  const [value, setValue] = useState(first);
  return useMemo(() => [value, setValue], [value]);
}
