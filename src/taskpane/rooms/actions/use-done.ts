/** Marking an action as done: its state and the day, in its row of the table, both or neither. */
import type { Action } from '../../../metrics/planning/actions';
import type { TableWritten } from '../../../workbook/index';
import { changingPlan } from '../../data/actions/writing';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { useData, useReading, useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

export interface Doing {
  readonly busy: boolean;
  readonly outcome: string;
  mark(action: Action): void;
}

/** `asOf`: the day on which it was done. */
export function useDone(loaded: LoadedWorkbook, asOf: number): Doing {
  const { t, language } = useTexts();
  const { date1904 } = useData();
  const { outdated } = useReading();
  const workbook = useWorkbook();
  const { start, busy, outcome } = useSheetWrite<TableWritten>(({ sheet }) => t.actions.written(sheet));
  const mark = (action: Action): void =>
    start(async ({ signal, onProgress }) => {
      const { source } = tableOf(loaded, 'actions')!;
      const target = await workbook.readTarget(source, 'actions', signal === undefined ? {} : { signal });
      const plan = changingPlan([{ action, to: { state: 'done', doneOn: asOf } }], target, { language, date1904 });
      const [written] = await workbook.writeImports([{ plan, target }], { signal, onProgress });
      return written!;
    });
  return { busy: busy || outdated, outcome, mark };
}
