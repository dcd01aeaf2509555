/** The room of the settings: what stands in the workbook's table, every setting by family, and what other values would change before they are written. */
import { Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { SettingKey } from '../../../settings/declarations/index';
import { searchSettings, type FoundFamily } from '../../data/settings/search';
import { draftId, ownRow } from '../../data/settings/draft';
import { segmentsOf } from '../../data/settings/segments';
import { useLayout } from '../../parts/layout';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { version } from '../../../version';
import { NoFigures } from '../data/NoFigures';
import { PendingSection } from './PendingSection';
import { PresetSection } from './PresetSection';
import { SettingItem } from './SettingItem';
import { TableSection } from './TableSection';
import { useSettings, type SettingsState } from './use-settings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: { padding: '6px 0' },
  search: { maxWidth: 'none' },
});

export function SettingsRoom(): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { loaded } = useData();
  const settings = useSettings();
  const [search, setSearch] = useState('');
  const [segment, setSegment] = useState('');
  const found = useMemo(() => searchSettings(search), [search]);
  const segments = useMemo(() => (loaded === null ? [] : segmentsOf(loaded, settings.table)), [loaded, settings.table]);
  if (loaded === null) return <NoFigures />;
  const count = found.reduce((sum, { keys }) => sum + keys.length, 0);
  return (
    <>
      <TableSection settings={settings} />
      <PendingSection settings={settings} />
      <PresetSection settings={settings} segment={segment} />
      <section className={layout.section} aria-label={t.settings.heading}>
        <Field label={t.settings.forAccounts} size="small" {...(segment === '' ? {} : { hint: t.settings.segmentNote })}>
          <Select size="small" value={segment} onChange={(_event, { value }) => setSegment(value)}>
            <option value="">{t.settings.everyone}</option>
            {segments.map((name) => (
              <option key={name} value={name}>
                {t.settings.segment(name)}
              </option>
            ))}
          </Select>
        </Field>
        <SearchBox
          className={styles.search}
          size="small"
          value={search}
          placeholder={t.settings.search}
          aria-label={t.settings.search}
          dismiss={{ 'aria-label': t.clearSearch }}
          onChange={(_event, { value }) => setSearch(value)}
        />
        <span className={layout.secondary} role="status">
          {count === 0 ? t.settings.noMatch : t.settings.count(count, format.number(count))}
        </span>
        <ul className={styles.list} aria-label={t.settings.heading}>
          {found.map((family) => (
            <li key={family.family} className={styles.item}>
              <Family found={family} settings={settings} segment={segment} searched={search.trim() !== ''} />
            </li>
          ))}
        </ul>
      </section>
      <p className={layout.secondary}>{t.settings.version(version)}</p>
    </>
  );
}

interface FamilyProps {
  readonly found: FoundFamily;
  readonly settings: SettingsState;
  readonly segment: string;
  /** Something is looked for: what was found is shown at once. */
  readonly searched: boolean;
}

function Family({ found: { family, keys }, settings, segment, searched }: FamilyProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, texts, format } = useTexts();
  const [opened, setOpened] = useState(false);
  const open = opened || searched;
  const changed = keys.filter((key: SettingKey) => ownRow(settings.table, key, segment) !== undefined).length;
  return (
    <details open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={`${styles.summary} ${layout.summary}`}>
        <span className={layout.h3}>{texts.settings.families[family]}</span>{' '}
        <span className={layout.secondary}>
          {t.settings.changedOf(t.settings.count(keys.length, format.number(keys.length)), changed, format.number(changed))}
        </span>
      </summary>
      {open && (
        <div className={layout.rows}>
          {keys.map((key) => (
            <SettingItem key={draftId(key, segment)} settingKey={key} segment={segment} settings={settings} />
          ))}
        </div>
      )}
    </details>
  );
}
