/**
 * WHITESPACE: what each account buys of each family, and what it could: a matrix, accounts down, families across. A family that is not
 * open to the segment and not bought, or a potential that too few peers support, is a blank cell. `parts` lists one row for each account and family.
 */
import { figuresOf } from '../../metrics/metric';
import { familiesCompared, whitespace, type FamilySpace, type WhiteSpace } from '../../metrics/breadth/whitespace';
import { readAccountsCall, rowsFor } from '../accounts';
import { accounts, asOf, output, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import type { Column } from '../shape';
import { orBlank, spilledRows } from '../spill';

const known = (value: number): number | string => (Number.isNaN(value) ? '' : value);
const shows = ({ eligible, bought, current }: FamilySpace): boolean => eligible || bought || current !== 0;

const columns: readonly Column<FamilySpace>[] = [
  { name: 'eligible', value: ({ eligible }) => eligible },
  { name: 'bought', value: ({ bought }) => bought },
  { name: 'current', value: (space) => (shows(space) ? space.current : '') },
  { name: 'potential', value: ({ potential }) => known(potential) },
  { name: 'gap', value: ({ gap }) => known(gap) },
  { name: 'peers', value: ({ peers }) => peers },
  { name: 'median_share', value: ({ medianShare }) => known(medianShare) },
];
const account: readonly Column<WhiteSpace>[] = [
  { name: 'revenue', value: ({ revenue }) => revenue },
  { name: 'coverage', value: ({ coverage }) => coverage },
  { name: 'newest', value: ({ newest }) => newest, none: 'no_line_date', date: true },
  { name: 'age_days', value: ({ ageDays }) => ageDays, none: 'no_line_date' },
];
const header = ['account_id', 'family', 'family_type', ...columns.map(({ name }) => name), ...account.map(({ name }) => name)] as const;

const declared = {
  id: 'WHITESPACE',
  parameters: [accounts, table('references'), asOf, output, tables],
  outputs: ['current', 'potential', 'gap', 'parts'],
  columns: header,
  example: '=TENURE.WHITESPACE(Accounts[#All],References[#All],DATE(2026,11,21),"gap",Families[#All])',
  peers: ['accounts', 'references'],
} as const;

function run(args: readonly unknown[], context: CallContext): Matrix {
  const call = readAccountsCall(declared, whitespace.reads, args, context);
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
      families.map((_, f) => ({ name: column.name, value: (space: WhiteSpace) => column.value(space.families[f]!) })),
      figuresOf(whitespace, portfolio, code),
    ),
  );
  return [[...writer.header(['account_id']), ...families], ...rows];
}

export const whitespaceFunction: FunctionDeclaration = { ...declared, reads: ['accounts', 'references', 'families'], run };
