/** What the step of the invoice lines does: looks at them, adds them up, plans both tables, writes. */
import { useEffect, useRef } from 'react';
import { inSlices } from '../../../../files/steps';
import { twelveMonthsTo } from '../../../../import/invoice-lines/invoice-lines';
import type { ImportMode } from '../../../../import/types';
import { parseIsoDate } from '../../../../tables/dates';
import { lineOptions } from '../../../data/invoices/columns';
import { lookAt, windowsOf } from '../../../data/invoices/look';
import { lastFullMonth } from '../../../../import/invoice-lines/months';
import { addUp, madeTables, modesOfMade, planMade, type MadeTable } from '../../../data/invoices/made';
import type { Added, InvoiceWork, PlannedTable } from '../../../data/invoices/work';
import { tableOf } from '../../../data/load';
import type { WorkbookTable } from '../../../../workbook/index';
import { useAnnounce } from '../../../state/announcements';
import { useData, useWorkbook } from '../../../state/data';
import { useImportWork } from '../../../state/room-memory';
import { useTexts } from '../../../state/texts';
import type { Wizard } from '../import/use-import';
import type { TaskOptions } from '../import/use-task';

export interface Invoices {
  readonly work: InvoiceWork;
  /** The tables that the rows go to; undefined: it is made. */
  readonly there: Readonly<Record<MadeTable, WorkbookTable | undefined>>;
  modeOf(table: MadeTable): ImportMode;
  /** Something of what was chosen: the lines are added up by it. */
  choose(change: Partial<Pick<InvoiceWork, 'choices' | 'to'>>): void;
  chooseMode(table: MadeTable, mode: ImportMode): void;
  /** What is kept and changes no sum. */
  set(change: Partial<InvoiceWork>): void;
  again(): void;
  write(): void;
}

export function useInvoices({ work: { invoices: work, columns, file }, task, set: setImport, attempt }: Wizard): Invoices {
  const [, setWork] = useImportWork();
  const workbook = useWorkbook();
  const { loaded } = useData();
  const { t, language, format } = useTexts();
  const announce = useAnnounce();
  const set = (change: Partial<InvoiceWork>): void => setWork((now) => ({ ...now, invoices: { ...now.invoices, ...change } }));
  const tableThere = (table: MadeTable): WorkbookTable | undefined => (loaded === null ? undefined : tableOf(loaded, table)?.source);
  const modeOf = (table: MadeTable): ImportMode => work.modes[table] ?? modesOfMade[table][0]!;

  const planned = async (
    table: MadeTable,
    result: Added['result'],
    mode: ImportMode,
    options: TaskOptions,
    read?: PlannedTable,
  ): Promise<PlannedTable> => {
    const there = tableThere(table);
    const target =
      read?.target ??
      (there === undefined
        ? null
        : await workbook.readTarget(there, table, {
            signal: options.signal,
            onProgress: ({ rows, totalRows }) => options.onProgress({ phase: 'table', table: there.name, done: rows, total: totalRows }),
          }));
    return { target, plan: await planMade(table, result, columns, target?.present ?? null, mode, options) };
  };

  const run = ({ choices, to }: Pick<InvoiceWork, 'choices' | 'to'>): void => {
    const rows = file!.source.rows;
    const options = lineOptions(columns, choices, language);
    const day = parseIsoDate(workbook.today());
    const today = typeof day === 'number' ? day : Infinity;
    set({ added: null });
    task.run(async (slices) => {
      const look = await inSlices(lookAt(rows, columns, options, today), slices);
      const full = lastFullMonth(Number.isNaN(look.last) ? today : look.last);
      const window = windowsOf(look).find((one) => one.to === (to ?? full)) ?? twelveMonthsTo(full);
      const result = await addUp(rows, columns, { ...options, window }, slices);
      const references = await planned('references', result, modeOf('references'), slices);
      const volumes = await planned('volumes', result, modeOf('volumes'), slices);
      set({ added: { columns, look, window, result, planned: { references, volumes } } });
    });
  };

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (work.written === null && work.added?.columns !== columns) run(work);
  });

  return {
    work,
    there: { references: tableThere('references'), volumes: tableThere('volumes') },
    modeOf,
    set,
    choose: (change) => {
      set(change);
      run({ ...work, ...change });
    },
    chooseMode: (table, mode) => {
      const { added } = work;
      set({ modes: { ...work.modes, [table]: mode } });
      if (added === null) return;
      task.run(async (options) => {
        const one = await planned(table, added.result, mode, options, added.planned[table]);
        set({ added: { ...added, planned: { ...added.planned, [table]: one } } });
      });
    },
    again: () => run(work),
    write: () => {
      const { added } = work;
      if (added === null) return;
      const imports = madeTables.filter((table) => work.tables.includes(table)).map((table) => added.planned[table]);
      void attempt(
        (options) => workbook.writeImports(imports, options),
        (written) => {
          set({ written });
          setImport({ step: 'done' });
          announce(t.invoiceLines.written(format.list(written.map(({ table }) => table))));
        },
      );
    },
  };
}
