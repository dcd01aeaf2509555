/**
 * LEVERS: what could still be done with one account so that leaving would cost it more (001-L1 to L6, 002-P8a, 000-K4), the most effective first. A row for each
 * lever that is not pulled, or of which the tables don't say whether it is: then what it would change is blank.
 */
import { aboutLever, leverNames } from '../../metrics/levers/lever';
import { leverReads, leversOf, type Lever, type Levers } from '../../metrics/levers/levers';
import type { TableName } from '../../tables/declarations/index';
import { account, asOf, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { cellFigures } from './cell-figures';
import { localeOf } from '../../locales/languages';
import { stepText, unknownText } from './lever-text';
import { forOneAccount } from '../one-account';
import { rowsText, type Column, type Writer } from '../shape';

/** A lever in its place among those of the account. */
interface Ranked {
  readonly lever: Lever;
  readonly place: number;
  readonly levers: Levers;
}

const orBlank = (value: number | undefined): number | string => (value === undefined || Number.isNaN(value) ? '' : value);

/** Columns of figures and words; those between them are texts. */
const figures = {
  rank: { name: 'rank', value: ({ place }) => place },
  sign: { name: 'sign', value: ({ lever }) => aboutLever[lever.name].sign },
  amount: { name: 'amount_change', value: ({ lever }) => orBlank(lever.change?.amount) },
  index: { name: 'index_change', value: ({ lever }) => orBlank(lever.change?.index) },
  held: { name: 'held_change', value: ({ lever }) => orBlank(lever.change?.held) },
  attached: { name: 'attached_change', value: ({ lever }) => orBlank(lever.change?.attached) },
  effect: { name: 'effect', value: ({ lever }) => orBlank(lever.effect) },
  moment: { name: 'next_moment', value: ({ levers }) => orBlank(levers.next?.date), date: true },
  kind: { name: 'next_moment_kind', value: ({ levers }) => levers.next?.kind ?? '' },
  muted: { name: 'muted', value: ({ lever }) => lever.muted ?? '' },
} as const satisfies Record<string, Column<Ranked>>;

const columns = [
  'rank',
  'lever',
  'lever_name',
  'step',
  'sign',
  'amount_change',
  'index_change',
  'held_change',
  'attached_change',
  'effect',
  'counterpart',
  'next_moment',
  'next_moment_kind',
  'table',
  'rows',
  'unknown_data',
  'muted',
] as const;

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
    cell(figures.sign),
    cell(figures.amount),
    cell(figures.index),
    cell(figures.held),
    cell(figures.attached),
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
  parameters: [account, table('references'), table('contracts'), asOf, tables],
  outputs: [],
  columns,
  example:
    '=TENURE.LEVERS("A001",References[#All],Contracts[#All],DATE(2026,11,21),Accounts[#All],Families[#All],Interactions[#All],Facilitations[#All])',
  /** Whom its potential in a family is compared with. */
  peers: ['accounts', 'references'] as readonly TableName[],
} as const;

export const levers: FunctionDeclaration = {
  ...declared,
  reads: Object.keys(leverReads) as TableName[],
  // At most: levers that are pulled have no row.
  rowCount: () => leverNames.length + 1,
  run(args: readonly unknown[], context: CallContext): Matrix {
    return forOneAccount(declared, leverReads, args, context, ({ portfolio, writer }, code) => {
      const found = leversOf(portfolio, code);
      return [
        writer.header(columns),
        ...found.levers.map((lever, position) => row({ lever, place: position + 1, levers: found }, writer, portfolio.currencyOf(code))),
      ];
    });
  },
};
