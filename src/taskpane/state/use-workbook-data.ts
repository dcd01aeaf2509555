/**
 * Reads the workbook and computes its figures: at the start, when asked, and after changes in the tables. A new run replaces the one under way, but
 * for one that has lasted: that one ends, and then it is read again. What was computed before stays on screen, marked, until the new figures are there,
 * or when the run is cancelled or fails.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isoDate, parseIsoDate } from '../../tables/dates';
import type { Finding } from '../../tables/findings';
import { isReadable, type AsOf, type UnreadableDay } from '../../workbook/index';
import { checkTables, distinctFindings, type Check, type PlacedFault } from '../data/check';
import { computePortfolio, type PortfolioFigures } from '../data/compute';
import { loadWorkbook, type LoadedWorkbook } from '../data/load';
import type { PaneWorkbook } from '../workbook';
import { faultOf, isCancelled, isPassing, type Fault } from './faults';

export type ReadingProgress =
  | { readonly phase: 'looking' }
  | { readonly phase: 'reading'; readonly table: string; readonly done: number; readonly total: number }
  | { readonly phase: 'computing'; readonly done: number; readonly total: number };

export interface AsOfState {
  /** ISO date; '' while none is known. */
  readonly date: string;
  readonly source: 'name' | 'proposed' | 'chosen';
  /** The workbook's own, when it has one. */
  readonly ofWorkbook: AsOf | null;
  /** What the workbook's AsOf holds instead of a date. */
  readonly unreadable: UnreadableDay | null;
  /** The workbook's days count from 1904, and its settings don't say so. */
  readonly unsaid1904: boolean;
}

export interface WorkbookData {
  readonly loaded: LoadedWorkbook | null;
  readonly findings: readonly Finding[];
  readonly tableFaults: readonly PlacedFault[];
  /** The settings say that days count from 1904. */
  readonly date1904: boolean;
  readonly figures: PortfolioFigures | null;
  readonly fault: Fault | null;
  readonly asOf: AsOfState;
  refresh(): void;
  /** An ISO date, or null for the workbook's own. */
  chooseAsOf(date: string | null): void;
}

export interface Reading {
  /** The workbook is being read or computed; how far that is stands in its progress. */
  readonly running: boolean;
  readonly cancelled: boolean;
  /** The workbook has changed since it was read for what is shown. */
  readonly stale: boolean;
  /** What is shown is of a workbook, or of a date, that is being read again or has yet to be. */
  readonly outdated: boolean;
  /** Why the workbook could not be read again; what is shown is from before. */
  readonly notice: Fault | null;
  cancel(): void;
}

interface WorkbookState {
  readonly data: WorkbookData;
  readonly reading: Reading;
  readonly progress: ReadingProgress | null;
}

interface Read {
  readonly loaded: LoadedWorkbook | null;
  readonly check: Check;
}

interface Results extends Read {
  readonly figures: PortfolioFigures | null;
  readonly fault: Fault | null;
}

const NOTHING: Results = { loaded: null, check: { findings: [], faults: [], date1904: false }, figures: null, fault: null };
/** A run that has lasted longer is not begun anew for a change: where changes follow each other, it would never end. */
const QUICK_MS = 3000;
/** Before a workbook that is slow to read is read again, it has to be quiet for as long as reading it takes, up to this. */
const LONGEST_PAUSE = 30_000;
/** Before another try, when Excel was busy with its user. */
const RETRY_MS = 2000;

