/** Key figures of a page, each in a tile of four rows: its name, the figure, what qualifies it, what has changed. */
import { quoted } from './expressions';
import { CAPTION } from './looks';
import type { PageDraft, PageStyle } from './page-draft';

/** Where it stands, and what its rows say, as expressions of a formula. */
export interface Tile {
  readonly column: number;
  readonly columns: number;
  readonly label: string;
  readonly figure: string;
  readonly format: string;
  readonly under: string;
  readonly change: string;
  readonly changeFormat: string;
}

/** From `row` on; `unknown`: what stands for a figure that is not known. */
export function putTiles(draft: PageDraft, tiles: readonly Tile[], row: number, unknown: string): void {
  for (const tile of tiles) {
    const put = (below: number, content: string, otherwise: string, style: PageStyle): void =>
      draft.across(row + below, tile.column, tile.columns, { formula: `=IFERROR(${content},${otherwise})` }, { align: 'Left', ...style });
    put(0, tile.label, '""', { size: 8, color: CAPTION, top: 'hair' });
    put(1, tile.figure, quoted(unknown), { size: 18, bold: true, format: tile.format });
    put(2, tile.under, '""', { size: 8, color: CAPTION });
    put(3, tile.change, '""', { size: 8, format: tile.changeFormat });
  }
}
