/** What was computed, or the bad cell that stopped it: "this can't be computed, for this reason" as a value. */
import { CellError, type Finding } from './findings';

export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Finding };

export const stopped = (fault: Finding): Answer<never> => ({ ok: false, fault });

/** The answer of a computation that throws the CellError of a cell that it needs; anything else that it throws is a bug and passes. */
export function attempt<Value>(compute: () => Value): Answer<Value> {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    if (error instanceof CellError) return stopped(error.finding);
    throw error;
  }
}

/** Its value, within a computation that is attempted itself: throws the CellError of what stopped it. */
export function needed<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new CellError(answer.fault);
  return answer.value;
}

/** What was computed, where it isn't told what stopped it. */
export const valueOf = <Value>(answer: Answer<Value>): Value | undefined => (answer.ok ? answer.value : undefined);
