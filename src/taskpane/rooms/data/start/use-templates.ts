/** Tables to fill in, made in the workbook, which is read again afterwards. */
import { useEffect } from 'react';
import type { TableName } from '../../../../tables/declarations/index';
import type { SheetsWritten } from '../../../../workbook/index';
import { useData, useWorkbook } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { useSheetWrite, type SheetWrite } from '../../../state/use-sheet-write';

export interface Templates extends Pick<SheetWrite<SheetsWritten>, 'busy' | 'outcome'> {
  make(tables: readonly TableName[]): void;
}

/** Reads the workbook again once something was written. */
export function useReadAgain(written: unknown): void {
  const { refresh } = useData();
  useEffect(() => {
    if (written !== null) refresh();
  }, [written, refresh]);
}

export function useTemplates(): Templates {
  const { t, format, language } = useTexts();
  const workbook = useWorkbook();
  const { asOf } = useData();
  const { start, busy, written, outcome } = useSheetWrite<SheetsWritten>(({ sheets }) =>
    t.start.empty.written(sheets.length, format.number(sheets.length), format.list(sheets)),
  );
  useReadAgain(written);
  const make = (tables: readonly TableName[]): void =>
    start((options) => workbook.writeTemplates({ language, tables, date: asOf.date }, options));
  return { busy, outcome, make };
}
