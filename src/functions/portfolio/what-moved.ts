/**
 * WHATMOVED: what moved between two snapshots, driver by driver and cause by cause; the lines add up to the change. Without an account the portfolio's
 * totals; with ids, their own lines. In the language of the settings of the later snapshot.
 */
import type { FieldKey } from '../../locales/en/functions/index';
import { isAmount, OTHER_CURRENCY, type FigureChange, type Line } from '../../metrics/portfolio/moved/account-lines';
import { caseLines } from '../../metrics/portfolio/moved/case';
import { Moved } from '../../metrics/portfolio/moved/moved';
import { rankLines } from '../../metrics/portfolio/moved/rank';
import { Sentences } from '../../metrics/portfolio/moved/sentences';
import { largestMoves } from '../../metrics/portfolio/moved/largest';
import { causes, type Cause } from '../../metrics/portfolio/moved/stages';
import { sumOf } from '../../metrics/numeric/sum';
import { chainBetween, newestUpTo, readSnapshots, type Snapshot, type Snapshots } from '../../metrics/portfolio/snapshot/read-snapshots';
import { counts1904, languageIn } from '../../metrics/portfolio/snapshot/settings-text';
import { selectAccounts, type Selection } from '../../portfolio/selection';
import { wholeTables } from '../../portfolio/reads';
import { BadCell, isBlankOrZero, readDate } from '../../tables/cell';
import { isNothing, scalarOf } from '../arguments';
import { defineFunction, type CallContext, type Cell, type DeclaredColumn, type Given, type Matrix, type Parameter } from '../declare';
import { absenceError } from '../errors';
import { CallError } from '../faults';
import { callLanguage, textLanguage } from '../language';
import { output, table } from '../parameters';
import { accountId, orEmpty, Writer } from '../shape';

/** A snapshot by its name or by a day; undefined when left out. */
type Place = string | number | undefined;

const place = <Key extends 'from' | 'to'>(key: Key): Parameter<Key, Place> => ({
  key,
  kind: 'value',
  optional: true,
  read: (argument): Place => {
    const cell = scalarOf(argument, key);
    if (isBlankOrZero(cell)) return undefined;
    return typeof cell === 'number' ? cell : String(cell).trim();
  },
});

const accountsAsked: Parameter<'account', Selection | undefined> = {
  key: 'account',
  kind: 'accounts',
  optional: true,
  read: (argument) => (isNothing(argument) ? undefined : selectAccounts(argument)),
};

const parameters = [
  table('snapshots'),
  { ...place('from'), written: '""' },
  { ...place('to'), written: '""' },
  accountsAsked,
  output,
] as const;

function found(snapshots: Snapshots, key: 'from' | 'to', asked: string | number, date1904: boolean): Snapshot {
  const named = typeof asked === 'string' ? snapshots.get(asked) : undefined;
  if (named !== undefined) return named;
  const day = readDate(asked, { kind: 'date' }, date1904);
  const newest = day instanceof BadCell ? undefined : newestUpTo(snapshots, day);
  if (newest === undefined) throw new CallError({ code: 'snapshot_unknown', argument: key, value: asked, words: [...snapshots.keys()] });
  return newest;
}

/** The two snapshots; undefined where there is nothing to compare. */
function sides(snapshots: Snapshots, from: Place, to: Place, date1904: boolean): readonly [Snapshot, Snapshot] | undefined {
  const after = to === undefined ? newestUpTo(snapshots, Infinity) : found(snapshots, 'to', to, date1904);
  const before = from === undefined ? snapshots.get(after?.previous ?? '') : found(snapshots, 'from', from, date1904);
  if (after === undefined || before === undefined || before.name === after.name) return undefined;
  const reversed =
    before.asOf > after.asOf ||
    (chainBetween(snapshots, before, after) === undefined && chainBetween(snapshots, after, before) !== undefined);
  if (reversed) throw new CallError({ code: 'snapshots_reversed', argument: 'from' });
  return [before, after];
}

const column = (name: FieldKey, look: DeclaredColumn['look'] = 'text'): DeclaredColumn => ({ name, look });
const name = column('account_name');
const lineColumns: readonly DeclaredColumn[] = [
  accountId,
  name,
  column('figure'),
  column('driver'),
  column('item'),
  column('cause'),
  column('before', 'decimal'),
  column('after', 'decimal'),
  column('change', 'decimal'),
  { name: 'sentence', look: { figure: 'text', width: 60 } },
];
const ends: readonly DeclaredColumn[] = [column('from', 'decimal'), column('to', 'decimal'), column('change', 'decimal')];
const figureColumns: readonly DeclaredColumn[] = [
  accountId,
  name,
  column('figure'),
  ...ends,
  ...causes.map((cause) => column(cause, 'decimal')),
];
const checkColumns: readonly DeclaredColumn[] = [
  accountId,
  column('figure'),
  ...ends,
  column('sum', 'decimal'),
  column('difference', 'decimal'),
];
const sentenceColumns: readonly DeclaredColumn[] = [
  accountId,
  name,
  column('figure'),
  column('change', 'decimal'),
  { name: 'sentence', look: { figure: 'text', width: 60 } },
];

/** What an account, or the portfolio, shows. */
interface Told {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly FigureChange[];
  readonly lines: readonly Line[];
}

class Report {
  private readonly sentences: Sentences;

  constructor(
    private readonly moved: Moved,
    private readonly writer: Writer,
    private readonly ids: readonly string[] | undefined,
  ) {
    this.sentences = new Sentences(moved, writer.textLanguage);
  }

  private get asked(): ReadonlySet<string> | undefined {
    return this.ids === undefined ? undefined : new Set(this.ids);
  }

