// Events of the workbook as the real Office.js gives them to handlers.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import { until } from './support';

let addin: NodeAddin;
let seen: unknown[];

beforeEach(async () => {
  addin = await openAddinInNode();
  seen = [];
});
afterEach(() => addin.close());

const remember =
  <T>(pick: (event: T) => unknown) =>
  (event: T): Promise<void> => {
    seen.push(pick(event));
    return Promise.resolve();
  };

describe('events', () => {
  it('tell a changed cell with its old and new value, until the handler is removed', async () => {
    const handler = await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
      await context.sync();
      const result = sheet.onChanged.add(
        remember((event: Excel.WorksheetChangedEventArgs) => [
          event.type,
          event.address,
          event.changeType,
          event.details?.valueBefore,
          event.details?.valueAfter,
        ]),
      );
      await context.sync();
      return result;
    });
    await addin.workbook.asUser(() => addin.workbook.fill('A10', [[42]]));
    await addin.workbook.asUser(() => addin.workbook.fill('A10', [[43]]));
    await until(() => seen.length === 2, 'two events');
    expect(seen).toEqual([
      ['WorksheetChanged', 'A10', 'RangeEdited', '', 42],
      ['WorksheetChanged', 'A10', 'RangeEdited', 42, 43],
    ]);
    await addin.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    await addin.workbook.fill('A11', [[1]]);
    // A later event of another kind shows that the removed handler had its chance.
    await addin.run(async (context) => {
      context.workbook.worksheets.onAdded.add(remember(() => 'added'));
      await context.sync();
      context.workbook.worksheets.add();
      await context.sync();
    });
    await until(() => seen.includes('added'), 'the event of the new sheet');
    expect(seen).toHaveLength(3);
  });

  it('find the changed range again', async () => {
    await addin.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await addin.run(async (inner) => {
          const range = event.getRange(inner).load('address, values');
          await inner.sync();
          seen.push([range.address, range.values]);
        });
      });
      await context.sync();
    });
    await addin.workbook.fill('B2', [[1, 2]]);
    await until(() => seen.length === 1, 'one event');
    expect(seen).toEqual([['Sheet1!B2:C2', [[1, 2]]]]);
  });

  it('tell selection, activation, a new table and a changed table', async () => {
    await addin.workbook.fill('A1', [
      ['h', 'i'],
      [1, 2],
    ]);
    await addin.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onSelectionChanged.add(remember((event: Excel.WorksheetSelectionChangedEventArgs) => ['selected', event.address]));
      worksheets.onActivated.add(remember(() => 'activated'));
      tables.onAdded.add(remember(() => 'table'));
      tables.onChanged.add(remember((event: Excel.TableChangedEventArgs) => ['table changed', event.address]));
      await context.sync();
      worksheets.getItem('Sheet1').tables.add('A1:B2', true);
      worksheets.getItem('Sheet1').getRange('B2').select();
      worksheets.getItem('Sheet1').getRange('B2:D2').values = [[5, 6, 7]];
      worksheets.add('Other').activate();
      await context.sync();
    });
    await until(() => seen.length === 4, 'four events');
    expect(seen).toEqual(expect.arrayContaining([['selected', 'B2'], 'activated', 'table', ['table changed', 'B2']]));
  });

  it('stop when the add-in turns them off', async () => {
    await addin.run(async (context) => {
      context.workbook.worksheets.onChanged.add(remember((event: Excel.WorksheetChangedEventArgs) => event.address));
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await addin.workbook.fill('A1', [[1]]);
    await addin.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await addin.workbook.fill('A2', [[1]]);
    await until(() => seen.length > 0, 'one event');
    expect(seen).toEqual(['A2']);
  });
});
