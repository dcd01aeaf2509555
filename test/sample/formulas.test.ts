/** Every formula of the sample's sheets, computed by the add-in's functions over the sample's tables: an answer in every cell that has one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { givenOf } from '../../src/functions/given';
import type { FunctionDeclaration, Matrix } from '../../src/functions/declare';
import type { FieldKey } from '../../src/locales/en/functions/index';
import { results as frenchResults } from '../../src/locales/fr/results/index';
import { columnOf, tableDeclarations } from '../../src/tables/declarations';
import { letter } from '../../src/sample/formats';
import { sampleWorkbook, type SampleSheet, type SampleWorkbook } from '../../src/sample/sample-workbook';

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

let catalogue: readonly FunctionDeclaration[] = [];
beforeAll(async () => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' }, associate: () => undefined },
  });
  ({ catalogue } = await import('../../src/functions/catalogue'));
});

function tableCells(workbook: SampleWorkbook, name: string): (string | number | boolean)[][] {
  const table = workbook.tables.find((candidate) => candidate.tableName === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return [[...table.header], ...table.rows.map((row) => row.map((cell) => cell ?? ''))];
}

const position = (address: string): [row: number, column: number] => {
  const match = /^([A-Z])(\d+)$/.exec(address);
  if (match === null) throw new Error(`no cell ${address}`);
  return [Number(match[2]), (match[1] ?? 'A').charCodeAt(0) - 65];
};

/** One argument as the sample's formulas write them: a table, the named date, a text, TRUE, a cell, a range of cells. */
function argument(workbook: SampleWorkbook, sheet: SampleSheet, written: string): unknown {
  const table = /^(\w+)\[#All\]$/.exec(written);
  if (table !== null) return tableCells(workbook, table[1] ?? '');
  if (written === 'AsOf') return workbook.asOf;
  if (written === 'TRUE') return true;
  if (written.startsWith('"')) return written.slice(1, -1);
  const valueAt = (row: number, column: number): unknown => {
    const cell = sheet.cells.find(({ address }) => address === `${String.fromCharCode(65 + column)}${row}`);
    return cell?.formula === '=AsOf' ? workbook.asOf : (cell?.value ?? null);
  };
  const [from = '', to = from] = written.split(':');
  const [[top, left], [bottom, right]] = [position(from), position(to)];
  const block = Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => valueAt(top + r, left + c)),
  );
  return written.includes(':') ? block : block[0]?.[0];
}

interface Computed {
  readonly sheet: string;
  readonly address: string;
  readonly id: string;
  readonly result: Matrix;
}

function compute(workbook: SampleWorkbook): Computed[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const call = /^=TENURE\.(\w+)\((.*)\)$/.exec(cell.formula ?? '');
      if (call === null) return [];
      const declaration = catalogue.find(({ id }) => id === call[1]);
      if (declaration === undefined) throw new Error(`no function ${call[1]}`);
      const args = (call[2] ?? '').split(',').map((written) => argument(workbook, sheet, written));
      const context = { language: workbook.language, date1904: false };
      const result = declaration.run(givenOf(declaration, args, context), context);
      return [{ sheet: sheet.name, address: cell.address, id: declaration.id, result }];
    }),
  );
}

