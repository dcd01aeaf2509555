import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandIds, onCommand, registerCommands, type CommandEvent } from '../../src/commands/index';
import type { NodeAddin } from '../../src/workbench/host/transports/node';
import { addCoreTables, missingMembers, openWorkbook, settled } from '../workbook/support';

// Waiting for Excel to be less busy takes seconds, and so may loading Office.js on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let addin: NodeAddin;
let events: CommandEvent[];
let stop: () => void = () => undefined;
const listenNow = (): void => {
  stop = onCommand((event) => events.push(event));
};

beforeEach(async () => {
  addin = await openWorkbook();
  addin.host.pane.setState('Background');
  events = [];
  registerCommands();
});
afterEach(() => {
  stop();
  expect(missingMembers(addin)).toEqual([]);
  addin.close();
});

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
    expect(addin.workbook.sheets().map(({ name }) => name)).toContain('Tenure portfolio');
    expect(events).toEqual([]);
    expect(addin.host.pane.state).toBe('Background');
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
    await settled(addin);
    addin.host.switches.fail('sessionTimedOut');
    const said: unknown[] = [];
    const { error } = console;
    console.error = (told: unknown) => said.push(told);
    for (const command of commandIds) await addin.host.runCommand(command);
    console.error = error;
    addin.host.switches.recover();
    expect(events.filter(({ error: told }) => told !== undefined).map(({ command, error: told }) => [command, told!.code])).toEqual(
      commandIds.map((command) => [command, 'session']),
    );
    expect(said).toHaveLength(commandIds.length);
  });
});
