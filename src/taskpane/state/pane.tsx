/** What every room of the pane shares: the workbook and its figures, the language, which room is shown, which account is chosen. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Texts } from '../../locales/languages';
import type { Language } from '../../locales/languages';
import type { Place, ShortNamesChange } from '../../workbook/index';
import { accountAt } from '../data/places';
import { NO_CONCESSION, type ConcessionWork } from '../data/concessions/work';
import { firstQuery, type RowQuery } from '../data/portfolio/rows';
import { formatsFor, type Formats } from '../format';
import { textsOf } from '../../locales/languages';
import type { PaneWorkbook } from '../workbook';
import { faultOf, isPassing, type Fault } from './faults';
import { useWorkbookData, type WorkbookData } from './use-workbook-data';
import { useWriting, type Writing } from './use-writing';

export const rooms = ['data', 'portfolio', 'account', 'concessions', 'functions'] as const;
export type Room = (typeof rooms)[number];

export interface Pane {
  readonly workbook: PaneWorkbook;
  readonly language: Language;
  readonly t: Texts['pane'];
  readonly texts: Texts;
  readonly format: Formats;
  readonly data: WorkbookData;
  readonly writing: Writing;
  readonly room: Room;
  showRoom(room: Room): void;
  /** Id of the account shown, '' for none. */
  readonly account: string;
  openAccount(id: string): void;
  chooseAccount(id: string): void;
  /** What the room of the concessions works on; it outlives a look into another room. */
  readonly concession: ConcessionWork;
  setConcession(work: ConcessionWork): void;
  openConcession(contract: string): void;
  readonly query: RowQuery;
  setQuery(query: RowQuery): void;
  /** Selects cells in Excel; a refusal is shown. */
  goTo(place: Place): void;
  /** Runs something that Excel may refuse. */
  attempt(action: () => Promise<void>): void;
  /** What the last such action was refused for. */
  readonly refusal: Fault | null;
  dismissRefusal(): void;
  /** What became of the functions' short names last. */
  readonly shortNames: ShortNamesChange | null;
  tellShortNames(change: ShortNamesChange): void;
  /** Read out by screen readers. */
  readonly announcement: string;
  announce(text: string): void;
}

const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane is called outside PaneProvider');
  return pane;
}

interface Props {
  readonly workbook: PaneWorkbook;
  readonly firstRoom?: Room;
  readonly children: ReactNode;
}

export function PaneProvider({ workbook, firstRoom = 'portfolio', children }: Props): ReactNode {
  const { language } = workbook;
  const data = useWorkbookData(workbook);
  const writing = useWriting();
  const [room, setRoom] = useState<Room>(firstRoom);
  const [account, chooseAccount] = useState('');
  const [concession, setConcession] = useState(NO_CONCESSION);
  const [query, setQuery] = useState(firstQuery);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const [shortNames, tellShortNames] = useState<ShortNamesChange | null>(null);
  const { loaded } = data;
  const tables = useRef(loaded);
  const first = useRef(true);
  const currency = data.figures?.currency ?? '';
  const format = useMemo(() => formatsFor(language, currency), [language, currency]);

  // A live region speaks only when its text changes.
  const announce = useCallback((text: string) => setAnnouncement((last) => (last === text ? `${text}\u00a0` : text)), []);
  const showRoom = useCallback((next: Room) => {
    setRefusal(null);
    setRoom(next);
  }, []);
  const attempt = useCallback(
    (action: () => Promise<void>) => {
      setRefusal(null);
      action().catch((error: unknown) => setRefusal(faultOf(error, language, loaded)));
    },
    [language, loaded],
  );
  const goTo = useCallback((place: Place) => attempt(() => workbook.goTo(place)), [attempt, workbook]);
  const openAccount = useCallback((id: string) => {
    chooseAccount(id);
    setRefusal(null);
    setRoom('account');
  }, []);

  const openConcession = useCallback((contract: string) => {
    setConcession((work) => (work.contract === contract ? work : { ...work, contract, draft: null }));
    setRefusal(null);
    setRoom('concessions');
  }, []);

  const refused = useCallback(
    (error: unknown): void => {
      if (!isPassing(error)) setRefusal(faultOf(error, language, tables.current));
    },
    [language],
  );
  const follow = useCallback((place: Place): void => {
    const id = tables.current === null ? undefined : accountAt(tables.current, place);
    if (id !== undefined) chooseAccount(id);
  }, []);
  useEffect(() => {
    tables.current = loaded;
    if (loaded === null || !first.current) return;
    // The row that was selected when the pane opened.
    first.current = false;
    workbook.selectedCell().then(follow, refused);
  }, [workbook, loaded, follow, refused]);
  // Once for all readings of the workbook: registering anew for each would fall into the time in which people type.
  useEffect(() => {
    const subscription = workbook.onSelectionChanged(follow, refused);
    subscription.catch(refused);
    return () => {
      // Where listening has failed, there is nothing to take back.
      void subscription.then((dispose) => dispose()).catch(() => undefined);
    };
  }, [workbook, follow, refused]);

  const pane: Pane = {
    workbook,
    language,
    t: textsOf(language).pane,
    texts: textsOf(language),
    format,
    data,
    writing,
    room,
    showRoom,
    account,
    openAccount,
    chooseAccount,
    concession,
    setConcession,
    openConcession,
    query,
    setQuery,
    goTo,
    attempt,
    refusal,
    dismissRefusal: () => setRefusal(null),
    announcement,
    announce,
    shortNames,
    tellShortNames,
  };
  return <PaneContext value={pane}>{children}</PaneContext>;
}
