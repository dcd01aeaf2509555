/**
 * WHITESPACE: what each account buys of each family, and what it could: a matrix, accounts down, families across. A family that is not
 * open to the segment and not bought, or a potential that too few peers support, is a blank cell. `parts` lists one row for each account and family.
 */
import { figuresOf } from '../../metrics/metric';
import { familiesCompared, whitespace, type FamilySpace, type WhiteSpace } from '../../metrics/breadth/whitespace';
import { readAccountsCall, rowsFor, type AccountsDeclaration } from '../accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { accounts, asOf, output, table, tables } from '../parameters';
import { accountId, orEmpty, type Column } from '../shape';
import { orBlank, spilledRows } from '../spill';
import { unionOfReads, wholeTables } from '../../portfolio/reads';

const shows = ({ eligible, bought, current }: FamilySpace): boolean => eligible || bought || current !== 0;

const columns: readonly Column<FamilySpace>[] = [
  { name: 'eligible', look: 'text', value: ({ eligible }) => eligible },
  { name: 'bought', look: 'text', value: ({ bought }) => bought },
  { name: 'current', look: 'amount', value: (space) => (shows(space) ? space.current : '') },
  { name: 'potential', look: 'amount', value: ({ potential }) => orEmpty(potential) },
  { name: 'gap', look: 'amount', value: ({ gap }) => orEmpty(gap) },
  { name: 'peers', look: 'count', value: ({ peers }) => peers },
  { name: 'median_share', look: 'share', value: ({ medianShare }) => orEmpty(medianShare) },
];
const account: readonly Column<WhiteSpace>[] = [
  { name: 'revenue', look: 'amount', value: ({ revenue }) => revenue },
  { name: 'coverage', look: 'share', value: ({ coverage }) => coverage },
  { name: 'newest', look: 'date', value: ({ newest }) => newest, none: 'no_line_date' },
  { name: 'age_days', look: 'count', value: ({ ageDays }) => ageDays, none: 'no_line_date' },
];
const header: readonly DeclaredColumn[] = [
  accountId,
  { name: 'family', look: 'text' },
  { name: 'family_type', look: 'text' },
  ...columns,
  ...account,
];

const declared = {
  id: 'WHITESPACE',
  life: 'position',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['current', 'potential', 'gap', 'parts'],
  columns: header,
  example: '=TENURE.WHITESPACE(Accounts[#All],References[#All],DATE(2026,11,21),"gap",Families[#All])',
  peers: ['accounts', 'references'],
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

function run(given: AnyGiven, context: CallContext): Matrix {
  const call = readAccountsCall(declared, whitespace.reads, given, context);
  const { portfolio, writer } = call;
  if (call.output === 'parts') {
    const rows = spilledRows(call, header.length, (code, id) => {
      const space = figuresOf(whitespace, portfolio, code);
      const shared = account.map((column) => orBlank(column, space, writer));
      return space.families.map((family): Cell[] => [
        id,
        family.family,
        family.type,
        ...columns.map((column) => writer.cell(column, family)),
        ...shared,
      ]);
    });
    return [writer.header(header), ...rows];
  }
  const column = columns.find(({ name }) => name === call.output)!;
  const families = familiesCompared(portfolio);
  const rows = rowsFor(call, families.length + 1, true, (code, id) =>
    writer.row(
      id,
      families.map((_, f) => ({ ...column, value: (space: WhiteSpace) => column.value(space.families[f]!) })),
      figuresOf(whitespace, portfolio, code),
    ),
  );
  return [[...writer.header([accountId]), ...families], ...rows];
}

export const whitespaceFunction: FunctionDeclaration = {
  ...declared,
  reads: unionOfReads([whitespace.reads, wholeTables('families')]),
  run,
};
