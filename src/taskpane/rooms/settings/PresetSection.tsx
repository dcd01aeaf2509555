/** Sets of settings with a name: what each is for, and filling it in; nothing is written by that. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { presetKeys, type PresetKey } from '../../../settings/presets';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import type { SettingsState } from './use-settings';

export function PresetSection({ settings, segment }: { readonly settings: SettingsState; readonly segment: string }): ReactNode {
  const layout = useLayout();
  const { t, texts } = useTexts();
  const [preset, setPreset] = useState<PresetKey>('defaults');
  const [same, setSame] = useState(false);
  const { presets } = texts.settings;
  return (
    <details>
      <summary className={`${layout.h3} ${layout.summary}`}>{t.settings.presets}</summary>
      <div className={layout.section}>
        <p className={layout.secondary}>{t.settings.presetsNote}</p>
        <Field label={t.settings.presets} size="small" hint={presets[preset].means}>
          <Select
            size="small"
            value={preset}
            onChange={(_event, { value }) => {
              setPreset(value as PresetKey);
              setSame(false);
            }}
          >
            {presetKeys.map((key) => (
              <option key={key} value={key}>
                {presets[key].name}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button size="small" onClick={() => setSame(!settings.takePreset(preset, segment))}>
            {t.settings.takePreset}
          </Button>
        </div>
        <span className={layout.secondary} role="status">
          {same && t.settings.presetSame}
        </span>
      </div>
    </details>
  );
}
