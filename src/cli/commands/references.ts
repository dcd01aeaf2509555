/** `tenure references`: invoice lines into the tables references and volumes, by the code that the pane imports them with, and the proof that nothing was lost. */
import { referenceCells, volumeCells } from '../../import/invoice-lines/cells';
import { Decimal } from '../../import/invoice-lines/decimal';
import { twelveMonthsTo, type InvoiceResult } from '../../import/invoice-lines/invoice-lines';
import { invoiceFields, LineReader, type InvoiceField, type LineOptions } from '../../import/invoice-lines/line';
import { lastFullMonth } from '../../import/invoice-lines/months';
import type { TieOut } from '../../import/invoice-lines/tie-out';
import { textsOf } from '../../locales/languages';
import { suggestMapping } from '../../mapping/suggest';
import { isoDate } from '../../tables/dates';
import { columnOf, type TableName } from '../../tables/declarations/index';
import type { Figure } from '../../functions/look';
import { named, type Engine } from '../engine/duck';
import { addUp, areTyped, floatMoney, type LineColumn, type LineSource } from '../engine/lines';
import { foundAt, readable } from '../engine/source';
import { kindOfFile, writeResult } from '../output/write';
import type { OutCell, Result } from '../output/result';
import { needed, wholeNumber } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';

/** What is suggested is told by the first rows. */
const ROWS_LOOKED_AT = 300;

/** Columns of a suggestion by their fields of a line. */
const FIELDS: Readonly<Record<string, InvoiceField>> = {
  account_id: 'account',
  reference_id: 'reference',
  contract_id: 'contract',
  margin: 'cost',
  name: 'account',
  category: 'family',
};
const fieldNamed = (name: string): InvoiceField | undefined => FIELDS[name] ?? invoiceFields.find((field) => field === name);
const REQUIRED: readonly InvoiceField[] = ['account', 'date', 'amount'];

export async function references(context: Context): Promise<void> {
  const { texts, asked } = context;
  const { values } = asked;
  const file = needed(values.lines, 'lines', texts);
  const to = needed(values.to, 'to', texts);
  [to, ...(values.volumes === undefined ? [] : [values.volumes])].forEach((path) => kindOfFile(path, texts));
  const engine = await context.engine;
  const [found] = await foundAt(engine, file, texts);
  if (found === undefined) throw new Refusal(texts.faults.noSuchPlace(file), 4);
  context.step(texts.progress.reading(found.title));
  const headers = await readable(() => engine.columns(found.relation), found, texts);
  const first = await readable(
    () =>
      engine.rows(
        `SELECT ${headers.map(([name]) => `CAST(${named(name)} AS VARCHAR)`).join(', ')} FROM ${found.relation} LIMIT ${ROWS_LOOKED_AT}`,
      ),
    found,
    texts,
  );
  const { columns, margin } = columnsOf(found.name, headers, first, context);
  for (const field of REQUIRED)
    if (!columns.some((column) => column.field === field))
      throw new Refusal(texts.faults.noColumn(found.title, field, headers.map(([name]) => name).join(', ')));
  const scale = wholeNumber(values['float-scale'], 'float-scale', texts, [0, 12]);
  const cost = margin ? 'margin' : typedCost(values.cost);
  const source: LineSource = { relation: found.relation, columns, scale, costByUnit: cost === 'unit' };
  const float = floatMoney(source);
  if (float !== undefined) throw new Refusal(texts.faults.floatMoney(found.title, float.theirs, float.type));
  const options: LineOptions = {
    readings: Object.fromEntries(columns.map(({ field, reading }) => [field, reading])),
    cost,
    currency: values.currency ?? '',
    noReference: textsOf(context.language).invoices.noReference,
  };
  const end =
    values.window === undefined ? await lastMonth(engine, source, options, found, context) : context.day(values.window, '--window');
  const window = twelveMonthsTo(end);
  const invoices = await readable(
    () =>
      addUp(
        engine,
        source,
        { ...options, window },
        { window, byDay: values.volumes !== undefined, iso: isoDate, step: (lines) => context.step(texts.progress.lines(lines)) },
      ),
    found,
    texts,
  );
  await write(invoices.result(), to, values.volumes, context);
}

/** Which column of the file is which field: as the mapping of the pane suggests, and as the user says. */
const typedCost = (cost: unknown): 'unit' | 'line' => (cost === 'unit' ? 'unit' : 'line');

