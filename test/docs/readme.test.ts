/** The README's tour: its formulas, typed into the sample, give the figures of the sample's own sheets; with fewer tables the coverage falls. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FunctionId } from '../../src/locales/en/functions/index';
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import { call, isError, type Range } from '../functions/support';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const tour = readme.slice(readme.indexOf('## Three minutes'), readme.indexOf('## Functions'));
const sample = sampleWorkbook('en');

interface Formula {
  readonly id: FunctionId;
  readonly args: readonly string[];
}

/** What stands between the commas outside of quotes. */
function parsed(formula: string): Formula {
  const [, id, inside] = /^=TENURE\.([A-Z]+)\((.*)\)$/.exec(formula)!;
  return { id: id as FunctionId, args: inside!.match(/"[^"]*"|[^,]+/g)! };
}

function valueOf(argument: string): unknown {
  if (argument === 'AsOf') return sample.asOf;
  if (argument.startsWith('"')) return argument.slice(1, -1);
  const table = sample.tables.find(({ tableName }) => argument === `${tableName}[#All]`);
  return table === undefined ? Number(argument) : [table.header, ...table.rows];
}

const result = ({ id, args }: Formula): Range => call(id, ...args.map(valueOf));
/** Errors by what they say: each is an object of its own. */
const comparable = (range: Range): unknown[][] =>
  range.map((row) => row.map((cell) => (isError(cell) ? `${cell.code} ${cell.message}` : cell)));

const typed = [...tour.matchAll(/`(=TENURE\.[^`…]+)`/g)].map(([, formula]) => parsed(formula!)).filter(({ id }) => id !== 'REBATENEXT');
const sheets = sample.sheets.flatMap(({ cells }) => cells.flatMap((cell) => (cell.formula?.startsWith('=TENURE.') ? [cell.formula] : [])));

describe('the formulas of the tour', () => {
  it('are some that spill over the accounts and over the contracts', () => {
    expect(typed.map(({ id }) => id)).toEqual(['SWITCHCOST', 'TRUSTSCORE', 'PORTFOLIO', 'CONCESSIONS']);
  });

  it.each(typed)('$id gives what its sheet shows', (formula) => {
    const own = sheets.map(parsed).find(({ id, args }) => id === formula.id && args[0] === formula.args[0])!;
    const sheet = result(own);
    if (formula.args[4] !== '"amount"') return expect(comparable(result(formula))).toEqual(comparable(sheet));
    const position = sheet[0]!.indexOf('amount');
    return expect(comparable(result(formula))).toEqual(comparable(sheet.slice(1).map((row) => [row[position]])));
  });

  it.each([
    ['SWITCHCOST', 5, 'coverage'],
    ['TRUSTSCORE', 4, 'coverage'],
    ['PORTFOLIO', 4, 'switching_cost_coverage'],
    ['CONCESSIONS', 3, 'coverage'],
  ])('%s shows in its coverage that the optional tables were left out', (id, required, column) => {
    const formula = typed.find((one) => one.id === id)!;
    const parts = { ...formula, args: formula.args.map((argument) => (argument === '"amount"' ? '"parts"' : argument)) };
    const coverage = (range: Range): number[] =>
      range.slice(1).map((row) => (typeof row[range[0]!.indexOf(column)] === 'number' ? (row[range[0]!.indexOf(column)] as number) : 0));
    const [whole, alone] = [coverage(result(parts)), coverage(result({ ...parts, args: parts.args.slice(0, required) }))];
    expect(alone.every((share, row) => share <= whole[row]!)).toBe(true);
    expect(alone.some((share, row) => share < whole[row]!)).toBe(true);
  });
});
