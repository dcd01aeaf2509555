/**
 * A copy for the client: a new workbook file made of what is on the list (sheets chosen, as they are shown) and of nothing else. It says what stayed behind.
 * The workbook itself is only read.
 */
import { inWorkbook, isSupported } from '../run';
import type { ScanOptions } from '../types';
import { plainFile, type PlainSheet } from './plain-file';
import { readPlain, together, type LeftOut } from './read-plain';

export interface ClientCopy {
  readonly file: Uint8Array;
  /** Sheets in it, in their order. */
  readonly sheets: readonly string[];
  /** The same as text with tabs, for a clipboard. */
  readonly text: string;
  readonly left: LeftOut & {
    /** Sheets of the workbook that are not in it, and how many of those are hidden. */
    readonly sheets: number;
    readonly hiddenSheets: number;
    readonly names: number;
  };
}

const flat = (value: string | number | boolean | null): string => (value === null ? '' : String(value).replace(/[\t\r\n]+/g, ' '));
const tabbed = ({ rows }: PlainSheet): string =>
  rows
    .map((row) =>
      row
        .map(({ value }) => flat(value))
        .join('\t')
        .trimEnd(),
    )
    .join('\n');

/** Throws tooLarge for a sheet that nobody hands out, cancelled, and whatever Excel refuses. */
export function clientCopy(chosen: readonly string[], { onProgress, signal }: ScanOptions = {}): Promise<ClientCopy> {
  return inWorkbook(
    async (context) => {
      const all = context.workbook.worksheets.load('items/name,items/visibility');
      const names = context.workbook.names.load('items/name');
      await context.sync();
      const visible = all.items.filter(({ name, visibility }) => visibility === 'Visible' && chosen.includes(name));
      onProgress?.(0, visible.length);
      const parts: PlainSheet[] = [];
      const left: LeftOut[] = [];
      for (const [index, { name }] of visible.entries()) {
        const read = await readPlain(context, name, signal);
        if (read.sheet !== null) parts.push(read.sheet);
        left.push(read.left);
        onProgress?.(index + 1, visible.length);
      }
      return {
        file: plainFile(parts),
        sheets: parts.map(({ name }) => name),
        text: parts.map(tabbed).join('\n\n'),
        left: {
          ...together(left),
          sheets: all.items.length - visible.length,
          hiddenSheets: all.items.filter(({ visibility }) => visibility !== 'Visible').length,
          names: names.items.length,
        },
      };
    },
    { signal },
  );
}

export const visibleSheets = (): Promise<readonly string[]> =>
  inWorkbook(
    async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      return sheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
    },
    { afterCellEdit: true },
  );

/** How a file leaves the pane: a browser saves it, Excel on a desk opens it as a new workbook, and where neither can, its text goes by the clipboard. */
export type FileWay = 'download' | 'newWorkbook' | 'clipboard';

export function fileWay(): FileWay {
  if (Office.context.platform === Office.PlatformType.OfficeOnline) return 'download';
  return isSupported('ExcelApi', '1.8') ? 'newWorkbook' : 'clipboard';
}