function columnsOf(
  name: string,
  headers: readonly (readonly [string, string])[],
  rows: readonly unknown[][],
  { asked, texts }: Context,
): { columns: LineColumn[]; margin: boolean } {
  const suggested = suggestMapping({ name, headers: headers.map(([header]) => header), rows }, [], { as: 'invoice_lines' });
  const byField = new Map<InvoiceField, LineColumn>();
  const hasCosts = suggested.columns.some(({ ours }) => ours === 'cost');
  let margin = false;
  suggested.columns.forEach(({ ours, reading }, position) => {
    const field = ours === null || (ours === 'margin' && hasCosts) ? undefined : fieldNamed(ours);
    if (field === undefined || byField.has(field)) return;
    margin ||= ours === 'margin';
    byField.set(field, { field, theirs: headers[position]![0], type: headers[position]![1], reading: reading ?? {} });
  });
  for (const pair of (asked.values.columns ?? '').split(',').filter((one) => one !== '')) {
    const [ours = '', theirs = ''] = pair.split('=');
    const field = fieldNamed(ours);
    if (field === undefined) throw new Refusal(texts.faults.unknownField(ours, [...invoiceFields, 'margin'].join(', ')), 2);
    const header = headers.find(([one]) => one === theirs);
    if (header === undefined) throw new Refusal(texts.faults.unknownColumn(name, theirs, headers.map(([one]) => one).join(', ')), 2);
    if (field === 'cost') margin = ours === 'margin';
    byField.set(field, {
      field,
      theirs,
      type: header[1],
      reading: byField.get(field)?.theirs === theirs ? byField.get(field)!.reading : {},
    });
  }
  return { columns: [...byField.values()], margin };
}

/** The last month that the lines fill. */
async function lastMonth(
  engine: Engine,
  source: LineSource,
  options: LineOptions,
  found: { title: string; relation: string },
  { texts }: Context,
): Promise<number> {
  const date = named(source.columns.find(({ field }) => field === 'date')!.theirs);
  const reader = new LineReader(options);
  let last = -Infinity;
  const dates = areTyped(source) ? `strftime(max(${date}), '%Y-%m-%d')` : `DISTINCT CAST(${date} AS VARCHAR)`;
  for (const [cell] of await readable(() => engine.rows(`SELECT ${dates} FROM ${found.relation}`), found, texts)) {
    const { line } = reader.line({ account: '-', amount: 1, date: cell });
    if (line !== undefined) last = Math.max(last, line.day);
  }
  if (!Number.isFinite(last)) throw new Refusal(texts.faults.noDays(found.title));
  return lastFullMonth(last);
}

async function write(result: InvoiceResult, to: string, volumes: string | undefined, context: Context): Promise<void> {
  const { texts } = context;
  const engine = (): Promise<Engine> => context.engine;
  context.step(texts.progress.writing(to));
  await writeResult(to, tableResult('references', referenceCells(result.references)), engine, texts, 'References');
  if (volumes !== undefined) await writeResult(volumes, tableResult('volumes', volumeCells(result.volumes)), engine, texts, 'Volumes');
  const ties = result.tieOuts.references;
  context.say(
    [
      texts.done.references(result.references.length, to, result.lines),
      ...(volumes === undefined ? [] : [texts.done.volumes(result.volumes.length, volumes)]),
      ...ties.flatMap((tie) => [
        texts.done.tie(tie.currency, String(tie.written), String(tie.table), String(leftOut(tie))),
        ...tie.leftOut.map(({ reason, lines, amount }) => texts.done.leftOut(texts.reasons[reason], lines, String(amount))),
      ]),
    ],
    {
      to,
      lines: result.lines,
      references: result.references.length,
      tie: ties.map((tie) => ({
        currency: tie.currency,
        written: String(tie.written),
        table: String(tie.table),
        leftOut: Object.fromEntries(tie.leftOut.map(({ reason, lines, amount }) => [reason, { lines, amount: String(amount) }])),
        difference: String(tie.difference),
      })),
    },
  );
}

const leftOut = (tie: TieOut): Decimal => tie.leftOut.reduce((sum, { amount }) => sum.plus(amount), Decimal.zero);

/** A table as a file: its own columns, each as it is declared. */
function tableResult(table: TableName, [header, ...rows]: readonly (readonly OutCell[])[]): Result {
  const figureOf = (name: string): Figure => {
    const { kind } = columnOf(table, name);
    if (kind === 'date') return 'date';
    return kind === 'number' ? 'units' : 'text';
  };
  return { columns: header!.map((name) => ({ title: String(name), figure: figureOf(String(name)), width: undefined })), rows, about: [] };
}
