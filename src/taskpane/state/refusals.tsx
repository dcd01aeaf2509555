/** What Excel may refuse: doing it, and what the last such action was refused for. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Place } from '../../workbook/index';
import { paneContext } from './context';
import { useData, useWorkbook } from './data';
import { faultOf, type Fault } from './faults';

export interface Attempts {
  /** Runs something that Excel may refuse. */
  attempt(action: () => Promise<void>): void;
  /** Selects cells in Excel; a refusal is shown. */
  goTo(place: Place): void;
  /** Shows why something was refused that nobody asked for. */
  refuse(error: unknown): void;
  dismiss(): void;
}

const [AttemptsContext, useAttempts] = paneContext<Attempts>('useAttempts');
const [RefusalContext, useRefusal] = paneContext<Fault | null>('useRefusal');
export { useAttempts, useRefusal };

export function RefusalsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const workbook = useWorkbook();
  const { loaded } = useData();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  // Only looked at when something is refused: no new callbacks for new data.
  const tables = useRef(loaded);
  useEffect(() => {
    tables.current = loaded;
  }, [loaded]);
  const refuse = useCallback((error: unknown) => setRefusal(faultOf(error, workbook.language, tables.current)), [workbook]);
  const attempts = useMemo((): Attempts => {
    const dismiss = (): void => setRefusal(null);
    const attempt = (action: () => Promise<void>): void => {
      dismiss();
      action().catch(refuse);
    };
    return { attempt, refuse, dismiss, goTo: (place) => attempt(() => workbook.goTo(place)) };
  }, [workbook, refuse]);
  return (
    <AttemptsContext value={attempts}>
      <RefusalContext value={refusal}>{children}</RefusalContext>
    </AttemptsContext>
  );
}
