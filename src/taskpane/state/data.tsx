/** The workbook, its figures, whether it is being read, and how far that is: four contexts, for they change at four paces. */
import type { ReactNode } from 'react';
import type { PaneWorkbook } from '../workbook';
import { paneContext } from './context';
import { useWorkbookData, type Reading, type ReadingProgress, type WorkbookData } from './use-workbook-data';

const [WorkbookContext, useWorkbook] = paneContext<PaneWorkbook>('useWorkbook');
const [DataContext, useData] = paneContext<WorkbookData>('useData');
const [ReadingContext, useReading] = paneContext<Reading>('useReading');
const [ReadingProgressContext, useReadingProgress] = paneContext<ReadingProgress | null>('useReadingProgress');
export { useData, useReading, useReadingProgress, useWorkbook };

interface Props {
  readonly workbook: PaneWorkbook;
  readonly children: ReactNode;
}

export function DataProvider({ workbook, children }: Props): ReactNode {
  const { data, reading, progress } = useWorkbookData(workbook);
  return (
    <WorkbookContext value={workbook}>
      <DataContext value={data}>
        <ReadingContext value={reading}>
          <ReadingProgressContext value={progress}>{children}</ReadingProgressContext>
        </ReadingContext>
      </DataContext>
    </WorkbookContext>
  );
}
