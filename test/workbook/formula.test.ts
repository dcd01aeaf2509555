import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { wide } from '../../src/functions/look';
import { formulaFor, numberFormatOf, resultColumns, WorkbookError, type AsOf, type WorkbookTable } from '../../src/workbook/index';
import { tableNames } from '../../src/tables/declarations/index';

const table = (name: string, kind: WorkbookTable['kind'], rowCount = 3): WorkbookTable => ({
  id: name,
  name,
  sheet: name,
  address: 'A1:C4',
  rowCount,
  headers: [],
  kind,
  reference: `${name}[#All]`,
  isExcelTable: true,
});
const core = [table('Accounts', 'accounts', 40), table('Lines', 'references'), table('Contracts', 'contracts', 12)];
const named: AsOf = { date: '2026-06-30', place: null };

const errorOf = (action: () => unknown): WorkbookError => {
  try {
    action();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('No error');
};

describe('a formula made from the tables found', () => {
  it('names the tables in the order of the arguments and the workbook’s date', () => {
    expect(formulaFor('SWITCHCOST', core, { asOf: named })).toMatchObject({
      formula: '=TENURE.SWITCHCOST(Accounts[#All],Lines[#All],Contracts[#All],AsOf)',
      size: { rowCount: 40, columnCount: 1, columns: [expect.objectContaining({ name: 'amount', look: 'amount' })] },
    });
  });

  it('writes a date of its own when the workbook has none', () => {
    expect(formulaFor('CONTRACTCLOCK', core, { asOf: '2026-06-30' })).toMatchObject({
      formula: '=TENURE.CONTRACTCLOCK(Contracts[#All],DATE(2026,6,30),"committed_end",Accounts[#All])',
      size: { rowCount: 12, columnCount: 1, columns: [expect.objectContaining({ name: 'committed_end', look: 'date' })] },
    });
    expect(errorOf(() => formulaFor('CONTRACTCLOCK', core, { asOf: 'soon' })).code).toBe('asOfMissing');
  });

  it('asks for the output by its word, and knows the size of the parts with their header', () => {
    const { formula, size } = formulaFor('TRUSTSCORE', [...core, table('Seen', 'observations')], { asOf: named, output: 'parts' });
    expect(formula).toBe('=TENURE.TRUSTSCORE(Accounts[#All],Seen[#All],AsOf,"parts")');
    expect(size).toMatchObject({ rowCount: 41, columnCount: resultColumns('TRUSTSCORE', 'parts')!.length });
  });

  it('compares with a year before, and spells out what stands before the further tables', () => {
    const all = [...core, table('Rates', 'fx')];
    expect(formulaFor('BACKTEST', core, { asOf: named })).toMatchObject({
      formula: '=TENURE.BACKTEST(Accounts[#All],Lines[#All],Contracts[#All],EDATE(AsOf,-12),AsOf)',
      size: { rowCount: 14 },
    });
    expect(formulaFor('BREADTHHEIGHT', core, { asOf: '2026-06-30' }).formula).toBe(
      '=TENURE.BREADTHHEIGHT(Accounts[#All],Lines[#All],EDATE(DATE(2026,6,30),-12),DATE(2026,6,30))',
    );
    expect(formulaFor('RANKSTABILITY', core, { asOf: named })).toMatchObject({
      formula: '=TENURE.RANKSTABILITY(Accounts[#All],Lines[#All],Contracts[#All],AsOf)',
      size: { rowCount: 42 },
    });
    expect(formulaFor('RANKSTABILITY', all, { asOf: named }).formula).toBe(
      '=TENURE.RANKSTABILITY(Accounts[#All],Lines[#All],Contracts[#All],AsOf,0.5,Rates[#All])',
    );
  });

  it('passes further tables that the function reads, with the output spelt out before them, and no others', () => {
    const all = [...core, table('Rates', 'fx'), table('People', 'contacts'), table('Moves', 'initiatives'), table('Own', null)];
    expect(formulaFor('SWITCHCOST', all, { asOf: named }).formula).toBe(
      '=TENURE.SWITCHCOST(Accounts[#All],Lines[#All],Contracts[#All],AsOf,"amount",People[#All],Rates[#All])',
    );
    expect(formulaFor('LOSSCOST', all, { asOf: named }).formula).toBe(
      '=TENURE.LOSSCOST(Accounts[#All],Lines[#All],AsOf,"cost",Rates[#All])',
    );
  });

  it('asks for one account, with the accounts table as a further one', () => {
    const { formula, size } = formulaFor('SWITCHCOST', core, { asOf: named, account: 'A"1', output: 'explain' });
    expect(formula).toBe('=TENURE.SWITCHCOST("A""1",Lines[#All],Contracts[#All],AsOf,"explain",Accounts[#All])');
    expect(size).toBeNull();
    expect(formulaFor('SWITCHCOST', core, { asOf: named, account: 'A1' }).size).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  it('refuses an id that no text in a formula can hold', () => {
    expect(errorOf(() => formulaFor('SWITCHCOST', core, { asOf: named, account: 'x'.repeat(256) })).code).toBe('idTooLong');
    expect(formulaFor('SWITCHCOST', core, { asOf: named, account: 'x'.repeat(255) }).formula).toContain('xxx');
  });

  it('says which tables are missing, and which unclear one may be meant', () => {
    const unclear = table('Who', { ambiguous: ['accounts', 'knowledge'] });
    const error = errorOf(() => formulaFor('SWITCHCOST', [core[1]!, unclear], { asOf: named }));
    expect(error.code).toBe('tableMissing');
    expect(error.facts).toEqual({ tables: ['accounts', 'contracts'], names: ['Who'] });
    const lacking = table('Deals', { incomplete: 'contracts', column: 'start_date' });
    expect(errorOf(() => formulaFor('SWITCHCOST', [core[0]!, core[1]!, lacking], { asOf: named })).facts).toEqual({
      tables: ['contracts'],
      names: ['Deals'],
    });
  });

  it('does not choose between two tables of one kind', () => {
    const error = errorOf(() => formulaFor('SWITCHCOST', [...core, table('OldLines', 'references')], { asOf: named }));
    expect(error.code).toBe('tableTwice');
    expect(error.facts).toEqual({ tables: ['references'], names: ['Lines', 'OldLines'] });
    // A table that the function has no use for may be there as often as it likes.
    expect(formulaFor('CONTRACTCLOCK', [...core, table('OldLines', 'references')], { asOf: named }).formula).toContain('Contracts[#All]');
  });

  it('refuses a formula that no cell can hold', () => {
    const endless = [{ ...core[2]!, reference: `'${'x'.repeat(9000)}'!$A$1:$C$4` }];
    expect(errorOf(() => formulaFor('CONTRACTCLOCK', endless, { asOf: named })).code).toBe('formulaTooLong');
  });

  it.each([
    ['SWITCHCOST', '=TENURE.SWITCHCOST(Accounts[#All],Lines[#All],Contracts[#All],AsOf,"amount",{"setting","value";"language","fr"})'],
    ['PORTFOLIO', '=TENURE.PORTFOLIO(Accounts[#All],Lines[#All],Contracts[#All],AsOf,{"setting","value";"language","fr"})'],
  ])('says the language of %s for where no settings table does', (id, formula) => {
    expect(formulaFor(id, core, { asOf: named, language: 'fr' }).formula).toBe(formula);
    expect(formulaFor(id, core, { asOf: named, language: 'en' }).formula).not.toContain('{');
    // The workbook's own settings may leave the language unsaid: where they name one, the function takes that.
    expect(formulaFor(id, [...core, table('Own', 'settings')], { asOf: named, language: 'fr' }).formula).toMatch(
      /,Own\[#All\],\{"setting","value";"language","fr"\}\)$/,
    );
  });

  it('shows the example of a function that takes plain cells', () => {
    const { formula, size } = formulaFor('REBATE', core, { asOf: named });
    expect(formula).toBe(catalogue.find(({ id }) => id === 'REBATE')!.example);
    expect(size).toBeNull();
  });

  it('can be made for every function once every table is there', () => {
    const kinds = tableNames;
    const all = kinds.map((kind) => table(kind, kind));
    for (const { id, outputs } of catalogue) {
      for (const output of outputs.length === 0 ? [undefined] : outputs) {
        const { formula } = formulaFor(id, all, { asOf: named, ...(output === undefined ? {} : { output }) });
        expect(formula).toMatch(new RegExp(`^=TENURE\\.${id}\\(.*\\)$`));
        expect(formula).not.toContain('undefined');
      }
    }
  });
});

describe('the look of result columns', () => {
  it('has a format for dates, shares and amounts in both languages', () => {
    expect(numberFormatOf('date', 'en')).toBe('yyyy-mm-dd');
    expect(numberFormatOf('date', 'fr')).toBe('dd/mm/yyyy');
    expect(numberFormatOf('share', 'fr')).toBe('0%');
    expect(numberFormatOf('amount', 'en')).toBe('#,##0');
    expect(numberFormatOf(wide(40), 'fr')).toBe('General');
  });

  it('formats every numeric column of the portfolio', () => {
    const texts = ['account_id', 'account_name', 'status', 'case', 'next_moment_kind'];
    const plain = resultColumns('PORTFOLIO')!.filter(({ look }) => numberFormatOf(look, 'en') === 'General');
    expect(plain.map(({ name }) => name)).toEqual(texts);
  });
});
