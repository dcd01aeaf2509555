/** The cells of a table as the add-in reads them: under our headers where the workbook's mapping says whose column is which. */
import type { Cells } from '../tables/headers';
import { readByMapping } from '../tables/mapped';
import type { WorkbookTable } from './types';

export const cellsAsRead = (cells: Cells, { mapping }: WorkbookTable): Cells =>
  mapping === undefined ? cells : readByMapping(cells, [mapping], mapping.table);
