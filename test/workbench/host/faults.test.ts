// What the host can refuse: faults played on purpose, requirement sets, members it lacks.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import type { Fault } from '../../../src/workbench/host/switches';
import { caught, until } from './support';

let addin: NodeAddin;

const nameOfFirst = (): Promise<string> =>
  addin.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    return sheet.name;
  });

describe('faults', () => {
  beforeEach(async () => {
    addin = await openAddinInNode();
    await addin.host.customFunctions.whenReady;
  });
  afterEach(() => addin.close());

  it.each<[Fault, string]>([
    ['cellEditMode', 'InvalidOperationInCellEditMode'],
    ['throttled', 'ActivityLimitReached'],
    ['accessDenied', 'AccessDenied'],
    ['sessionTimedOut', 'InvalidOrTimedOutSession'],
    ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
    ['responseTooLarge', 'ResponsePayloadSizeLimitExceeded'],
  ])('%s reaches the add-in as %s, once when asked for once', async (fault, code) => {
    addin.host.switches.fail(fault, 1);
    expect(await caught(nameOfFirst())).toMatchObject({ code });
    expect(await nameOfFirst()).toBe('Sheet1');
  });

  it('lasts until it is taken back', async () => {
    addin.host.switches.fail('throttled');
    await caught(nameOfFirst());
    await caught(nameOfFirst());
    addin.host.switches.recover();
    expect(await nameOfFirst()).toBe('Sheet1');
  });

  it('a request that is never answered does not hold up the next', async () => {
    addin.host.switches.fail('silence', 1);
    let answered = false;
    void nameOfFirst().then(() => {
      answered = true;
    });
    expect(await nameOfFirst()).toBe('Sheet1');
    expect(answered).toBe(false);
  });

  it('while a cell is edited requests fail, and one that can wait does', async () => {
    addin.host.switches.beginCellEdit();
    expect(await caught(nameOfFirst())).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    let name = '';
    const waiting = addin.Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load('name');
      await context.sync();
      name = sheet.name;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(name).toBe('');
    addin.host.switches.endCellEdit();
    await waiting;
    expect(name).toBe('Sheet1');
  });

  it('5 MB is the limit of a request and of a response, and the desktop has none', async () => {
    const wide = Array.from({ length: 120 }, () => ['x'.repeat(30_000)]);
    const write = (): Promise<void> =>
      addin.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        // Two writes of 3.6 MB in one request.
        sheet.getRange('A1:A120').values = wide;
        sheet.getRange('B1:B120').values = wide;
        await context.sync();
      });
    expect(await caught(write())).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(addin.workbook.valuesAt('A1')).toEqual([['']]);
    addin.host.switches.payloadLimit = null;
    await write();
    addin.host.switches.payloadLimit = 5 * 1024 * 1024;
    const read = addin.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B120').load('values');
      await context.sync();
      return range.values.length;
    });
    expect(await caught(read)).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('strictness', () => {
  afterEach(() => addin.close());

  it('a member beyond the claimed requirement set fails with its name, and isSetSupported says so', async () => {
    addin = await openAddinInNode({ requirements: { ExcelApi: '1.9', CustomFunctions: '1.9' } });
    const error = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').getSpillingToRangeOrNullObject().load('address');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('Range.getSpillingToRangeOrNullObject needs ExcelApi 1.12') as unknown,
    });
    const property = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').load('hasSpill');
        await context.sync();
      }),
    );
    expect(property).toMatchObject({ code: 'ApiNotFound' });
    const { requirements } = addin.Office.context;
    expect([requirements.isSetSupported('ExcelApi', '1.9'), requirements.isSetSupported('ExcelApi', '1.10')]).toEqual([true, false]);
  });

  it('a member that Office.js has and the host lacks fails with its name, and is remembered', async () => {
    addin = await openAddinInNode();
    const error = await caught(
      addin.run(async (context) => {
        context.workbook.pivotTables.load('items/name');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Workbook.pivotTables') as unknown });
    expect([...addin.host.engine.unimplemented]).toEqual(['Workbook.pivotTables']);
  });

  it('a property that does not exist, or was not loaded, is an error', async () => {
    addin = await openAddinInNode();
    const unknown = await caught(
      addin.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').load('valuez');
        await context.sync();
      }),
    );
    expect(unknown).toMatchObject({ code: 'InvalidArgument' });
    const unloaded = await caught(
      addin.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1').load('address');
        await context.sync();
        return range.values;
      }),
    );
    expect(unloaded).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('everything the library asks for at its start is known, and what a run tracked is released', async () => {
    addin = await openAddinInNode();
    await addin.host.customFunctions.whenReady;
    await nameOfFirst();
    await addin.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
    });
    await until(() => addin.host.engine.trackedCount === 0, 'nothing is tracked');
    expect(addin.host.unknown).toEqual([]);
    expect([...addin.host.engine.unimplemented]).toEqual([]);
  });
});
