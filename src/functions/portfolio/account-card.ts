/**
 * ACCOUNTCARD: one account on one page, label and value, always the same rows. A value that isn't known is blank, with its coverage
 * beside it; a bad cell is #VALUE! in the rows that need it. Of a lost account and of a prospect, identity and evidence are filled in.
 */
import { localeOf } from '../../locales/languages';
import { attempt } from '../../tables/answer';
import { cardFigures, cardReads } from './card/figures';
import { cardRows, lastingSections, type CardAccount, type CardRow } from './card/rows';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { account, asOf, table, tables } from '../parameters';
import type { AccountsDeclaration } from '../accounts';
import { findingError } from '../errors';
import { wide } from '../look';
import { forOneAccount } from '../one-account';
import type { Writer } from '../shape';

const columns: readonly DeclaredColumn[] = [
  { name: 'key', look: wide(26) },
  { name: 'section', look: wide(34) },
  { name: 'label', look: wide(44) },
  { name: 'value', look: 'text' },
  { name: 'coverage', look: 'share' },
];

/** A figure as a cell: blank when it isn't known. A text stays as it is, a word is in the language of the settings. */
function cellOf(value: ReturnType<CardRow['value']>, { kind }: Pick<CardRow, 'kind'>, writer: Writer): Cell {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (kind === 'text') return value as string;
  return writer.cell({ name: 'value', look: kind === 'word' ? 'text' : kind, value: () => value }, undefined);
}

function guarded(write: () => Cell, writer: Writer): Cell {
  const cell = attempt(write);
  return cell.ok ? cell.value : findingError(cell.fault, writer.language);
}

function cardCells(of: CardAccount, writer: Writer): Cell[][] {
  const texts = localeOf(of.language).card;
  const client = of.portfolio.lives.isClient(of.account);
  return cardRows.map((row, position): Cell[] => {
    const filled = client || lastingSections.has(row.section);
    const known = filled && (row.table === undefined || of.portfolio.rowsOf(row.table) !== undefined);
    const coverageCell = (coverage: typeof row.coverage): Cell => {
      if (coverage === undefined || !filled) return '';
      return known ? guarded(() => cellOf(coverage(of), { kind: 'share' }, writer), writer) : 0;
    };
    return [
      row.key,
      position === 0 || cardRows[position - 1]!.section !== row.section ? texts.sections[row.section] : '',
      texts.labels[row.key],
      known ? guarded(() => cellOf(row.value(of), row, writer), writer) : '',
      coverageCell(row.coverage),
    ];
  });
}

const declared = {
  id: 'ACCOUNTCARD',
  life: 'card',
  parameters: [account, table('references'), table('contracts'), asOf, tables],
  outputs: [],
  columns,
  example: '=TENURE.ACCOUNTCARD("A001",References[#All],Contracts[#All],DATE(2026,11,21),Accounts[#All],Observations[#All],Contacts[#All])',
  /** Whom its levers compare the account with. */
  peers: ['accounts', 'references'],
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

export const accountCardFunction: FunctionDeclaration = {
  ...declared,
  reads: cardReads,
  rowCount: () => cardRows.length + 1,
  run(given: AnyGiven, context: CallContext): Matrix {
    return forOneAccount(declared, cardReads, given, context, ({ portfolio, writer }, code, id) => [
      writer.header(columns),
      ...cardCells({ portfolio, account: code, id, figures: cardFigures(portfolio, code), language: writer.textLanguage }, writer),
    ]);
  },
};