describe.each(['en', 'fr'] as const)('formulas of the sample (%s)', (language) => {
  const workbook = sampleWorkbook(language);
  let computed: Computed[] = [];
  const resultOf = (id: string): Matrix => {
    const found = computed.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`${id} is not in the sample`);
    return found.result;
  };
  // The French workbook's settings ask for French headers; CONTRACTCLOCK takes no settings and keeps the names of the fields.
  const titles = (field: FieldKey): string[] => (language === 'fr' ? [field, frenchResults.headers[field]] : [field]);
  const column = (result: Matrix, field: FieldKey): Matrix[number] => {
    const name = titles(field).at(-1)!;
    const at = result[0]?.indexOf(name) ?? -1;
    expect(at, name).toBeGreaterThanOrEqual(0);
    return result.slice(1).map((row) => row[at] ?? '');
  };
  beforeAll(() => {
    computed = compute(workbook);
  });

  it('has no #VALUE! anywhere, and #N/A only where there is no answer', () => {
    expect(computed.length).toBe(19);
    for (const { sheet, address, result } of computed) {
      const errors = result.flat().filter((cell): cell is CustomFunctions.Error => typeof cell === 'object');
      expect(
        errors.filter((error) => error.code === CustomFunctions.ErrorCode.invalidValue).map((error) => error.message),
        `${sheet} ${address}`,
      ).toEqual([]);
      expect(errors.length, `${sheet} ${address}`).toBeLessThan(result.flat().length / 8);
    }
  });

  it('gives a row for each account and each contract', () => {
    for (const id of ['PORTFOLIO', 'SWITCHCOST', 'TRUSTSCORE', 'BREADTH', 'LOSSCOST']) expect(resultOf(id).length, id).toBe(41);
    expect(resultOf('CONTRACTCLOCK').length).toBe(61);
  });

  it('formats the columns of dates as dates', () => {
    for (const { sheet: name, address, result } of computed) {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      const [, left] = position(address);
      for (const [at, title] of (result[0] ?? []).entries()) {
        const dates = (['committed_end', 'notice_deadline', 'next_end', 'next_moment', 'newest'] as const).flatMap(titles);
        if (!dates.includes(String(title))) continue;
        const format = sheet?.formats.find(
          ({ range }) => range.startsWith(letter(left + at)) && /^\d/.test(range.slice(letter(left + at).length)),
        );
        expect(format?.numberFormat, `${name} ${String(title)}`).toMatch(/yyyy/);
      }
    }
  });

  it('shows the cases of the stories in the portfolio', () => {
    const portfolio = resultOf('PORTFOLIO');
    const ids = column(portfolio, 'account_id');
    const cases = column(portfolio, 'case');
    const caseOf = (id: string): unknown => cases[ids.indexOf(id)];
    expect([caseOf('A001'), caseOf('A002'), caseOf('A003'), caseOf('A004'), caseOf('A005')]).toEqual(
      language === 'fr'
        ? ['captif', 'fidèle', 'partenaire', 'à risque', 'indéterminé']
        : ['captive', 'loyal', 'partner', 'at_risk', 'undetermined'],
    );
    const margins = column(portfolio, 'margin');
    expect(Number(margins[ids.indexOf('A013')])).toBeLessThan(0);
    expect(Number(margins[ids.indexOf('A012')])).toBeGreaterThan(200000);
    const notice = column(portfolio, 'days_to_notice');
    expect(notice[ids.indexOf('A006')]).toBe(7);
  });

  it('reports revenue at the rate in force', () => {
    const portfolio = resultOf('PORTFOLIO');
    const lines = workbook.tables.find((table) => table.table === 'references');
    const at = (name: string): number => tableDeclarations.references.columns.findIndex((declared) => declared.name === name);
    const inPounds = (lines?.rows ?? [])
      .filter((row) => row[at('account_id')] === 'A005' && (row[at('end_date')] === null || Number(row[at('end_date')]) >= workbook.asOf))
      .reduce((sum, row) => sum + (Number(row[at('annual_revenue')]) || Number(row[at('quantity')]) * Number(row[at('unit_price')])), 0);
    expect(column(portfolio, 'revenue')[column(portfolio, 'account_id').indexOf('A005')]).toBeCloseTo(inPounds * 1.146, 4);
  });

  it('explains the rebate just under a tier', () => {
    expect(resultOf('REBATE').flat()).toEqual([214600 * 0.02, 247200 * 0.02, 250000 * 0.04, 262000 * 0.04]);
  });

  it('names the account beside each row', () => {
    const table = workbook.tables.find((candidate) => candidate.table === 'accounts');
    const written = `=${table?.tableName}[${columnOf('accounts', 'name').titles[language]}]`;
    for (const sheet of workbook.sheets.filter(({ cells }) =>
      cells.some(
        ({ address, formula }) =>
          /^B[34]$/.test(address) && /^=TENURE\.(PORTFOLIO|SWITCHCOST|TRUSTSCORE|BREADTH|LOSSCOST)/.test(formula ?? ''),
      ),
    )) {
      const start = sheet.cells.find(({ formula }) => formula?.startsWith('=TENURE.'))?.address.slice(1);
      expect(sheet.cells.find(({ address }) => address === `A${Number(start) + 1}`)?.formula, sheet.name).toBe(written);
    }
  });
});
