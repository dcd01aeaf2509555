/** The pane's language: its texts, and how it writes figures in the currency of the workbook. */
import { useMemo, type ReactNode } from 'react';
import { textsOf, type Language, type Texts } from '../../locales/languages';
import { formatsFor, type Formats } from '../format';
import { paneContext } from './context';
import { useData, useWorkbook } from './data';

export interface PaneTexts {
  readonly language: Language;
  /** Texts of the pane. */
  readonly t: Texts['pane'];
  /** Texts of everything. */
  readonly texts: Texts;
  readonly format: Formats;
}

const [TextsContext, useTexts] = paneContext<PaneTexts>('useTexts');
export { useTexts };

export function TextsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useWorkbook();
  const currency = useData().figures?.currency ?? '';
  const value = useMemo(
    (): PaneTexts => ({ language, t: textsOf(language).pane, texts: textsOf(language), format: formatsFor(language, currency) }),
    [language, currency],
  );
  return <TextsContext value={value}>{children}</TextsContext>;
}
