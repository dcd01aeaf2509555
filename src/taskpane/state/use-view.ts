/** What the pane shows and what it is read by: chosen here, else as the workbook's settings remember it. */
import type { Grouping } from '../../metrics/portfolio/groups';
import { isGrouping, sameScope, scoped, scopeOf, scopeText, type Scope } from '../data/portfolio/scope';
import type { PortfolioFigures } from '../data/compute';
import type { SettingChange } from '../../workbook/index';
import { useData } from './data';
import { useViewChoice } from './room-memory';

export type ReadBy = 'account' | Grouping;

export interface View {
  readonly only: Scope | null;
  readonly by: ReadBy;
  /** What the settings say and nobody understands; '' where they are understood. */
  readonly unknown: string;
  show(only: Scope | null): void;
  readBy(by: ReadBy): void;
  /** What the settings would have to say for it to be remembered; nothing where they do. */
  readonly unsaid: readonly SettingChange[];
}

/** '' is said by no row at all. */
const row = (key: 'view_only' | 'view_by', value: string): SettingChange => ({ key, segment: '', value: value === '' ? undefined : value });

export function useView(): View {
  const { figures } = useData();
  const [choice, setChoice] = useViewChoice();
  const { view_only = '', view_by = '' } = figures?.portfolio.settings.values ?? {};
  const remembered = { only: scopeOf(view_only), by: isGrouping(view_by) ? view_by : ('account' as const) };
  const { only = remembered.only, by = remembered.by } = choice;
  return {
    only,
    by,
    unknown: view_only !== '' && remembered.only === null && choice.only === undefined ? view_only : '',
    show: (chosen) => setChoice((before) => ({ ...before, only: chosen })),
    readBy: (chosen) => setChoice((before) => ({ ...before, by: chosen })),
    unsaid: [
      ...(sameScope(only, remembered.only) ? [] : [row('view_only', scopeText(only))]),
      ...(by === remembered.by ? [] : [row('view_by', by === 'account' ? '' : by)]),
    ],
  };
}

/** The figures of what is shown. */
export const useShown = (figures: PortfolioFigures): PortfolioFigures => scoped(figures, useView().only);
