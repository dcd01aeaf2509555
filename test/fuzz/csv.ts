/** Files as they come: a delimited text with a fault or two, in some encoding or as loose bytes. */
import type { Draw } from './draw';

const HEADERS = ['account_id', 'Nom', 'Date', 'Montant', 'annual_revenue', 'Note', '', 'Date', 'N° client'];

function cellOf(draw: Draw, separator: string): string {
  const text = draw.often(0.3) ? String(Math.round((draw.next() - 0.2) * 1e6) / 100) : draw.text();
  if (draw.often(0.03)) return `"${text}`;
  return text.includes(separator) || /["\n\r]/.test(text) || draw.often(0.1) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvOf(draw: Draw): Uint8Array | string {
  const separator = draw.of([',', ';', '\t', '|']);
  const width = 1 + draw.below(6);
  const row = (cells: readonly string[]): string => cells.join(separator);
  const lines = [
    ...(draw.often(0.2) ? ['Export of today', ''] : []),
    row(Array.from({ length: width }, () => draw.of(HEADERS))),
    ...Array.from({ length: draw.below(12) }, () =>
      row(Array.from({ length: draw.often(0.03) ? width + 1 : width }, () => cellOf(draw, separator))),
    ),
    ...(draw.often(0.1) ? [row(['Total', ...Array.from({ length: width - 1 }, () => '12')])] : []),
  ];
  const text = lines.join(draw.of(['\n', '\r\n', '\r'])) + (draw.often(0.5) ? '\n' : '');
  if (draw.often(0.3)) return text;
  const bytes = draw.often(0.2)
    ? new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    : new Uint8Array(Buffer.from(text, draw.of(['utf8', 'latin1'])));
  for (let broken = draw.often(0.3) ? 1 + draw.below(4) : 0; broken > 0 && bytes.length > 0; broken--)
    bytes[draw.below(bytes.length)] = draw.below(256);
  return draw.often(0.1) ? bytes.subarray(0, draw.below(bytes.length + 1)) : bytes;
}
