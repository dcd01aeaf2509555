import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandIds, onCommand, registerCommands, type CommandEvent } from '../../src/commands/index';
import { addCoreTables, addin, openForEachTest, settled, sheetId, sheetNames } from '../workbook/support';

let events: CommandEvent[];
let stop: () => void = () => undefined;
const listenNow = (): void => {
  stop = onCommand((event) => events.push(event));
};

openForEachTest();
beforeEach(() => {
  addin.host.pane.setState('Background');
  events = [];
  registerCommands();
});
afterEach(() => stop());

describe('the commands of the ribbon', () => {
  it.each(['checkData', 'insertFunction', 'openHelp'] as const)('%s shows the pane and tells it where to go', async (command) => {
    listenNow();
    await addin.host.runCommand(command);
    expect(events).toEqual([{ command }]);
    expect(addin.host.pane.state).toBe('Visible');
  });

  it('writePortfolio writes the sheet and leaves the pane alone', async () => {
    listenNow();
    await addCoreTables(addin.workbook);
    await addin.workbook.fill('Sheet1!A1', [[46203]]);
    addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$A$1', comment: '', visible: true });
    await addin.host.runCommand('writePortfolio');
    expect(sheetNames()).toContain('Tenure portfolio');
    expect(events).toEqual([]);
    expect(addin.host.pane.state).toBe('Background');
  });

  describe('writeAccountPlan', () => {
    const select = (sheet: string, row: number, column: number): void => {
      addin.workbook.select({ sheetId: sheetId(sheet), row, column, rowCount: 1, columnCount: 1 });
    };
    const planFormulas = (account: string): string =>
      addin.workbook
        .readFormulas({ sheetId: sheetId(`Plan ${account}`), row: 0, column: 0, rowCount: 60, columnCount: 60 })
        .flat()
        .join(' ');
    const plans = (): string[] => sheetNames().filter((name) => name.startsWith('Plan'));
    beforeEach(async () => {
      listenNow();
      await addCoreTables(addin.workbook);
      await addin.workbook.fill('Sheet1!A1', [
        [46203, '', ' A2 '],
        ['', '', 'A7'],
      ]);
      addin.workbook.addName({ name: 'AsOf', sheetId: null, formula: '=Sheet1!$A$1', comment: '', visible: true });
    });

    it.each([
      ['any cell of its row in the accounts table', 'Accounts', 2, 2, 'A2'],
      ['a row of another table that names accounts', 'Contracts', 1, 3, 'A1'],
      ['a cell elsewhere that holds its id', 'Sheet1', 0, 2, 'A2'],
    ])('writes the plan of the account selected by %s, and leaves the pane alone', async (_how, sheet, row, column, account) => {
      select(sheet, row, column);
      await addin.host.runCommand('writeAccountPlan');
      expect(events).toEqual([]);
      expect(plans()).toEqual([`Plan ${account}`]);
      expect(planFormulas(account)).toContain(`TENURE.ACCOUNTPLAN("${account}",`);
      expect(addin.host.pane.state).toBe('Background');
    });

    it.each([
      ['the header of the accounts table', 'Accounts', 0, 0],
      ['an id that is no account’s', 'Sheet1', 1, 2],
      ['a blank cell', 'Sheet1', 20, 20],
      ['a cell beside the table, at the height of a row', 'Accounts', 1, 9],
    ])('says what to select where the cell is %s', async (_what, sheet, row, column) => {
      select(sheet, row, column);
      await addin.host.runCommand('writeAccountPlan');
      expect(events).toMatchObject([{ command: 'writeAccountPlan', error: { code: 'noAccount' } }]);
      expect(plans()).toEqual([]);
      expect(addin.host.pane.state).toBe('Visible');
    });

    it.each([
      ['lost', 'planLost'],
      ['prospect', 'planProspect'],
    ])('refuses a plan of an account that is %s, in a sentence', async (status, code) => {
      await addin.workbook.fill('Accounts!C1', [['Status'], [''], [status]]);
      select('Accounts', 2, 0);
      await addin.host.runCommand('writeAccountPlan');
      expect(events).toMatchObject([{ command: 'writeAccountPlan', error: { code } }]);
      expect(plans()).toEqual([]);
      expect(addin.host.pane.state).toBe('Visible');
      // The other account is a client.
      select('Accounts', 1, 0);
      await addin.host.runCommand('writeAccountPlan');
      expect(plans()).toEqual(['Plan A1']);
    });

    it('goes by the row, not by another id that the cell happens to hold', async () => {
      await addin.workbook.fill('Accounts!B3', [['A1']]);
      select('Accounts', 2, 1);
      await addin.host.runCommand('writeAccountPlan');
      expect(plans()).toEqual(['Plan A2']);
    });

    it('says that the workbook has no date, or that a header stands twice', async () => {
      select('Accounts', 1, 0);
      addin.workbook.removeName('AsOf', null);
      await addin.host.runCommand('writeAccountPlan');
      await addin.workbook.fill('Accounts!C1', [['Name']]);
      await addin.host.runCommand('writeAccountPlan');
      expect(events).toMatchObject([
        { error: { code: 'asOfMissing' } },
        { error: { fault: { code: 'column_twice', table: 'accounts', column: 'name' } } },
      ]);
      expect(plans()).toEqual([]);
    });
  });

  it('shortNames adds the names or removes them, and tells the pane what became of them', async () => {
    listenNow();
    addin.workbook.addName({ name: 'Breadth', sheetId: null, formula: '=Sheet1!$A$1', comment: '', visible: true });
    await addin.host.runCommand('shortNames');
    expect(events).toMatchObject([{ command: 'shortNames', shortNames: { action: 'added', taken: ['BREADTH'] } }]);
    expect(addin.workbook.names().map(({ name }) => name)).toContain('SWITCHCOST');
    expect(addin.host.pane.state).toBe('Visible');
    await addin.host.runCommand('shortNames');
    expect(addin.workbook.names().map(({ name }) => name)).toEqual(['Breadth']);
  });

  it('completes when Excel refuses, and lets the pane say why', async () => {
    listenNow();
    await addin.host.runCommand('writePortfolio');
    expect(events).toMatchObject([{ command: 'writePortfolio', error: { code: 'tableMissing' } }]);
    expect(addin.host.pane.state).toBe('Visible');
  });

  it('waits for a pane that is not there yet, and tells the last wish only', async () => {
    await addin.host.runCommand('checkData');
    await addin.host.runCommand('openHelp');
    expect(events).toEqual([]);
    listenNow();
    expect(events).toEqual([{ command: 'openHelp' }]);
    stop();
    listenNow();
    expect(events).toHaveLength(1);
  });

  it('completes every command of the manifest even when nothing works any more', async () => {
    listenNow();
    await settled();
    addin.host.switches.fail('sessionTimedOut');
    const said: unknown[] = [];
    const { error } = console;
    console.error = (told: unknown) => said.push(told);
    for (const command of commandIds) await addin.host.runCommand(command);
    console.error = error;
    addin.host.switches.recover();
    expect(events.filter(({ error: told }) => told !== undefined)).toMatchObject(
      commandIds.map((command) => ({ command, error: { code: 'session' } })),
    );
    expect(said).toHaveLength(commandIds.length);
  });
});
