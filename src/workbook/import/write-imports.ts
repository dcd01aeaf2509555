/** Several imports as one: each plan in the table that is there, or in one that is made. */
import { rowsWritten, type ImportPlan } from '../../import/types';
import type { Language } from '../../locales/languages';
import type { WriteOptions } from '../types';
import { firstRows } from './first-rows';
import { partOfNewTable } from './new-table';
import { writeParts, type TableWritten } from './parts';
import type { ImportTarget } from './target';
import { partInto } from './write-into';

export interface TableImport {
  readonly plan: ImportPlan;
  /** null: it is made. */
  readonly target: ImportTarget | null;
}

export function writeImports(imports: readonly TableImport[], language: Language, options: WriteOptions = {}): Promise<TableWritten[]> {
  const sizes = imports.map(({ plan }) => rowsWritten(plan));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const parts = imports.map(({ plan, target }, index) => {
    const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const own: WriteOptions = { ...options, onProgress: (done) => options.onProgress?.(before + done, total) };
    return target === null ? partOfNewTable(firstRows(plan, language), own) : partInto(target, plan, language, own);
  });
  return writeParts(parts, options);
}
