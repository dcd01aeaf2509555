/** The settings table of the workbook, which is the truth: where it stands, and what in it can't be read, each with its row. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { findingText } from '../../../functions/errors';
import { rowPlace, tablePlace } from '../../data/places';
import { useLayout } from '../../parts/layout';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import type { SettingsState } from './use-settings';

export function TableSection({ settings: { source, table } }: { readonly settings: SettingsState }): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const { goTo } = useAttempts();
  return (
    <div className={layout.section}>
      <p className={layout.secondary}>{t.settings.lead}</p>
      {source === undefined ? (
        <p className={layout.text}>{t.settings.noTable}</p>
      ) : (
        <button type="button" className={layout.link} onClick={() => goTo(tablePlace(source))}>
          {t.settings.table(source.source.name, source.source.sheet)}
        </button>
      )}
      {source !== undefined && table.faults.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t.settings.faultsHeading}</MessageBarTitle> {t.settings.faultsMean}
            <ul className={layout.list}>
              {table.faults.map((fault) => (
                <li key={`${fault.row} ${fault.column} ${fault.code}`}>
                  <button type="button" className={layout.link} onClick={() => goTo(rowPlace(source, fault.row, fault.column))}>
                    {findingText(fault, language)}
                  </button>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
