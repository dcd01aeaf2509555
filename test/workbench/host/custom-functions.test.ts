// Custom functions called through the library's own runtime.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';
import type { NodeAddin } from '../../../src/workbench/host/transports/node';
import type { ExcelHost } from '../../../src/workbench/host/excel-host';
import { until } from './support';

let addin: NodeAddin;
let functions: ExcelHost['customFunctions'];
let cancelled = 0;

beforeAll(async () => {
  addin = await openAddinInNode();
  functions = addin.host.customFunctions;
  const { CustomFunctions } = addin;
  const { Error: CellError, ErrorCode } = CustomFunctions;
  CustomFunctions.associate('SUM', (block: number[][]) => block.flat().reduce((sum, cell) => sum + cell, 0));
  CustomFunctions.associate('DOUBLE', async (value: number) => value * 2);
  CustomFunctions.associate('FLIP', (block: unknown[][]) => block[0]!.map((_, column) => block.map((row) => row[column])));
  CustomFunctions.associate('GIVEN', (value: unknown) => String(value));
  CustomFunctions.associate('KINDS', (block: unknown[][]) =>
    block.map((row) => row.map((cell) => (cell instanceof CellError ? `error ${cell.code}` : typeof cell))),
  );
  CustomFunctions.associate(
    'WHERE',
    (invocation: { address?: string; parameterAddresses?: string[] }) => `${invocation.address} ${invocation.parameterAddresses?.join()}`,
  );
  CustomFunctions.associate('THROWS', () => {
    throw new CellError(ErrorCode.notAvailable, 'no such account');
  });
  CustomFunctions.associate('REJECTS', () => Promise.reject(new CellError(ErrorCode.invalidValue, 'late')));
  CustomFunctions.associate('BREAKS', () => {
    throw new TypeError('a defect');
  });
  CustomFunctions.associate('NAN', () => NaN);
  CustomFunctions.associate('MIXED', () => [
    [1, NaN],
    [new CellError(ErrorCode.divisionByZero), null],
  ]);
  CustomFunctions.associate('RAGGED', () => [[1, 2], [3]]);
  CustomFunctions.associate('REF', () => {
    throw new CellError(ErrorCode.invalidReference);
  });
  CustomFunctions.associate('NEVER', (invocation: { onCanceled: () => void }) => {
    invocation.onCanceled = () => {
      cancelled++;
    };
    return new Promise(() => undefined);
  });
  CustomFunctions.associate('TICK', (step: number, invocation: { setResult(value: number): void; onCanceled: () => void }) => {
    let value = 0;
    const timer = setInterval(() => invocation.setResult((value += step)), 20);
    invocation.onCanceled = () => clearInterval(timer);
  });
  await functions.whenReady;
});
afterAll(() => addin.close());

describe('a call', () => {
  it('gives a value, a value promised, and a block', async () => {
    const results = await Promise.all([
      functions.invoke('SUM', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      functions.invoke('double', [21]),
      functions.invoke('FLIP', [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ]),
    ]);
    expect(results).toEqual([
      10,
      42,
      [
        ['a', 'c'],
        ['b', 'd'],
      ],
    ]);
  });

  it('passes an omitted argument as null, and the calling cell with the addresses of its arguments', async () => {
    expect(await functions.invoke('GIVEN', [null])).toBe('null');
    expect(await functions.invoke('WHERE', [], { address: 'Plan!B7', parameterAddresses: ['Data!A:C'] })).toBe('Plan!B7 Data!A:C');
  });

  it('that fails ends in an error cell: of its own code, or #VALUE! where the library has no number for it', async () => {
    const expected = {
      THROWS: { error: '#N/A', message: 'no such account' },
      REJECTS: { error: '#VALUE!', message: 'late' },
      BREAKS: { error: '#VALUE!', message: '' },
      NAN: { error: '#VALUE!', message: 'NaN' },
      REF: { error: '#VALUE!', message: '' },
      NOSUCH: { error: '#VALUE!', message: '' },
      RAGGED: { error: '#VALUE!', message: '' },
    };
    const results = await Promise.all(Object.keys(expected).map(async (name) => [name, await functions.invoke(name, [])]));
    expect(Object.fromEntries(results)).toEqual(expected);
  });

  it('gives errors cell by cell within a block, and 0 for what is no value', async () => {
    expect(await functions.invoke('MIXED', [])).toEqual([
      [1, 0],
      [{ error: '#DIV/0!', message: '' }, 0],
    ]);
  });

  it('hands error cells to a function that takes them, and else fails with the first', async () => {
    const block = [
      ['x', { error: '#N/A' as const }],
      [1, null],
    ];
    expect(await functions.invoke('KINDS', [block], { allowErrors: true })).toEqual([
      ['string', 'error #N/A'],
      ['number', 'object'],
    ]);
    expect(await functions.invoke('KINDS', [block])).toEqual({ error: '#N/A', message: '' });
  });

  it('ends by time-out, and by cancelling, which the function is told', async () => {
    expect(await functions.invoke('NEVER', [], { timeout: 20 })).toEqual({ error: '#BUSY!', message: 'timed out' });
    const controller = new AbortController();
    const call = functions.invoke('NEVER', [], { cancelable: true, signal: controller.signal });
    // The call has reached the function once another, sent after it, has been answered.
    await functions.invoke('DOUBLE', [1]);
    controller.abort();
    expect(await call).toEqual({ error: '#BUSY!', message: 'cancelled' });
    await until(() => cancelled === 1, 'the function was told');
    expect(functions.pendingCount).toBe(0);
  });

  it('streams values until it is stopped', async () => {
    const values: unknown[] = [];
    const stop = functions.stream('TICK', [10], (value) => values.push(value));
    await until(() => values.length >= 2, 'two values');
    stop();
    expect(Number(values[1])).toBeGreaterThan(Number(values[0]));
    expect(Number(values[0]) % 10).toBe(0);
  });

  it('refuses arguments beyond the limit of a request', async () => {
    const wide = Array.from({ length: 60_000 }, () => ['x'.repeat(90)]);
    expect(await functions.invoke('SUM', [wide])).toMatchObject({ error: '#VALUE!' });
  });

  it('made before the runtime is ready waits for it', async () => {
    const other = await openAddinInNode({ globals: false });
    try {
      other.CustomFunctions.associate('EARLY', () => 'answered');
      expect(await other.host.customFunctions.invoke('EARLY', [])).toBe('answered');
    } finally {
      other.close();
    }
  });
});
