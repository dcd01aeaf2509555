import { describe, expect, it } from 'vitest';
import { findTables, writePortfolio } from '../../src/workbook/index';
import { HostError } from '../../src/workbench/host/wire';
import {
  addCoreTables,
  addTable,
  addin,
  englishAccounts,
  errorOf,
  openForEachTest,
  references,
  settled,
  sheetId,
  sheetNames,
} from './support';

openForEachTest();

const SHEET = 'Tenure portfolio';
const write = () => writePortfolio({ language: 'en', asOf: '2026-06-30' });
const cell = (row: number, column: number, sheet = SHEET) => ({ sheetId: sheetId(sheet), row, column, rowCount: 1, columnCount: 1 });
const formulaAt = (row: number, column: number, sheet = SHEET) => addin.workbook.readFormulas(cell(row, column, sheet))[0]![0];

/** Columns from 0 at which the lists begin. */
const [LOST, PROSPECTS, ALL] = [28, 34, 40];
const SOURCE = '=TENURE.PORTFOLIO(Accounts[#All],References[#All],Contracts[#All],AsOf)';

describe('the portfolio sheet', () => {
  it('has a title, the date with its name, lists drawn from one formula, formats and a frozen header', async () => {
    await addCoreTables(addin.workbook);
    await settled();
    const steps = addin.workbook.undoSteps;
    expect(await write()).toEqual({ sheet: SHEET, address: 'A6', created: true, nameTaken: null });
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    expect(addin.workbook.valuesAt(`'${SHEET}'!A1:B7`)).toEqual([
      ['Portfolio of accounts', ''],
      ['As of', 46203],
      ['Total of active accounts', ''],
      ['', ''],
      ['Active accounts', ''],
      ['account_id', 'account_name'],
      ['A1', 'Name 1'],
    ]);
    expect(formulaAt(5, ALL)).toBe(SOURCE);
    // The headings say where the lists are, and the first line as well.
    expect([LOST, PROSPECTS, ALL].map((column) => addin.workbook.readValues(cell(4, column))[0]![0])).toEqual([
      'Lost accounts',
      'Prospects',
      'All accounts: the lists are drawn from here',
    ]);
    expect(addin.workbook.readValues(cell(0, 2))).toEqual([['Lost accounts: from AC5 on. Prospects: AI5. All accounts: AO5.']]);
    expect(addin.workbook.names()).toMatchObject([{ name: 'AsOf', formula: `='${SHEET}'!$B$2` }]);
    expect(addin.workbook.readNumberFormats(cell(1, 1))).toEqual([['yyyy-mm-dd']]);
    for (const column of [3, ALL + 3]) expect(addin.workbook.readNumberFormats(cell(8, column))).toEqual([['#,##0']]);
    expect(addin.workbook.readNumberFormats(cell(2, 3))).toEqual([['#,##0']]);
    expect(addin.workbook.freeze(sheetId(SHEET))).toEqual({ rows: 6, columns: 2 });
    expect(addin.workbook.activeSheetId()).toBe(sheetId(SHEET));
  });

  it('knows the stages in every language, so that the settings may ask for any', async () => {
    await addCoreTables(addin.workbook);
    await write();
    expect(formulaAt(5, 0)).toMatch(/^=FILTER\(\$AO\$6#,.*\{"lost","prospect","perdu"\},0\)\)\)$/);
    expect(formulaAt(5, LOST)).toContain('{"lost","perdu"}');
    expect(formulaAt(5, PROSPECTS)).toContain('{"prospect"}');
  });

  it('is French in French', async () => {
    await addCoreTables(addin.workbook);
    const written = await writePortfolio({ language: 'fr', asOf: '2026-06-30' });
    expect(written.sheet).toBe('Portefeuille Tenure');
    expect(addin.workbook.valuesAt("'Portefeuille Tenure'!A1:A5")).toEqual([
      ['Portefeuille de comptes'],
      ['À la date du'],
      ['Total des comptes actifs'],
      [''],
      ['Comptes actifs'],
    ]);
    expect(addin.workbook.readNumberFormats(cell(1, 1, 'Portefeuille Tenure'))).toEqual([['dd/mm/yyyy']]);
    expect(formulaAt(5, ALL, 'Portefeuille Tenure')).toContain('AsOf,{"setting","value";"language","fr"})');
    // In the other language it is the same sheet.
    expect(await write()).toMatchObject({ sheet: 'Portefeuille Tenure', created: false });
  });

  it('is no table of accounts, nor is the copy of it under another name', async () => {
    await addCoreTables(addin.workbook);
    await write();
    await writePortfolio({ language: 'fr' });
    addin.workbook.updateSheet(sheetId(SHEET), { name: 'Mine' });
    await write();
    expect((await findTables()).map(({ name }) => name)).toEqual(['Accounts', 'References', 'Contracts']);
  });

  it('follows the date that the workbook already has', async () => {
    await addCoreTables(addin.workbook);
    await addin.workbook.fill('Sheet1!C3', [[46000]]);
    addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$C$3', comment: '', visible: true });
    await writePortfolio({ language: 'en' });
    expect(formulaAt(1, 1)).toBe('=AsOf');
    expect(addin.workbook.names()).toMatchObject([{ formula: '=Sheet1!$C$3' }]);
  });

  it('takes plain ranges', async () => {
    await addin.workbook.fill(
      'Sheet1!B3',
      englishAccounts.map(([id, , segment]) => [id!, segment!]),
    );
    await addTable(addin.workbook, 'Lines', references);
    await addTable(addin.workbook, 'Deals', [
      ['contract_id', 'account_id', 'start_date', 'end_date'],
      ['C1', 'A1', 45000, 46000],
    ]);
    await write();
    expect(formulaAt(5, ALL)).toBe("=TENURE.PORTFOLIO('Sheet1'!$B$3:$C$5,Lines[#All],Deals[#All],AsOf)");
  });

  it('is brought up to date, not written a second time', async () => {
    await addCoreTables(addin.workbook);
    await write();
    await addin.workbook.asUser(async () => {
      await addin.workbook.fill(`'${SHEET}'!A1`, [['My own title']]);
      await addin.workbook.fill(`'${SHEET}'!B2`, [[46100]]);
      await addin.workbook.fill(`'${SHEET}'!CA1`, [['my note']]);
    });
    await addTable(addin.workbook, 'Observed', [
      ['account_id', 'date', 'dimension', 'group', 'value'],
      ['A1', 45000, 'visible', 'buyer', 0.5],
    ]);
    expect(await write()).toEqual({ sheet: SHEET, address: 'A6', created: false, nameTaken: null });
    expect(sheetNames().filter((name) => /portfolio/i.test(name))).toEqual([SHEET]);
    expect(formulaAt(5, ALL)).toBe(`${SOURCE.slice(0, -1)},Observed[#All])`);
    expect(addin.workbook.valuesAt(`'${SHEET}'!A1:B2`)).toEqual([
      ['My own title', ''],
      ['As of', 46100],
    ]);
    expect(addin.workbook.valuesAt(`'${SHEET}'!CA1`)).toEqual([['my note']]);
  });

  it('does not grow over what the user typed below', async () => {
    await addCoreTables(addin.workbook);
    await write();
    await addin.workbook.fill(`'${SHEET}'!AC9`, [['mine']]);
    const [accounts] = addin.workbook.tables();
    await addin.workbook.fill('Accounts!A4', [
      ['A3', 'Fabrikam', ''],
      ['A4', 'Tailspin', ''],
      ['A5', 'Wingtip', ''],
    ]);
    addin.workbook.updateTable(accounts!.id, { area: { ...accounts!.area, rowCount: 6 } });
    const formula = formulaAt(5, ALL);
    expect(await errorOf(write())).toMatchObject({ code: 'notEmpty', facts: { sheet: SHEET } });
    expect(formulaAt(5, ALL)).toBe(formula);
    expect(addin.workbook.valuesAt(`'${SHEET}'!AC9`)).toEqual([['mine']]);
  });

  it('leaves a sheet of its name alone that holds something else', async () => {
    await addCoreTables(addin.workbook);
    addin.workbook.addSheet(SHEET);
    await addin.workbook.fill(`'${SHEET}'!A1`, [['My plan']]);
    expect(await write()).toMatchObject({ sheet: `${SHEET} (2)`, created: true, nameTaken: SHEET });
    expect(
      addin.workbook
        .valuesAt(`'${SHEET}'!A1:B5`)
        .flat()
        .filter((value) => value !== ''),
    ).toEqual(['My plan']);
    expect(await write()).toMatchObject({ sheet: `${SHEET} (2)`, created: false });
  });

  it('asks for what it lacks before it writes anything', async () => {
    expect(await errorOf(write())).toMatchObject({ code: 'tableMissing', facts: { tables: ['accounts', 'references', 'contracts'] } });
    await addCoreTables(addin.workbook);
    const before = sheetNames();
    expect((await errorOf(writePortfolio({ language: 'en' }))).code).toBe('asOfMissing');
    expect((await errorOf(writePortfolio({ language: 'en', asOf: '31/12/2026' }))).code).toBe('asOfMissing');
    expect(sheetNames()).toEqual(before);
  });
});

describe('the portfolio by owner', () => {
  const BY_OWNER = 'Portfolio by owner';
  const byOwner = (language: 'en' | 'fr' = 'en') => writePortfolio({ language, asOf: '2026-06-30', by: 'owner' });

  it('is one formula with its totals, in a sheet of its own that is brought up to date', async () => {
    await addCoreTables(addin.workbook);
    await write();
    expect(await byOwner()).toEqual({ sheet: BY_OWNER, address: 'A6', created: true, nameTaken: null });
    const formula = '=TENURE.PORTFOLIOBY(Accounts[#All],References[#All],Contracts[#All],AsOf,"owner")';
    expect(formulaAt(5, 0, BY_OWNER)).toBe(formula);
    expect(formulaAt(2, 2, BY_OWNER)).toContain('SUM(IFERROR(INDEX($A$6#,0,3)*1,0))');
    expect(formulaAt(3, 2, BY_OWNER)).toContain('SUM(INDEX($A$6#,0,9))');
    expect(addin.workbook.readNumberFormats(cell(8, 2, BY_OWNER))).toEqual([['#,##0']]);
    await addTable(addin.workbook, 'Contacts', [
      ['contact_id', 'account_id'],
      ['P1', 'A1'],
    ]);
    expect(await byOwner()).toMatchObject({ sheet: BY_OWNER, created: false });
    expect(formulaAt(5, 0, BY_OWNER)).toBe(`${formula.slice(0, -1)},Contacts[#All])`);
    expect((await findTables()).map(({ name }) => name)).toEqual(['Accounts', 'References', 'Contracts', 'Contacts']);
    // Each grouping has its own, and so has the portfolio itself.
    expect(await writePortfolio({ language: 'en', by: 'region' })).toMatchObject({ sheet: 'Portfolio by region', created: true });
    expect(await write()).toMatchObject({ sheet: SHEET, created: false });
  });

  it('has a name that Excel takes in every language', async () => {
    await addCoreTables(addin.workbook);
    const names = ['group', 'owner', 'segment', 'region'] as const;
    for (const by of names) expect((await writePortfolio({ language: 'fr', asOf: '2026-06-30', by })).nameTaken).toBeNull();
    expect(await byOwner('fr')).toMatchObject({ sheet: 'Portefeuille par responsable', created: false });
  });
});

describe('when writing the portfolio fails half-way', () => {
  /** Lets the workbook refuse to freeze panes: by then the sheet, its cells and the name are there. */
  const breakFreezing = (): (() => void) => {
    const { workbook } = addin;
    const freeze = workbook.setFreeze.bind(workbook);
    const restore = (): void => {
      workbook.setFreeze = freeze;
    };
    workbook.setFreeze = () => {
      throw new HostError('AccessDenied', 'no');
    };
    return restore;
  };

  it('leaves the workbook as it was', async () => {
    await addCoreTables(addin.workbook);
    const before = sheetNames();
    const restore = breakFreezing();
    expect((await errorOf(write())).code).toBe('protected');
    restore();
    expect(sheetNames()).toEqual(before);
    expect(addin.workbook.names()).toEqual([]);
    expect(await write()).toMatchObject({ sheet: SHEET, created: true });
  });

  it('leaves the workbook as it was when it is stopped, the sheet in sight too; one that is there is not touched', async () => {
    const { workbook } = addin;
    await addCoreTables(workbook);
    workbook.activateSheet(sheetId('Contracts'));
    const before = sheetNames();
    const stop = new AbortController();
    const freeze = workbook.setFreeze.bind(workbook);
    workbook.setFreeze = (...pane) => {
      freeze(...pane);
      stop.abort();
    };
    const stopped = () => writePortfolio({ language: 'en', asOf: '2026-06-30' }, { signal: stop.signal });
    expect((await errorOf(stopped())).code).toBe('cancelled');
    expect(sheetNames()).toEqual(before);
    expect(workbook.names()).toEqual([]);
    expect(workbook.activeSheetId()).toBe(sheetId('Contracts'));
    workbook.setFreeze = freeze;
    await write();
    await addTable(workbook, 'Contacts', [
      ['contact_id', 'account_id'],
      ['P1', 'A1'],
    ]);
    expect((await errorOf(stopped())).code).toBe('cancelled');
    expect(formulaAt(5, ALL)).not.toContain('Contacts');
  });

  it('gives a name that held no date back its place', async () => {
    await addCoreTables(addin.workbook);
    addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$C$3', comment: '', visible: true });
    const restore = breakFreezing();
    expect((await errorOf(write())).code).toBe('protected');
    restore();
    expect(addin.workbook.names()).toMatchObject([{ name: 'AsOf', formula: '=Sheet1!$C$3' }]);
    await write();
    expect(addin.workbook.names()).toMatchObject([{ name: 'AsOf', formula: `='${SHEET}'!$B$2` }]);
  });

  it('says so when what was written can’t be taken back', async () => {
    await addCoreTables(addin.workbook);
    breakFreezing();
    addin.workbook.deleteSheet = () => {
      throw new HostError('AccessDenied', 'no');
    };
    expect(await errorOf(write())).toMatchObject({ code: 'leftBehind', facts: { sheet: SHEET } });
  });

  it('writes once when Excel was throttled at any of its requests', async () => {
    await addCoreTables(addin.workbook);
    for (let request = 0; request < 7; request++) {
      await settled();
      let seen = 0;
      const { switches } = addin.host;
      const before = switches.before.bind(switches);
      switches.before = async (waits, text) => (seen++ === request ? 'throttled' : before(waits, text));
      await write();
      switches.before = before;
      expect(sheetNames().filter((name) => /portfolio/i.test(name))).toEqual([SHEET]);
      await settled();
      addin.workbook.deleteSheet(sheetId(SHEET));
      addin.workbook.removeName('AsOf', null);
    }
  });
});
