/** Comma-separated text, in UTF-8 with its mark, as every spreadsheet opens it. A text that would be taken for a formula has an apostrophe before it. */
import { asText, dayText, type OutCell, type Result } from './result';

const MARK = '\ufeff';
const PIECE = 1000;

function field(cell: OutCell, isDate: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.fault;
  if (isDate && typeof cell === 'number') return dayText(cell);
  if (typeof cell !== 'string') return String(cell);
  const text = asText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export async function* csvPieces({ columns, rows }: Result): AsyncGenerator<string> {
  const dates = columns.map(({ figure }) => figure === 'date');
  let lines = [MARK + columns.map(({ title }) => field(title, false)).join(',')];
  for await (const row of rows) {
    lines.push(row.map((cell, position) => field(cell, dates[position] ?? false)).join(','));
    if (lines.length < PIECE) continue;
    yield `${lines.join('\r\n')}\r\n`;
    lines = [];
  }
  yield lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