export function useWorkbookData(workbook: PaneWorkbook): WorkbookState {
  const [results, setResults] = useState(NOTHING);
  const [progress, setProgress] = useState<ReadingProgress | null>({ phase: 'looking' });
  const [cancelled, setCancelled] = useState(false);
  const [notice, setNotice] = useState<Fault | null>(null);
  /** Why changes are not heard of. */
  const [deaf, setDeaf] = useState<Fault | null>(null);
  const [asOf, setAsOf] = useState<AsOfState>({ date: '', source: 'proposed', ofWorkbook: null, unreadable: null, unsaid1904: false });
  const run = useRef<AbortController | null>(null);
  const chosen = useRef<string | null>(null);
  const current = useRef(NOTHING);
  const began = useRef(0);
  /** Milliseconds without a change before the workbook is read again. */
  const quiet = useRef(0);
  /** Changes heard of; and how many of them what is shown has in it. */
  const heard = useRef(0);
  const [changes, setChanges] = useState(0);
  const [known, setKnown] = useState(0);
  /** How often Excel was busy: each time begins a pause of its own. */
  const [refusals, setRefusals] = useState(0);

  const finish = useCallback((next: Results, read: number | null): void => {
    current.current = next;
    setResults(next);
    if (read !== null) setKnown(read);
    setNotice(null);
  }, []);
  /** What had been read until then is shown; where Excel was only busy, all of what was there before. */
  const stop = useCallback(
    (error: unknown, read: Read, automatic: boolean, changesRead: number | null): void => {
      const passing = isPassing(error);
      if (passing) {
        quiet.current = RETRY_MS;
        setRefusals((count) => count + 1);
      }
      if (isCancelled(error)) setCancelled(true);
      else if (automatic && passing) return;
      else if (passing && current.current.figures !== null) setNotice(faultOf(error, workbook.language, read.loaded));
      else finish({ ...read, figures: null, fault: faultOf(error, workbook.language, read.loaded) }, changesRead);
    },
    [workbook, finish],
  );
  const execute = useCallback(
    async (anew: boolean, automatic: boolean): Promise<void> => {
      run.current?.abort();
      const control = new AbortController();
      run.current = control;
      const { signal } = control;
      const live = (): boolean => !signal.aborted && run.current === control;
      const show = (next: ReadingProgress): void => {
        if (live()) setProgress(next);
      };
      const start = (began.current = performance.now());
      let { loaded, check }: Read = current.current;
      const changesRead = anew || loaded === null ? heard.current : null;
      try {
        const named = await workbook.asOf();
        if (!live()) return;
        const dayNow = (): AsOfState => asOfOf(workbook, named, chosen.current, check.date1904);
        setAsOf(dayNow());
        if (anew || loaded === null) {
          loaded = await loadWorkbook(workbook, {
            signal,
            onProgress: ({ table, rows, totalRows }) => show({ phase: 'reading', table: table.name, done: rows, total: totalRows }),
          });
          if (!live()) return;
          check = checkTables(loaded);
        }
        const day = dayNow();
        setAsOf(day);
        const figures = await computePortfolio(loaded, serialOf(day.date), {
          signal,
          onProgress: (done, total) => show({ phase: 'computing', done, total }),
        });
        if (!live()) return;
        finish({ loaded, check, figures, fault: null }, changesRead);
        const lasted = performance.now() - start;
        quiet.current = lasted < QUICK_MS ? 0 : Math.min(lasted, LONGEST_PAUSE);
      } catch (error) {
        if (run.current === control) stop(error, { loaded, check }, automatic, changesRead);
      } finally {
        if (run.current === control) setProgress(null);
      }
    },
    [workbook, finish, stop],
  );

  /** Shows that something begins, then does it. The first run begins with the pane itself. */
  const start = useCallback(
    (reading: boolean, automatic: boolean): void => {
      setCancelled(false);
      if (!automatic) setNotice(null);
      setProgress({ phase: 'looking' });
      void execute(reading, automatic);
    },
    [execute],
  );

  useEffect(() => {
    let here = true;
    const subscription = workbook.onTablesChanged(() => {
      setCancelled(false);
      setChanges(++heard.current);
    });
    // Reading begins once changes are heard of: none is missed.
    void subscription
      .catch((error: unknown) => setDeaf(faultOf(error, workbook.language, null)))
      .finally(() => {
        if (here) void execute(true, false);
      });
    return () => {
      here = false;
      run.current?.abort();
      // Where listening has failed, there is nothing to take back.
      void subscription.then((dispose) => dispose()).catch(() => undefined);
    };
  }, [workbook, execute]);

  const running = progress !== null;
  const stale = changes !== known;
  useEffect(() => {
    if (!stale || cancelled || (running && performance.now() - began.current > QUICK_MS)) return undefined;
    const timer = setTimeout(() => start(true, true), quiet.current);
    return () => clearTimeout(timer);
    // Each change begins the quiet time anew.
  }, [changes, refusals, stale, cancelled, running, start]);

  const refresh = useCallback(() => start(true, false), [start]);
  const cancel = useCallback(() => {
    run.current?.abort();
    // What was too slow for its user is not begun at every change.
    quiet.current = Math.min(Math.max(quiet.current, performance.now() - began.current), LONGEST_PAUSE);
    setProgress(null);
    setCancelled(true);
  }, []);
  const chooseAsOf = useCallback(
    (date: string | null) => {
      chosen.current = date;
      start(false, false);
    },
    [start],
  );
  const { loaded, check, figures, fault } = results;
  const findings = useMemo(
    () =>
      figures === null
        ? check.findings
        : distinctFindings([
            ...check.findings,
            ...figures.findings,
            ...[...figures.byId.values()].flatMap(({ faults }) => faults),
            ...[figures.portfolio.rates.note].filter((note) => note !== undefined),
          ]),
    [check, figures],
  );
  const outdated = figures !== null && (running || stale);
  return {
    data: useMemo(
      () => ({ loaded, findings, tableFaults: check.faults, date1904: check.date1904, figures, fault, asOf, refresh, chooseAsOf }),
      [loaded, findings, check, figures, fault, asOf, refresh, chooseAsOf],
    ),
    reading: useMemo(
      () => ({ running, cancelled, stale, outdated, notice: notice ?? deaf, cancel }),
      [running, cancelled, stale, outdated, notice, deaf, cancel],
    ),
    progress,
  };
}

/** The date to compute for: the one chosen here, else the workbook's, else today. */
function asOfOf(workbook: PaneWorkbook, named: AsOf | UnreadableDay | null, chosen: string | null, date1904: boolean): AsOfState {
  const readable = named !== null && isReadable(named) ? named : null;
  const ofWorkbook = readable === null || !date1904 ? readable : { ...readable, date: readable.in1904 ?? readable.date };
  const unreadable = named !== null && !isReadable(named) ? named : null;
  const known = { ofWorkbook, unreadable, unsaid1904: readable?.shows1904 === true && !date1904 };
  if (chosen !== null) return { date: chosen, source: 'chosen', ...known };
  return ofWorkbook === null
    ? { date: workbook.today(), source: 'proposed', ...known }
    : { date: ofWorkbook.date, source: 'name', ...known };
}

/** Serial of an ISO date that is known to be one. */
function serialOf(date: string): number {
  const serial = parseIsoDate(date);
  if (typeof serial !== 'number') throw new Error(`${date} is no date after 1900`);
  return Math.floor(serial);
}

/** The date as the date field writes it, '' when it is none that can be computed with. */
export function validDate(text: string): string {
  const serial = parseIsoDate(text);
  return typeof serial === 'number' ? isoDate(serial) : '';
}
