/** What the wizard does in each step: reads the file, asks what is what, counts, writes. What was chosen stays when one goes back. */
import type { FileChoices } from '../../../../files/delimited-source';
import { inSlices } from '../../../../files/steps';
import { planImport } from '../../../../import/plan';
import type { ImportMode, ImportPlan } from '../../../../import/types';
import type { SourceKind } from '../../../../mapping/types';
import type { TableName } from '../../../../tables/declarations/index';
import { destinationOf, type Destination } from '../../../data/import/destinations';
import { importColumns, modesOf, refusedTable } from '../../../data/import/plan';
import { proven, readFile, suggestColumns } from '../../../data/import/read-file';
import { NO_IMPORT, type ImportInput, type ImportStep, type ImportWork, type Planned } from '../../../data/import/work';
import { tableOf } from '../../../data/load';
import type { DraftColumn } from '../../../data/mapping/draft';
import type { WorkbookTable, WriteOptions } from '../../../../workbook/index';
import { useAnnounce } from '../../../state/announcements';
import { useData, useWorkbook } from '../../../state/data';
import { isCancelled } from '../../../state/faults';
import { useAttempts } from '../../../state/refusals';
import { useImportWork } from '../../../state/room-memory';
import { useTexts } from '../../../state/texts';
import { useWriting } from '../../../state/writing';
import { useTask, type Task } from './use-task';

export interface Wizard {
  readonly work: ImportWork;
  readonly task: Task;
  readonly destination: Destination | undefined;
  /** The table of the workbook that the rows go to; undefined: it is made. */
  readonly there: WorkbookTable | undefined;
  readonly modes: readonly ImportMode[];
  readonly mode: ImportMode;
  set(change: Partial<ImportWork>): void;
  go(step: ImportStep): void;
  close(): void;
  again(): void;
  take(input: ImportInput): void;
  readAgain(choices: FileChoices): void;
  choose(kind: SourceKind): void;
  setColumn(position: number, change: Partial<DraftColumn>): void;
  count(change?: Partial<Pick<ImportWork, 'mode' | 'clearBlanks'>>): void;
  write(): void;
  writeRefused(plan: ImportPlan): void;
  /** Something is written; what Excel refuses is said, and what is stopped too. */
  attempt<Written>(write: (options: WriteOptions) => Promise<Written>, then: (done: Written) => void): Promise<void>;
}

export function useImport(): Wizard {
  const [work, setWork] = useImportWork();
  const task = useTask();
  const workbook = useWorkbook();
  const { loaded } = useData();
  const { t, language, format } = useTexts();
  const { refuse, dismiss } = useAttempts();
  const announce = useAnnounce();
  const writing = useWriting();
  const { input, file, columns, destination: kind } = work;
  const destination = kind === null ? undefined : destinationOf(kind);
  const there = kind === null || loaded === null ? undefined : tableOf(loaded, kind)?.source;
  const modes = kind === null ? (['append'] as const) : modesOf(kind as TableName, columns);
  const mode = work.mode !== null && modes.includes(work.mode) ? work.mode : modes[0]!;
  const set = (change: Partial<ImportWork>): void => setWork((now) => ({ ...now, ...change }));

  const read = (next: ImportInput, choices: FileChoices): void =>
    task.run(async (options) => {
      const made = await inSlices(readFile(next, choices), options);
      const sameColumns = next === input && file !== null && made.source.header.join('\n') === file.source.header.join('\n');
      const suggested = sameColumns ? undefined : suggestColumns(next.name, made, loaded, language);
      set({
        input: next,
        choices,
        file: made,
        step: 'reading',
        planned: null,
        ...(suggested === undefined ? {} : { suggestion: suggested.kind, destination: suggested.kind, columns: suggested.columns }),
      });
    });

  const count: Wizard['count'] = (change = {}) => {
    if (destination?.computed === true) return set({ step: 'counts' });
    const before = Object.keys(change).length > 0 ? work.planned : null;
    set({ ...change, listed: '', planned: before === null ? null : { ...before, plan: null } });
    const wanted = { mode, clearBlanks: work.clearBlanks, ...change };
    task.run(async (options) => {
      // A table that was read for counts that are shown is not read anew for another mode.
      const target = before?.target ?? (there === undefined ? null : await readTarget(there, kind as TableName, options));
      const plan = await inSlices(
        planImport({
          table: kind as TableName,
          source: file!.source,
          columns: importColumns(columns),
          present: target?.present ?? null,
          mode: wanted.mode ?? mode,
          clearBlanks: wanted.clearBlanks,
        }),
        options,
      );
      set({ planned: { plan, target }, step: 'counts' });
    });
  };
  const readTarget = (table: WorkbookTable, of: TableName, { signal, onProgress }: Parameters<Parameters<Task['run']>[0]>[0]) =>
    workbook.readTarget(table, of, {
      signal,
      onProgress: ({ rows, totalRows }) => onProgress({ phase: 'table', table: table.name, done: rows, total: totalRows }),
    });

  const written: Wizard['attempt'] = async (write, then) => {
    dismiss();
    try {
      then(await writing.run(write));
    } catch (error) {
      if (isCancelled(error)) announce(t.importing.counts.notWritten);
      else refuse(error);
    }
  };
  const write = ({ plan, target }: Planned): void => {
    if (plan === null) return;
    void written(
      (options) => workbook.writeImports([{ plan, target }], options),
      ([made]) => {
        set({ step: 'done', written: { ...made!, plan }, planned: null });
        announce(t.importing.done.written(made!.table));
      },
    );
  };
  const writeRefused = (plan: ImportPlan): void => {
    void written(
      (options) => workbook.writeNewTable(refusedTable(plan, language, format), options),
      ({ sheet }) => {
        set({ listed: sheet });
        announce(t.importing.counts.listed(sheet));
      },
    );
  };

  return {
    work,
    task,
    destination,
    there,
    modes,
    mode,
    set,
    go: (step) => {
      dismiss();
      set({ step });
    },
    close: () => {
      task.stop();
      dismiss();
      setWork(NO_IMPORT);
    },
    again: () => setWork({ ...NO_IMPORT, step: 'source' }),
    take: (next) => read(next, {}),
    readAgain: (choices) => read(input!, choices),
    choose: (next) =>
      set({
        destination: next,
        columns: suggestColumns(input!.name, file!, loaded, language, next, work.table === null).columns,
        planned: null,
        mode: null,
      }),
    setColumn: (position, change) => {
      const declared = change.ours == null ? undefined : destination?.columns.find(({ name }) => name === change.ours);
      const changed = (column: DraftColumn): DraftColumn => {
        const next = { ...column, ...change };
        return declared === undefined ? next : proven(next, declared, file!.looks[position]!);
      };
      set({ columns: columns.map((column) => (column.position === position ? changed(column) : column)), planned: null });
    },
    count,
    write: () => {
      if (work.planned !== null) write(work.planned);
    },
    writeRefused,
    attempt: written,
  };
}
