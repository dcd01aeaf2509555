/**
 * LEVERS: what could still be done with one account so that leaving would cost it more (001-L1 to L6) or that it trusts us more (000-K1b to K4,
 * 002-P3, P8a): two kinds, each ranked within itself, the most effective first. A row for each
 * lever that is not pulled, or of which the tables don't say whether it is: then what it would change is blank.
 */
import { aboutLever, leverNames } from '../../metrics/levers/lever';
import { leverReads, leversOf, type Lever, type Levers } from '../../metrics/levers/levers';
import type { AccountsDeclaration } from '../accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { account, asOf, table, tables } from '../parameters';
import { cellFigures } from './cell-figures';
import { localeOf } from '../../locales/languages';
import { stepText, unknownText } from './lever-text';
import { forOneAccount } from '../one-account';
import { orEmpty, rowsText, type Column, type Writer } from '../shape';
import { wide } from '../look';

/** A lever in its place among those of the account. */
interface Ranked {
  readonly lever: Lever;
  readonly place: number;
  readonly levers: Levers;
}

/** Columns of figures and words; those between them are texts. */
const figures = {
  rank: { name: 'rank', look: 'count', value: ({ place }) => place },
  leverKind: { name: 'lever_kind', look: wide(24), value: ({ lever }) => aboutLever[lever.name].kind },
  sign: { name: 'sign', look: wide(18), value: ({ lever }) => aboutLever[lever.name].sign },
  amount: { name: 'amount_change', look: 'amount', value: ({ lever }) => orEmpty(lever.change?.amount) },
  index: { name: 'index_change', look: 'score', value: ({ lever }) => orEmpty(lever.change?.index) },
  held: { name: 'held_change', look: 'score', value: ({ lever }) => orEmpty(lever.change?.held) },
  attached: { name: 'attached_change', look: 'score', value: ({ lever }) => orEmpty(lever.change?.attached) },
  coverage: { name: 'coverage_change', look: 'share', value: ({ lever }) => orEmpty(lever.change?.coverage) },
  effect: { name: 'effect', look: 'decimal', value: ({ lever }) => orEmpty(lever.effect) },
  moment: { name: 'next_moment', look: 'date', value: ({ levers }) => orEmpty(levers.next?.date) },
  kind: { name: 'next_moment_kind', look: 'text', value: ({ levers }) => levers.next?.kind ?? '' },
  muted: { name: 'muted', look: wide(34), value: ({ lever }) => lever.muted ?? '' },
} as const satisfies Record<string, Column<Ranked>>;

const columns: readonly DeclaredColumn[] = [
  figures.rank,
  { name: 'lever', look: 'text' },
  { name: 'lever_name', look: wide(34) },
  { name: 'step', look: wide(80) },
  figures.leverKind,
  figures.sign,
  figures.amount,
  figures.index,
  figures.held,
  figures.attached,
  figures.coverage,
  figures.effect,
  { name: 'counterpart', look: wide(56) },
  figures.moment,
  figures.kind,
  { name: 'table', look: 'text' },
  { name: 'rows', look: 'text' },
  { name: 'unknown_data', look: wide(34) },
  figures.muted,
];

/** Its place among those of its kind. */
const placeOf = ({ name }: Lever, { levers }: Levers): number =>
  1 + levers.filter((one) => aboutLever[one.name].kind === aboutLever[name].kind).findIndex((one) => one.name === name);

function row(ranked: Ranked, writer: Writer, currency: string): Cell[] {
  const { lever } = ranked;
  const language = writer.textLanguage;
  const t = localeOf(language).levers;
  const cell = (column: Column<Ranked>): Cell => writer.cell(column, ranked);
  return [
    cell(figures.rank),
    aboutLever[lever.name].code,
    t.names[lever.name],
    stepText(lever, language, cellFigures(language, currency)),
    cell(figures.leverKind),
    cell(figures.sign),
    cell(figures.amount),
    cell(figures.index),
    cell(figures.held),
    cell(figures.attached),
    cell(figures.coverage),
    cell(figures.effect),
    t.counterparts[lever.name],
    cell(figures.moment),
    cell(figures.kind),
    writer.tableTitle(lever.table),
    rowsText(lever.rows),
    lever.unknown.map((unknown) => unknownText(unknown, language)).join('; '),
    cell(figures.muted),
  ];
}

const declared = {
  id: 'LEVERS',
  life: 'position',
  parameters: [account, table('references'), table('contracts'), asOf, tables],
  outputs: [],
  columns,
  example:
    '=TENURE.LEVERS("A001",References[#All],Contracts[#All],DATE(2026,11,21),Accounts[#All],Families[#All],Interactions[#All],Facilitations[#All])',
  /** Whom its potential in a family is compared with. */
  peers: ['accounts', 'references'],
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

export const leversFunction: FunctionDeclaration = {
  ...declared,
  reads: leverReads,
  // At most: levers that are pulled have no row.
  rowCount: () => leverNames.length + 1,
  run(given: AnyGiven, context: CallContext): Matrix {
    return forOneAccount(declared, leverReads, given, context, ({ portfolio, writer }, code) => {
      const found = leversOf(portfolio, code);
      return [
        writer.header(columns),
        ...found.levers.map((lever) => row({ lever, place: placeOf(lever, found), levers: found }, writer, portfolio.currencyOf(code))),
      ];
    });
  },
};
