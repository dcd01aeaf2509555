// What both kinds of pane must be able to do with the host, said once.
import { expect } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import type { Kit } from './pages';

/** What the tests put on the host's page. */
export interface HostPage extends Window {
  kit: Kit;
  host: InstanceType<Kit['ExcelHost']>;
  workbook: InstanceType<Kit['MemoryWorkbook']>;
}

/** Reads, writes, adds a table, gets an error of Excel's kind and an event, calls functions and a command. */
export async function expectConversation(page: Page, frame: Frame): Promise<void> {
  const read = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['Account', 'Revenue'],
        ['Arden', 100],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Accounts';
      const body = table.getDataBodyRange().load('values, address');
      await context.sync();
      return [body.address, body.values];
    }),
  );
  expect(read).toEqual(['Sheet1!A2:B2', [['Arden', 100]]]);

  const error = await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    }).catch((reason: OfficeExtension.Error) => [reason instanceof OfficeExtension.Error, reason.code]),
  );
  expect(error).toEqual([true, 'ItemNotFound']);

  await frame.evaluate(async () => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await page.evaluate(() => (window as unknown as HostPage).workbook.fill('C7', [[1]]));
  await frame.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
  expect(await frame.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['C7']);

  const results = await page.evaluate(() => {
    const { customFunctions } = (window as unknown as HostPage).host;
    return Promise.all([
      customFunctions.invoke('SUM', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      customFunctions.invoke('KINDS', [[['x', { error: '#DIV/0!' }]]], { allowErrors: true }),
      customFunctions.invoke('FAILS', []),
    ]);
  });
  expect(results).toEqual([10, [['string', 'error #DIV/0!']], { error: '#N/A', message: 'no such account' }]);

  await page.evaluate(() => (window as unknown as HostPage).host.runCommand('greet'));
  expect(await page.evaluate(() => (window as unknown as HostPage).workbook.valuesAt('D1'))).toEqual([['greeted']]);

  const settings = await frame.evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.document.settings.set('area', { name: 'trust' });
        Office.context.document.settings.saveAsync((result) => resolve(result.status));
      }),
  );
  expect(settings).toBe('succeeded');
  expect(await page.evaluate(() => (window as unknown as HostPage).host.readDocumentSettings())).toEqual([['area', '{"name":"trust"}']]);

  await page.evaluate(() => (window as unknown as HostPage).host.switches.fail('throttled', 1));
  const throttled = await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load('name');
      await context.sync();
    }).catch((reason: OfficeExtension.Error) => reason.code),
  );
  expect(throttled).toBe('ActivityLimitReached');

  const asked = await page.evaluate(() => {
    const { host } = window as unknown as HostPage;
    return [...host.unknown, ...host.engine.unimplemented];
  });
  expect(asked).toEqual([]);
}
