/** Every table of the workbook with what it looks like, looked at anew whenever the workbook was read. */
import { useEffect, useMemo, useState } from 'react';
import type { WorkbookSource } from '../../../../workbook/index';
import { assess, type AssessedSource } from '../../../data/mapping/draft';
import { useData, useWorkbook } from '../../../state/data';
import { faultOf, type Fault } from '../../../state/faults';

export interface Sources {
  /** null while they are being looked at for the first time. */
  readonly sources: readonly WorkbookSource[] | null;
  readonly assessed: readonly AssessedSource[];
  readonly fault: Fault | null;
}

export function useSources(): Sources {
  const workbook = useWorkbook();
  const { loaded } = useData();
  const [sources, setSources] = useState<readonly WorkbookSource[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let here = true;
    void workbook
      .findSources()
      .then((found) => {
        if (!here) return;
        setSources(found);
        setFault(null);
      })
      .catch((error: unknown) => {
        if (here) setFault(faultOf(error, workbook.language, null));
      });
    return () => {
      here = false;
    };
    // Each reading of the workbook is a new one.
  }, [workbook, loaded]);
  const assessed = useMemo(() => assess(sources ?? []), [sources]);
  return { sources, assessed, fault };
}
