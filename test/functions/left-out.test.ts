// A short name (a LAMBDA of the workbook) hands on an empty text for each optional parameter that its caller leaves out: every function has to take it
// as left out.
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import type { FunctionDeclaration, Parameter } from '../../src/functions/declare';
import type { TableName } from '../../src/tables/declarations/index';
import { call, ExcelError, type Range } from './support';
import {
  AS_OF,
  concessions,
  contractRange,
  facilitations,
  initiatives,
  knowledge,
  observations,
  people,
  references,
} from './worked-example';

const tables: Partial<Record<TableName, () => Range>> = {
  references,
  observations,
  concessions,
  facilitations,
  initiatives,
  knowledge,
  contracts: contractRange,
  contacts: () => people()[0]!,
  interactions: () => people()[1]!,
  incidents: () => [
    ['account_id', 'occurred_at'],
    ['A', AS_OF - 9],
  ],
  snapshots: () => {
    const before = call('SNAPSHOT', 'A', references(), contractRange(), AS_OF);
    return [...before, ...call('SNAPSHOT', 'A', references(), contractRange(), AS_OF + 30, before).slice(1)];
  },
};
const column = (...cells: unknown[]): Range => cells.map((cell) => [cell]);
const plain: Record<string, unknown> = {
  volume: 120000,
  tiers: '100000:0.02;150000:0.04',
  mean: 120000,
  sd: 20000,
  price: 10,
  unit_cost: 6,
  rate: 0.04,
  promised: 150000,
  contestable: 40000,
  actual: column(40000, 50000),
  forecast: column(45000, 60000),
  volumes: column(40000, 90000),
  units: column(10, 20),
  list_price: column(5, 5),
  net_price_expected: column(4, 4),
  minimum: column(100, 100),
  alive: column(1000, 800, 700, 650),
  alpha: 1.2,
  beta: 2.5,
  periods: 3,
  discount: 0.1,
  renewals: 2,
  durations: column(3, 5, 8),
  events: column(1, 0, 1),
  lost: 100,
  target: 300,
};

function given({ key, kind, table }: Parameter): unknown {
  if (kind === 'accounts') return 'A';
  if (kind === 'date') return key === 'as_of' ? AS_OF : AS_OF - 365;
  const cells = kind === 'table' ? tables[table!]?.() : plain[key];
  if (cells === undefined) throw new Error(`The test has no ${key} to give.`);
  return cells;
}

/** The result, or the error that the call as a whole gives. */
function answer(declaration: FunctionDeclaration, args: readonly unknown[]): unknown {
  try {
    return call(declaration.id, ...args);
  } catch (error) {
    if (error instanceof ExcelError) return { code: error.code, message: error.message };
    throw error;
  }
}

describe('an optional parameter that is an empty text', () => {
  const withOptional = catalogue.filter(({ parameters }) => parameters.some(({ optional }) => optional === true));

  it.each(withOptional.map((declaration) => [declaration.id, declaration] as const))('%s: is one that is left out', (_, declaration) => {
    const { parameters } = declaration;
    const needed = parameters.filter(({ optional }) => optional !== true).map(given);
    const optional = parameters.filter((parameter) => parameter.optional === true);
    const nothing = optional.flatMap(({ kind }): unknown[] => {
      if (kind === 'tables') return [[[['']], [['']], [['']], [['']]]];
      return kind === 'range' || kind === 'table' ? [[['']]] : [''];
    });
    const plainly = answer(declaration, [...needed, ...optional.map(({ kind }) => (kind === 'tables' ? [] : null))]);
    expect(answer(declaration, [...needed, ...nothing])).toEqual(plainly);
    expect(plainly).not.toHaveProperty('code', '#VALUE!');
  });
});
