/** The room where sheets are handed on: which ones, as values, as a copy for the client; and the undo of what was written last. */
import type { ReactNode } from 'react';
import { CopySection } from './CopySection';
import { FreezeSection } from './FreezeSection';
import { SheetsSection } from './SheetsSection';
import { UndoSection } from './UndoSection';
import { useSheets } from './use-sheets';

export function ShareRoom(): ReactNode {
  const sheets = useSheets();
  return (
    <>
      <SheetsSection sheets={sheets} />
      <FreezeSection chosen={sheets.chosen} />
      <CopySection chosen={sheets.chosen} />
      <UndoSection />
    </>
  );
}
