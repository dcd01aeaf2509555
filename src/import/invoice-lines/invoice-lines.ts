/**
 * Invoice lines into rows of `references` and `volumes`, with the proof that they tie to the file. Lines come in chunks, in any order: the result is the same.
 * Nothing is kept of a line but what it adds, and the first lines that were left out for each reason.
 */
import { addMonths } from '../../tables/dates';
import { LineReader, type InvoiceCells, type InvoiceField, type LeftOutReason, type LineOptions } from './line';
import { ONE_LINE, ReferenceTable, VolumeTable, type Alike, type ReferenceRow, type VolumeRow, type Window } from './tables';
import { TieOuts, type TieOut } from './tie-out';

export interface InvoiceOptions extends LineOptions {
  readonly window: Window;
}

/** A line that was left out, to be looked at. */
export interface LeftOutLine {
  /** In the file, from 1. */
  readonly row: number;
  readonly reason: LeftOutReason;
  readonly field: InvoiceField | undefined;
}

export interface InvoiceResult {
  readonly references: readonly ReferenceRow[];
  readonly volumes: readonly VolumeRow[];
  /** Of each table: the volumes hold every day, the references the twelve months. */
  readonly tieOuts: { readonly references: readonly TieOut[]; readonly volumes: readonly TieOut[] };
  /** The first of each reason, in the order of the file. */
  readonly leftOut: readonly LeftOutLine[];
  readonly lines: number;
}

/** Examples kept of each reason. */
const EXAMPLES = 100;

/** The twelve months that end on a day, that day included. */
export const twelveMonthsTo = (day: number): Window => ({ from: addMonths(day + 1, -12), to: day });

export class InvoiceLines {
  private readonly reader: LineReader;
  private readonly references: ReferenceTable;
  private readonly volumes = new VolumeTable();
  private readonly ties = { references: new TieOuts(), volumes: new TieOuts() };
  private readonly examples = new Map<LeftOutReason, LeftOutLine[]>();
  private seen = 0;

  constructor(options: InvoiceOptions) {
    this.reader = new LineReader(options);
    this.references = new ReferenceTable(options.window);
  }

  /** Lines taken in so far. */
  get lines(): number {
    return this.seen;
  }

  /** `row`: where the line stands in the file, from 1; the first of several that were added up. */
  add(cells: InvoiceCells, row: number, alike: Alike = ONE_LINE): void {
    const { lines } = alike;
    this.seen += lines;
    const found = this.reader.line(cells);
    const { line } = found;
    this.ties.volumes.add(found, found.reason, lines);
    if (line === undefined) {
      this.ties.references.add(found, found.reason, lines);
      this.note(row, found.reason!, found.field);
      return;
    }
    this.volumes.add(line, lines);
    const within = this.references.add(line, alike);
    this.ties.references.add(found, within ? undefined : 'outside_window', lines);
    if (!within) this.note(row, 'outside_window', 'date');
  }

  private note(row: number, reason: LeftOutReason, field: InvoiceField | undefined): void {
    const kept = this.examples.get(reason) ?? [];
    if (kept.length < EXAMPLES) this.examples.set(reason, [...kept, { row, reason, field }]);
  }

  result(): InvoiceResult {
    const [references, volumes] = [this.references.rows(), this.volumes.rows()];
    return {
      references,
      volumes,
      tieOuts: {
        references: this.ties.references.against(references.map(({ currency, annual_revenue: amount }) => ({ currency, amount }))),
        volumes: this.ties.volumes.against(volumes),
      },
      leftOut: [...this.examples.values()].flat().sort((a, b) => a.row - b.row),
      lines: this.seen,
    };
  }
}

export interface SliceOptions {
  /** Lines taken in at a time, before the caller can draw or stop. */
  readonly size?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
  /** Lets others have a turn between two slices. */
  readonly pause?: () => Promise<void>;
}

const SLICE = 2000;

/** A file's lines in slices; undefined where it was stopped. `lines` may be read as they come. */
export async function readInSlices(
  lines: Iterable<InvoiceCells> | AsyncIterable<InvoiceCells>,
  options: InvoiceOptions,
  { size = SLICE, signal, onProgress, pause }: SliceOptions = {},
  firstRow = 2,
): Promise<InvoiceResult | undefined> {
  const invoices = new InvoiceLines(options);
  for await (const cells of inChunks(lines, size)) {
    for (const one of cells) invoices.add(one, firstRow + invoices.lines);
    onProgress?.(invoices.lines);
    await pause?.();
    if (signal?.aborted === true) return undefined;
  }
  return invoices.result();
}

async function* inChunks(lines: Iterable<InvoiceCells> | AsyncIterable<InvoiceCells>, size: number): AsyncGenerator<InvoiceCells[]> {
  let chunk: InvoiceCells[] = [];
  for await (const line of lines) {
    chunk.push(line);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
