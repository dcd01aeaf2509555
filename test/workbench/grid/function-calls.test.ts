import { describe, expect, it, vi } from 'vitest';
import { FunctionCalls } from '../../../src/workbench/grid/function-calls';
import type { Caller } from '../../../src/workbench/grid/function-calls';
import type { FunctionResult } from '../../../src/workbench/host/custom-functions';

const at = (row: number): Caller => ({ sheetId: 's', row, column: 0 });

function setUp() {
  const asked: { id: string; parameters: readonly unknown[]; answer: (result: FunctionResult) => void; fail: (error: Error) => void }[] =
    [];
  const recalculated: Caller[][] = [];
  const calls = new FunctionCalls(
    (id, parameters) => new Promise((answer, fail) => asked.push({ id, parameters, answer, fail })),
    (cells) => recalculated.push(cells),
  );
  const calculation = <T>(evaluate: () => T): T => {
    calls.calculationStarts();
    const result = evaluate();
    calls.calculationEnds();
    return result;
  };
  return { asked, recalculated, calls, calculation };
}

describe('functions that answer later', () => {
  it('asks once, has the cell calculated again when the answer is there, and then knows it', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    expect(calculation(() => calls.ask('F', [1], at(0), false))).toBeNull();
    expect(calls.pending).toBe(1);
    asked[0]!.answer(42);
    await vi.waitFor(() => expect(recalculated).toEqual([[at(0)]]));
    expect(calculation(() => calls.ask('F', [1], at(0), false))).toBe(42);
    expect(asked).toHaveLength(1);
    expect(calls.pending).toBe(0);
  });

  it('sends the calls of one calculation side by side and recalculates those that arrive together at once', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    calculation(() => [0, 1, 2].forEach((row) => calls.ask('F', [row], at(row), false)));
    expect(asked).toHaveLength(3);
    asked.forEach(({ answer }) => answer(1));
    await vi.waitFor(() => expect(recalculated).toEqual([[at(0), at(1), at(2)]]));
  });

  it('asks again when an argument changed, and ignores the answer to the old question', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    calculation(() => calls.ask('F', [[[1]]], at(0), false));
    expect(calculation(() => calls.ask('F', [[[2]]], at(0), false))).toBeNull();
    expect(asked).toHaveLength(2);
    asked[0]!.answer('old');
    asked[1]!.answer('new');
    await vi.waitFor(() => expect(recalculated).toEqual([[at(0)]]));
    expect(calculation(() => calls.ask('F', [[[2]]], at(0), false))).toBe('new');
  });

  it('compares arguments by value: a matrix read anew with the same values asks nothing', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    calculation(() =>
      calls.ask(
        'F',
        [
          [
            ['a', null],
            [1, true],
          ],
        ],
        at(0),
        false,
      ),
    );
    asked[0]!.answer(1);
    await vi.waitFor(() => expect(recalculated).toHaveLength(1));
    expect(
      calculation(() =>
        calls.ask(
          'F',
          [
            [
              ['a', null],
              [1, true],
            ],
          ],
          at(0),
          false,
        ),
      ),
    ).toBe(1);
    expect(
      calculation(() =>
        calls.ask(
          'F',
          [
            [
              ['a', null],
              [1, false],
            ],
          ],
          at(0),
          false,
        ),
      ),
    ).toBeNull();
  });

  it('keeps several calls of one formula apart', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    const evaluate = () => calculation(() => [calls.ask('F', [1], at(0), false), calls.ask('F', [2], at(0), false)]);
    expect(evaluate()).toEqual([null, null]);
    asked[0]!.answer('one');
    asked[1]!.answer('two');
    await vi.waitFor(() => expect(recalculated).toHaveLength(1));
    expect(evaluate()).toEqual(['one', 'two']);
  });

  it('remembers why a call failed, and the reason of one cell of a result', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    calculation(() => [calls.ask('F', [], at(0), false), calls.ask('G', [], at(5), false)]);
    expect(calls.reason(at(0))).toEqual({ busy: true, message: null });
    asked[0]!.answer({ error: '#VALUE!', message: 'no column account_id' });
    asked[1]!.answer([[1, { error: '#N/A', message: 'unknown account' }]]);
    await vi.waitFor(() => expect(recalculated).toHaveLength(1));
    expect(calls.reason(at(0))).toEqual({ busy: false, message: 'no column account_id' });
    expect(calls.reasonInside(at(5), 0, 1)).toBe('unknown account');
    expect(calls.reasonInside(at(5), 0, 0)).toBeNull();
  });

  it('shows #BUSY! with the reason when nobody can be asked, and asks again after a restart', async () => {
    const { asked, recalculated, calls, calculation } = setUp();
    calculation(() => calls.ask('F', [], at(0), false));
    asked[0]!.fail(new Error('the pane is gone'));
    await vi.waitFor(() => expect(recalculated).toHaveLength(1));
    expect(calculation(() => calls.ask('F', [], at(0), false))).toEqual({ error: '#BUSY!', message: 'the pane is gone' });
    calls.forgetAll();
    expect(calculation(() => calls.ask('F', [], at(0), false))).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('waits no more, after a restart, for answers that the old pane owes', () => {
    const { calls, calculation } = setUp();
    calculation(() => calls.ask('F', [], at(0), false));
    calls.forgetAll();
    expect(calls.pending).toBe(0);
  });
});
