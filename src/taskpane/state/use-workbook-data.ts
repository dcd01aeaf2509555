/**
 * Reads the workbook and computes its figures: at the start, when asked, and after changes in the tables. A new run replaces the one under way;
 * what was computed before stays on screen until the new figures are there, or when the run is cancelled or fails.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isoDate, parseIsoDate } from '../../tables/dates';
import type { Finding } from '../../tables/findings';
import type { AsOf } from '../../workbook/index';
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
}

export interface WorkbookData {
  readonly loaded: LoadedWorkbook | null;
  readonly findings: readonly Finding[];
  readonly tableFaults: readonly PlacedFault[];
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
  /** The workbook changed and could not be read again by itself. */
  readonly stale: boolean;
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

const NOTHING: Results = { loaded: null, check: { findings: [], faults: [] }, figures: null, fault: null };
/** A workbook that takes longer to read is read again only when asked. */
const QUICK_MS = 3000;

export function useWorkbookData(workbook: PaneWorkbook): WorkbookState {
  const [results, setResults] = useState(NOTHING);
  const [progress, setProgress] = useState<ReadingProgress | null>({ phase: 'looking' });
  const [cancelled, setCancelled] = useState(false);
  const [stale, setStale] = useState(false);
  const [notice, setNotice] = useState<Fault | null>(null);
  const [asOf, setAsOf] = useState<AsOfState>({ date: '', source: 'proposed', ofWorkbook: null });
  const run = useRef<AbortController | null>(null);
  const chosen = useRef<string | null>(null);
  const current = useRef(NOTHING);
  const quick = useRef(true);

  const finish = useCallback((next: Results): void => {
    current.current = next;
    setResults(next);
    setStale(false);
    setNotice(null);
  }, []);
  /** What had been read until then is shown; where Excel was only busy, all of what was there before. */
  const stop = useCallback(
    (error: unknown, read: Read, automatic: boolean): void => {
      const passing = isPassing(error);
      if (isCancelled(error)) setCancelled(true);
      else if (automatic && passing) setStale(true);
      else if (passing && current.current.figures !== null) setNotice(faultOf(error, workbook.language, read.loaded));
      else finish({ ...read, figures: null, fault: faultOf(error, workbook.language, read.loaded) });
    },
    [workbook, finish],
  );
  const execute = useCallback(
    async (reading: boolean, automatic: boolean): Promise<void> => {
      run.current?.abort();
      const control = new AbortController();
      run.current = control;
      const { signal } = control;
      const live = (): boolean => !signal.aborted && run.current === control;
      const show = (next: ReadingProgress): void => {
        if (live()) setProgress(next);
      };
      const began = performance.now();
      let { loaded, check }: Read = current.current;
      try {
        const day = await asOfOf(workbook, chosen.current);
        if (!live()) return;
        setAsOf(day);
        if (reading || loaded === null) {
          loaded = await loadWorkbook(workbook, {
            signal,
            onProgress: ({ table, rows, totalRows }) => show({ phase: 'reading', table: table.name, done: rows, total: totalRows }),
          });
          if (!live()) return;
          check = checkTables(loaded);
        }
        const figures = await computePortfolio(loaded, serialOf(day.date), {
          signal,
          onProgress: (done, total) => show({ phase: 'computing', done, total }),
        });
        if (!live()) return;
        finish({ loaded, check, figures, fault: null });
        quick.current = performance.now() - began < QUICK_MS;
      } catch (error) {
        if (run.current === control) stop(error, { loaded, check }, automatic);
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
      setNotice(null);
      setProgress({ phase: 'looking' });
      void execute(reading, automatic);
    },
    [execute],
  );

  useEffect(() => {
    void execute(true, false);
    return () => run.current?.abort();
  }, [execute]);

  useEffect(() => {
    const subscription = workbook.onTablesChanged(() => {
      if (quick.current) start(true, true);
      else setStale(true);
    });
    subscription.catch((error: unknown) => setNotice(faultOf(error, workbook.language, null)));
    return () => {
      // Where listening has failed, there is nothing to take back.
      void subscription.then((dispose) => dispose()).catch(() => undefined);
    };
  }, [workbook, start]);

  const refresh = useCallback(() => start(true, false), [start]);
  const cancel = useCallback(() => {
    run.current?.abort();
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
  const running = progress !== null;
  return {
    data: useMemo(
      () => ({ loaded, findings, tableFaults: check.faults, figures, fault, asOf, refresh, chooseAsOf }),
      [loaded, findings, check, figures, fault, asOf, refresh, chooseAsOf],
    ),
    reading: useMemo(() => ({ running, cancelled, stale, notice, cancel }), [running, cancelled, stale, notice, cancel]),
    progress,
  };
}

/** The date to compute for: the one chosen here, else the workbook's, else today. */
async function asOfOf(workbook: PaneWorkbook, chosen: string | null): Promise<AsOfState> {
  const ofWorkbook = await workbook.asOf();
  if (chosen !== null) return { date: chosen, source: 'chosen', ofWorkbook };
  return ofWorkbook === null
    ? { date: workbook.today(), source: 'proposed', ofWorkbook }
    : { date: ofWorkbook.date, source: 'name', ofWorkbook };
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
