/**
 * How rows reach the kernel on a stream, and how results leave it: lines of text, cells separated by tabs. The first line of either side is a handshake.
 *   tenure-kernel <version> <definitions>
 *   columns <table> <name>:<t|n|b> …                 what the rows of a table hold: texts, numbers, flags
 *   row <key> <table> <place> <cell> …               the rows of one key follow each other; `place` numbers the rows of a table in their order
 *   end                                              without it the stream was cut off
 * and back
 *   result <place> <JSON of the cells>               `place`: of the account's own row
 *   done <rows>
 * A blank cell is \N; \t \n \r \\ stand for a tab, line breaks and a backslash. For facts, lines tell what is known of all rows besides:
 *   pair <table> <account> <currency>                each pair once, where it stands first
 *   written <table> <column> <cell> <times>
 *   family <reference> <family>
 */
import { DEFINITIONS } from '../metrics/portfolio/snapshot/definitions';
import { tableDeclarations, type TableName } from '../tables/declarations/index';

const VERSION = 1;
const NAME = 'tenure-kernel';
export const handshake = `${NAME}\t${VERSION}\t${DEFINITIONS}`;

/** The other side is another version of this program, or none. */
export class ProtocolMismatch extends Error {
  constructor(
    readonly theirs: string,
    readonly ours: string,
  ) {
    super(`${theirs} is not ${ours}`);
    this.name = 'ProtocolMismatch';
  }
}

/** A line that is none of the above. */
export class UnreadLine extends Error {
  constructor(
    readonly line: number,
    readonly said: string,
  ) {
    super(`line ${line}: ${said}`);
    this.name = 'UnreadLine';
  }
}

export function checkHandshake(line: string): void {
  if (line !== handshake) throw new ProtocolMismatch(spaced(line.slice(0, 80)), spaced(handshake));
}
const spaced = (line: string): string => line.replaceAll('\t', ' ');

export type CellKind = 't' | 'n' | 'b';
export type LineCell = string | number | boolean | null;

const MEANT: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };
const BLANK = '\\N';

const meant = (text: string): string => (text.includes('\\') ? text.replace(/\\(.)/g, (_, sign: string) => MEANT[sign] ?? sign) : text);

function cellOf(text: string, kind: CellKind): LineCell {
  if (text === BLANK) return null;
  if (kind === 'n') return Number(text);
  return kind === 'b' ? text === 'true' : meant(text);
}

export interface Columns {
  readonly names: readonly string[];
  readonly kinds: readonly CellKind[];
}

/** A line of the kinds above, its handshake aside. */
export type Line =
  | { readonly kind: 'columns'; readonly table: TableName; readonly columns: Columns }
  | { readonly kind: 'row'; readonly key: string; readonly table: TableName; readonly place: number; readonly cells: LineCell[] }
  | { readonly kind: 'pair'; readonly table: TableName; readonly pair: readonly [LineCell, LineCell] }
  | { readonly kind: 'written'; readonly table: TableName; readonly column: string; readonly text: string; readonly times: number }
  | { readonly kind: 'family'; readonly pair: readonly [LineCell, LineCell] }
  | { readonly kind: 'end' };

/** Reads lines one after another: what the rows of a table hold has to be said before them. */
export class LineReader {
  private readonly columns = new Map<string, Columns>();
  private count = 1;

  get lines(): number {
    return this.count;
  }

  read(text: string): Line {
    this.count++;
    const [kind, ...rest] = text.split('\t');
    switch (kind) {
      case 'row':
        return this.row(rest);
      case 'columns':
        return this.heads(rest);
      case 'pair':
        return { kind, table: this.table(rest[0]), pair: [cellOf(rest[1] ?? BLANK, 't'), cellOf(rest[2] ?? BLANK, 't')] };
      case 'written':
        return { kind, table: this.table(rest[0]), column: rest[1] ?? '', text: meant(rest[2] ?? ''), times: this.number(rest[3]) };
      case 'family':
        return { kind, pair: [cellOf(rest[0] ?? BLANK, 't'), cellOf(rest[1] ?? BLANK, 't')] };
      case 'end':
        return { kind };
      default:
        return this.fail(text.slice(0, 60));
    }
  }

  private row([key = '', name, place, ...texts]: readonly string[]): Line {
    const table = this.table(name);
    const columns = this.columns.get(table) ?? this.fail(`row ${table}`);
    if (texts.length !== columns.kinds.length) this.fail(`${table}: ${texts.length} ≠ ${columns.kinds.length}`);
    return { kind: 'row', key, table, place: this.number(place), cells: texts.map((text, at) => cellOf(text, columns.kinds[at]!)) };
  }

  private heads([name, ...heads]: readonly string[]): Line {
    const table = this.table(name);
    const split = heads.map((head) => [head.slice(0, -2), head.slice(-1)] as const);
    if (split.some(([, kind]) => !['t', 'n', 'b'].includes(kind))) this.fail(heads.join(' '));
    const columns = { names: split.map(([one]) => one), kinds: split.map(([, kind]) => kind as CellKind) };
    this.columns.set(table, columns);
    return { kind: 'columns', table, columns };
  }

  private table(name = ''): TableName {
    return name in tableDeclarations ? (name as TableName) : this.fail(name);
  }

  private number(text = ''): number {
    const value = Number(text);
    return text === '' || Number.isNaN(value) ? this.fail(text) : value;
  }

  private fail(said: string): never {
    throw new UnreadLine(this.count, said);
  }
}
