/** Light or dark as Office is; where Office doesn't tell, as the system is. Office sends no event: asked again when the pane gets the focus. */
import { useEffect, useState } from 'react';
import type { PaneWorkbook } from '../workbook';

export function useDark(workbook: PaneWorkbook): boolean {
  const [dark, setDark] = useState(() => isDark(workbook));
  useEffect(() => {
    const look = (): void => setDark(isDark(workbook));
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('focus', look);
    system.addEventListener('change', look);
    return () => {
      window.removeEventListener('focus', look);
      system.removeEventListener('change', look);
    };
  }, [workbook]);
  return dark;
}

const isDark = (workbook: PaneWorkbook): boolean => workbook.isDark() ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
