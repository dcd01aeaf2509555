/** Changes that are typed and not written yet: what they are, what they would change, and writing or dropping them. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SettingChange } from '../../../workbook/index';
import { currentValue, usualValue } from '../../data/settings/draft';
import { useLayout } from '../../parts/layout';
import { TaskBar } from '../../parts/TaskBar';
import { useTexts } from '../../state/texts';
import { useData } from '../../state/data';
import { EffectView } from './EffectView';
import { shownValue } from './SettingItem';
import { useEffectOf } from './use-effect-of';
import type { SettingsState } from './use-settings';

export function PendingSection({ settings }: { readonly settings: SettingsState }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { changes, faults } = settings.pending;
  const { length } = changes;
  return (
    <>
      {settings.outcome !== '' && length === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{settings.outcome}</MessageBarBody>
        </MessageBar>
      )}
      {(length > 0 || faults.size > 0) && (
        <section className={layout.section} aria-labelledby="pending-heading">
          <h2 id="pending-heading" className={layout.h2}>
            {t.settings.pending(length, format.number(length))}
          </h2>
          <ul className={layout.list}>
            {changes.map((change) => (
              <li key={`${change.key} ${change.segment}`} className={layout.secondary}>
                <ChangeText change={change} settings={settings} />
              </li>
            ))}
          </ul>
          {faults.size > 0 && <p className={layout.text}>{t.settings.faulty}</p>}
          <div className={layout.row}>
            <Button size="small" appearance="primary" disabledFocusable={settings.busy || length === 0} onClick={settings.apply}>
              {t.settings.apply}
            </Button>
            <Button size="small" onClick={settings.discard}>
              {t.settings.discard}
            </Button>
          </div>
          {length > 0 && <EffectSection settings={settings} />}
        </section>
      )}
    </>
  );
}

function ChangeText({ change, settings: { table } }: { readonly change: SettingChange; readonly settings: SettingsState }): ReactNode {
  const texts = useTexts();
  const { key, segment, value } = change;
  const after = value === undefined ? usualValue(table, key, segment) : value;
  return texts.t.settings.change(key, segment, shownValue(currentValue(table, key, segment), texts), shownValue(after, texts));
}

function EffectSection({ settings: { table, pending } }: { readonly settings: SettingsState }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const { figures } = useData();
  const { task, effect, outdated, stopped, again } = useEffectOf(table, pending.changes);
  const { progress } = task;
  return (
    <div className={layout.section}>
      <h3 className={layout.h3}>{t.settings.effect}</h3>
      {figures === null && <p className={layout.secondary}>{t.settings.effectUnknown}</p>}
      <TaskBar task={task} text={t.settings.effectRunning(format.number(progress?.done ?? 0), format.number(progress?.total ?? 0))} />
      {stopped && !task.busy && (
        <div className={layout.between}>
          <span className={layout.secondary}>{t.settings.effectStopped}</span>
          <Button size="small" onClick={again}>
            {t.settings.effectAgain}
          </Button>
        </div>
      )}
      {figures !== null && effect === null && !stopped && <p className={layout.secondary}>{t.settings.effectWaits}</p>}
      {outdated && !stopped && <p className={layout.secondary}>{t.settings.effectOld}</p>}
      {effect !== null && <EffectView effect={effect} outdated={outdated} />}
    </div>
  );
}
