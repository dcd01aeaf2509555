/** The settings of the workbook, those typed over them, and writing these. */
import { useMemo } from 'react';
import type { SettingKey } from '../../../settings/declarations/index';
import type { PresetKey } from '../../../settings/presets';
import type { SheetWritten } from '../../../workbook/index';
import { tableOf, type LoadedTable } from '../../data/load';
import { draftId, draftOfPreset, NO_DRAFT, pendingOf, readTable, type Pending, type SettingsTable } from '../../data/settings/draft';
import { useData, useWorkbook } from '../../state/data';
import { useSettingsDraft } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

export interface SettingsState {
  readonly source: LoadedTable | undefined;
  readonly table: SettingsTable;
  readonly pending: Pending;
  /** undefined: nothing is typed. */
  typed(key: SettingKey, segment: string): string | undefined;
  type(key: SettingKey, segment: string, text: string | null): void;
  /** Fills in what a set says; false where that changes nothing. */
  takePreset(preset: PresetKey, segment: string): boolean;
  discard(): void;
  apply(): void;
  readonly busy: boolean;
  readonly outcome: string;
}

export function useSettings(): SettingsState {
  const { t, language } = useTexts();
  const { loaded } = useData();
  const workbook = useWorkbook();
  const [draft, setDraft] = useSettingsDraft();
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet }) => t.settings.written(sheet));
  const source = loaded === null ? undefined : tableOf(loaded, 'settings');
  const table = useMemo(() => readTable(source?.cells), [source]);
  const pending = useMemo(() => pendingOf(draft, table, language), [draft, table, language]);
  return {
    source,
    table,
    pending,
    typed: (key, segment) => draft.get(draftId(key, segment))?.text,
    type: (key, segment, text) =>
      setDraft((now) => {
        const next = new Map(now);
        if (text === null) next.delete(draftId(key, segment));
        else next.set(draftId(key, segment), { key, segment, text });
        return next;
      }),
    takePreset: (preset, segment) => {
      const filled = draftOfPreset(preset, segment, table, language);
      setDraft(filled);
      return pendingOf(filled, table, language).changes.length > 0;
    },
    discard: () => setDraft(NO_DRAFT),
    apply: () =>
      start(async (options) => {
        const written = await workbook.writeSettings({ language, table: source?.source ?? null, changes: pending.changes }, options);
        setDraft(NO_DRAFT);
        return written;
      }),
    busy,
    outcome,
  };
}
