/** Chance that can be repeated: what a seed gives, and cells such as nobody would write on purpose. */
import { tableDeclarations, type TableName } from '../../src/tables/declarations/index';
import type { ColumnDeclaration } from '../../src/tables/schema';
import { ExcelError, type Range } from '../functions/support';

/** A sign that stands nowhere else: a message that has it more than 80 times echoes a cell. */
export const LOUD = '¤';

const NUMBERS = [0, -0, 1, -1, 0.5, 1e-300, 1e300, -1e300, 1e15, 0.1 + 0.2, 2 ** 53, 60, 59, 2_958_465, 2_958_466, -1e-9];
const TEXTS = [
  ...[
    '',
    ' ',
    '\u00a0',
    'A',
    'B',
    'C',
    ' a ',
    'nobody',
    '#N/A',
    '#REF!',
    'TRUE',
    'vrai',
    'non',
    '=1+1',
    '+1',
    '-1',
    '@x',
    "'",
    '"',
    ';',
    '0',
  ],
  ...[
    '1,234',
    '1.234,5',
    '1 234,56',
    '12%',
    '5 %',
    '1e5',
    '05/06/2018',
    '2024-02-30',
    '2024-02-29',
    '31.12.2025',
    'Jan-26',
    'MARCH1',
    '１２',
  ],
  ...[
    '100:0.02;1000:0.05',
    '100:2%',
    ':',
    '1:',
    ';;',
    '0:0;0:0',
    '1e400',
    'NaN',
    'Infinity',
    '-Infinity',
    'null',
    'undefined',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    '\ud800',
    '👩‍👩‍👧',
    '\u202etxt',
    '\n',
    '\tx',
    '\u0000',
    'none',
    'all',
    'parts',
    'explain',
    'active',
    'lost',
  ],
];

export class Draw {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to below 1: mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  often(share: number): boolean {
    return this.next() < share;
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  text(): string {
    if (this.often(0.03)) return LOUD.repeat(81 + this.below(400));
    if (this.often(0.8)) return this.of(TEXTS);
    return Array.from({ length: this.below(12) }, () => String.fromCodePoint(this.of([32 + this.below(95), 160 + this.below(600)]))).join(
      '',
    );
  }

  /** Whatever may stand in a cell. */
  cell(): unknown {
    const sort = this.next();
    if (sort < 0.35) return this.text();
    if (sort < 0.6) return this.of(NUMBERS);
    if (sort < 0.75) return (this.next() - 0.3) * 10 ** this.below(7);
    if (sort < 0.82) return this.often(0.5);
    if (sort < 0.92) return this.of([null, '', 0, undefined]);
    return new ExcelError(this.of(['#N/A', '#REF!', '#DIV/0!']));
  }

  /** What the column is for. */
  private usual({ kind, choices, min = 0, max, entity }: ColumnDeclaration): unknown {
    switch (kind) {
      case 'id':
        return `${entity === 'account' ? '' : (entity ?? 'x').slice(0, 1)}${this.of(['A', 'B', 'C'])}`;
      case 'key':
        return `K${this.below(30)}`;
      case 'choice':
        return this.of(Object.keys(choices ?? { none: [] }));
      case 'date':
      case 'moment':
        return 44_000 + this.below(4000);
      case 'flag':
        return this.often(0.5);
      case 'tiers':
        return this.of(['100:0.02;1000:0.05', '5000:0.1', '']);
      case 'number':
        return min + this.next() * ((max ?? min + 5000) - min);
      default:
        return this.of(['F1', 'F2', 'North', 'EUR', '']);
    }
  }

  private in(column: ColumnDeclaration, wild: number): unknown {
    if (this.often(wild)) return this.cell();
    return this.often(0.15) ? null : this.usual(column);
  }

  /** A table: some of its columns in any order, mostly with what they are for, `wild` of them with anything. */
  table(name: TableName, wild: number): Range {
    const columns = tableDeclarations[name].columns.filter(({ required }) => required || this.often(0.5));
    const given = columns.filter(() => !this.often(wild / 4));
    const header: unknown[] = given.map((column) => (this.often(0.05) ? this.cell() : column.name));
    const rows = Array.from({ length: this.below(8) }, () => given.map((column) => this.in(column, wild)));
    if (this.often(wild / 4)) rows.push(header.map(() => this.cell()));
    return header.length === 0 ? [[null]] : [header, ...rows];
  }

  /** Cells without any order. */
  range(): Range {
    const width = 1 + this.below(4);
    return Array.from({ length: 1 + this.below(5) }, () => Array.from({ length: width }, () => this.cell()));
  }
}
