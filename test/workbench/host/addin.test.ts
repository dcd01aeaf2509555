// What stands around the workbook: languages, settings of the document, ribbon commands, the pane's state, undo.
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryWorkbook } from '../../../src/workbench/host/memory-workbook';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';

let addin: NodeAddin;
afterEach(() => addin.close());

const saved = (): Promise<unknown> =>
  new Promise((resolve) => addin.Office.context.document.settings.saveAsync((result) => resolve(result.status)));

describe('the add-in in its host', () => {
  it('is told host, platform and languages', async () => {
    addin = await openAddinInNode({ language: 'fr-FR', contentLanguage: 'en-GB' });
    expect(addin.info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect([addin.Office.context.displayLanguage, addin.Office.context.contentLanguage]).toEqual(['fr-FR', 'en-GB']);
  });

  it('finds document settings again in the next session, and not those it removed', async () => {
    const workbook = new MemoryWorkbook();
    addin = await openAddinInNode({ workbook });
    const first = addin.Office.context.document.settings;
    first.set('area', { name: 'trust' });
    first.set('gone', 1);
    expect(await saved()).toBe('succeeded');
    first.remove('gone');
    expect(await saved()).toBe('succeeded');
    addin.close();
    addin = await openAddinInNode({ workbook });
    const second = addin.Office.context.document.settings;
    expect([second.get('area'), second.get('gone')]).toEqual([{ name: 'trust' }, null]);
  });

  it('runs a ribbon command and says when it is done', async () => {
    addin = await openAddinInNode();
    addin.Office.actions.associate('buildPlan', (event: Office.AddinCommands.Event) => {
      void addin
        .run(async (context) => {
          context.workbook.worksheets.add('Plan');
          await context.sync();
        })
        .then(() => event.completed());
    });
    await addin.host.runCommand('buildPlan', 'PlanButton');
    expect(addin.workbook.sheets().map(({ name }) => name)).toEqual(['Sheet1', 'Plan']);
  });

  it('shows and hides its pane, is told so, and chooses how it starts', async () => {
    const states: string[] = [];
    addin = await openAddinInNode({ onPaneState: (state) => states.push(state) });
    const modes: string[] = [];
    await addin.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    await addin.Office.addin.hide();
    await addin.Office.addin.showAsTaskpane();
    await addin.Office.addin.setStartupBehavior(addin.Office.StartupBehavior.load);
    expect(states).toEqual(['Background', 'Visible']);
    expect(await addin.Office.addin.getStartupBehavior()).toBe('Load');
    expect(modes).toEqual(['Hidden', 'Taskpane']);
  });

  it('leaves one step of undo for each sync that writes, none for one that reads', async () => {
    addin = await openAddinInNode();
    await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Plan');
      sheet.getRange('A1:B1').values = [['a', 'b']];
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    expect(addin.workbook.undoSteps).toBe(1);
  });

  it('takes mergeUndoGroup, which this version of the library does not send', async () => {
    addin = await openAddinInNode();
    await addin.Excel.run({ mergeUndoGroup: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(addin.workbook.valuesAt('A1')).toEqual([[1]]);
    const sent = addin.host.requests.filter(({ flags }) => (flags & 1) !== 0);
    expect(JSON.stringify(sent)).not.toMatch(/undo/i);
  });

  it('is told the separators of the data language', async () => {
    addin = await openAddinInNode({ contentLanguage: 'de-DE' });
    const told = await addin.run(async (context) => {
      const { application } = context.workbook;
      application.load('decimalSeparator, thousandsSeparator, calculationMode');
      application.cultureInfo.load('name');
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator, application.calculationMode, application.cultureInfo.name];
    });
    expect(told).toEqual([',', '.', 'Automatic', 'de-DE']);
  });

  it('changes its ribbon, and the host sees each change', async () => {
    const changes: unknown[] = [];
    addin = await openAddinInNode({ onRibbonUpdate: (change) => changes.push(change) });
    const controls = [
      { id: 'PlanButton', enabled: false },
      { id: 'CheckButton', enabled: true },
    ];
    await addin.Office.ribbon.requestUpdate({ tabs: [{ id: 'Tenure', visible: true, groups: [{ id: 'Sheets', controls }] }] });
    expect(changes).toEqual([
      { tab: 'Tenure', visible: true },
      { button: 'PlanButton', enabled: false },
      { button: 'CheckButton', enabled: true },
    ]);
  });

  it('finds the tables that a range touches', async () => {
    addin = await openAddinInNode();
    await addin.workbook.fill('A1', [['a'], [1]]);
    await addin.workbook.fill('D1', [['d'], [2]]);
    const names = await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const [address, name] of [
        ['A1:A2', 'First'],
        ['D1:D2', 'Second'],
      ] as const)
        sheet.tables.add(address, true).name = name;
      const touching = sheet.getRange('A2:B9').getTables(false).load('items/name');
      const within = sheet.getRange('A2:F9').getTables(true).load('items/name');
      await context.sync();
      return [touching.items.map(({ name }) => name), within.items.length];
    });
    expect(names).toEqual([['First'], 0]);
  });

  it('puts the globals on globalThis while it is open, and takes them away', async () => {
    addin = await openAddinInNode();
    expect(Excel).toBe(addin.Excel);
    addin.close();
    expect(typeof Excel).toBe('undefined');
  });
});