  /** The rows of each account asked for, or the portfolio's; an id that no snapshot has says so. */
  private rows(columns: readonly DeclaredColumn[], rowsOf: (told: Told) => Cell[][]): Matrix {
    const header = this.writer.header(columns);
    if (this.ids === undefined)
      return [header, ...rowsOf({ id: '', name: '', figures: this.moved.totalFigures, lines: this.moved.totalLines })];
    const byId = new Map(this.moved.accounts.map((moves) => [moves.id, moves]));
    return [
      header,
      ...this.ids.flatMap((id) => {
        const told = byId.get(id);
        if (told !== undefined) return rowsOf(told);
        const unknown = absenceError({ reason: 'account_unknown', id }, this.writer.language);
        return [columns.map(({ name: key }): Cell => ({ account_id: id, change: unknown })[key as string] ?? '')];
      }),
    ];
  }

  get lines(): Matrix {
    return this.rows(lineColumns, ({ lines }) => lines.map((line) => this.lineRow(line, this.sentences.of(line))));
  }

  private lineRow(line: Line, sentence: string): Cell[] {
    const change = line.reason === OTHER_CURRENCY ? this.writer.absence('other_currency') : orEmpty(line.change);
    return [
      line.account,
      line.name,
      this.word(line.figure),
      this.word(line.driver),
      this.word(line.item),
      this.word(line.cause),
      this.end(line.figure, line.before),
      this.end(line.figure, line.after),
      change,
      sentence,
    ];
  }

  /** A figure, or the day of a moment. */
  private end(figure: Line['figure'], value: number): Cell {
    return figure === 'next_moment' && !Number.isNaN(value) ? this.writer.value({ look: 'date' }, value) : orEmpty(value);
  }

  /** A code as a word, or as the header of the column that it names; what is the user's own stays. */
  private word(code: string): string {
    const text = this.writer.text(code);
    return text === code && code !== '' ? ((this.writer.header([{ name: code as FieldKey }])[0] as string | undefined) ?? code) : text;
  }

  get figures(): Matrix {
    return this.rows(figureColumns, ({ id, name: of, figures, lines }) =>
      figures.map((change) => {
        const by = (cause: Cause): number =>
          sumOf(
            lines
              .filter((line) => line.figure === change.figure && line.cause === cause && !Number.isNaN(line.change))
              .map((line) => line.change),
          );
        return [id, of, this.word(change.figure), ...this.endCells(change, id), ...causes.map(by)];
      }),
    );
  }

  private endCells({ figure, from, to }: FigureChange, id: string): Cell[] {
    const told = id === '' || this.moved.accounts.find((moves) => moves.id === id)?.status === 'both';
    const change = told ? to - from : (Number.isNaN(to) ? 0 : to) - (Number.isNaN(from) ? 0 : from);
    const incomparable = !this.moved.sameCurrency && isAmount(figure);
    return [this.end(figure, from), this.end(figure, to), incomparable ? this.writer.absence('other_currency') : orEmpty(change)];
  }

  get check(): Matrix {
    return this.rows(checkColumns, ({ id, figures, lines }) =>
      figures.map((change) => {
        const sum = sumOf(lines.filter((line) => line.figure === change.figure && !Number.isNaN(line.change)).map((line) => line.change));
        const cells = this.endCells(change, id);
        const whole = cells[2];
        return [id, this.word(change.figure), ...cells, sum, typeof whole === 'number' ? whole - sum : ''];
      }),
    );
  }

  get rank(): Matrix {
    const lines = rankLines(this.moved, this.asked);
    return [this.writer.header(lineColumns), ...lines.map((line) => this.lineRow(line, this.sentences.of(line)))];
  }

  get case(): Matrix {
    const lines = caseLines(this.moved, this.asked);
    return [this.writer.header(lineColumns), ...lines.map((line) => this.lineRow(line, this.sentences.ofCase(line)))];
  }

  get largest(): Matrix {
    const rows = largestMoves(this.moved, this.sentences, this.asked);
    return [
      this.writer.header(sentenceColumns),
      ...rows.map(({ account, name: of, figure, change, sentence }) => [account, of, this.word(figure), orEmpty(change), sentence]),
    ];
  }
}

function run({ snapshots: cells, from, to, account, output: asked }: Given<typeof parameters>, context: CallContext): Matrix {
  const snapshots = readSnapshots(cells);
  context.date1904 = [...snapshots.values()].some(({ settings }) => counts1904(settings));
  const pair = sides(snapshots, from, to, context.date1904);
  if (pair === undefined) return [[absenceError({ reason: snapshots.size < 2 ? 'one_snapshot' : 'same_snapshot' }, context.language)]];
  const language = textLanguage(languageIn(pair[1].settings) ?? '');
  context.language = callLanguage(language);
  const ids = account?.ids.filter((id) => id !== '');
  const report = new Report(
    new Moved(snapshots, ...pair),
    new Writer(context.language, context.date1904, language, 'WHATMOVED'),
    ids === undefined ? undefined : [...new Set(ids)],
  );
  switch (asked) {
    case 'figures':
      return report.figures;
    case 'rank':
      return report.rank;
    case 'case':
      return report.case;
    case 'sentences':
      return report.largest;
    case 'check':
      return report.check;
    default:
      return report.lines;
  }
}

export const whatMovedFunction = defineFunction({
  id: 'WHATMOVED',
  life: 'portfolio',
  parameters,
  outputs: ['lines', 'figures', 'rank', 'case', 'sentences', 'check'],
  columns: lineColumns,
  reads: wholeTables('snapshots'),
  example: '=TENURE.WHATMOVED(Snapshots[#All],"2026-10-31","2026-11-30")',
  run,
});
