/** Taking a snapshot: worked out from what was read, written as rows of the table of snapshots, all of it or nothing. */
import type { TableWritten } from '../../../workbook/index';
import type { PortfolioFigures } from '../../data/compute';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { keepingPlan, refuseOtherSnapshots } from '../../data/moved/keep';
import { keptSnapshots } from '../../data/moved/kept';
import { takeNow } from '../../data/moved/now';
import { useData, useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useSheetWrite, type SheetWrite } from '../../state/use-sheet-write';

interface Kept extends TableWritten {
  readonly name: string;
}

export interface Keeping extends Pick<SheetWrite<Kept>, 'busy' | 'outcome'> {
  take(): void;
}

export function useKeep(loaded: LoadedWorkbook, figures: PortfolioFigures): Keeping {
  const { t } = useTexts();
  const { date1904 } = useData();
  const workbook = useWorkbook();
  const { start, busy, outcome } = useSheetWrite<Kept>(({ name, sheet }) => t.moved.keep.taken(name, sheet));
  const take = (): void =>
    start(async ({ signal, onProgress }) => {
      const stop = signal === undefined ? {} : { signal };
      const made = await takeNow(loaded, figures.asOf, { ...stop, ...(onProgress === undefined ? {} : { onProgress }) });
      const table = tableOf(loaded, 'snapshots')?.source;
      const target = table === undefined ? null : await workbook.readTarget(table, 'snapshots', stop);
      refuseOtherSnapshots(keptSnapshots(loaded), target);
      const plan = keepingPlan(made!.taken, target, date1904);
      const [written] = await workbook.writeImports([{ plan, target }], { signal, onProgress });
      return { ...written!, name: made!.taken.name };
    });
  return { take, busy, outcome };
}
