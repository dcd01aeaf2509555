/**
 * Settings as they stand in the workbook, and as they are typed in the pane before they are written: by setting and segment. What was typed is read as
 * a cell of the table would be.
 */
import { cellFaultText } from '../../../functions/errors';
import { localeOf, type Language } from '../../../locales/languages';
import {
  settingDeclarations,
  settingFamilies,
  settingKeys,
  type SettingDeclaration,
  type SettingKey,
} from '../../../settings/declarations/index';
import { presets, type PresetKey } from '../../../settings/presets';
import { readSettingRows, settingValue, type SettingRow, type SettingValue } from '../../../settings/settings';
import { BadCell } from '../../../tables/cell';
import type { Finding } from '../../../tables/findings';
import type { Cells } from '../../../tables/headers';
import { foldName } from '../../../tables/words';
import type { SettingChange } from '../../../workbook/index';
import { writeFigure } from '../typed-figure';

/** What is typed for a setting; '' is the default. */
export interface Typed {
  readonly key: SettingKey;
  readonly segment: string;
  readonly text: string;
}

/** By setting and segment. */
export type Draft = ReadonlyMap<string, Typed>;
export const NO_DRAFT: Draft = new Map();
export const draftId = (key: SettingKey, segment: string): string => `${key} ${foldName(segment)}`;

export interface SettingsTable {
  readonly rows: readonly SettingRow[];
  readonly faults: readonly Finding[];
}
const NO_TABLE: SettingsTable = { rows: [], faults: [] };

export const readTable = (cells: Cells | undefined): SettingsTable => (cells === undefined ? NO_TABLE : readSettingRows(cells));

const declarationOf = (key: SettingKey): SettingDeclaration => settingDeclarations[key];

/** The row that a setting has of its own. */
export const ownRow = ({ rows }: SettingsTable, key: SettingKey, segment: string): SettingRow | undefined =>
  rows.find((row) => row.key === key && foldName(row.segment) === foldName(segment) && !row.blank);

/** What holds when a segment says nothing of its own. */
export const usualValue = (table: SettingsTable, key: SettingKey, segment: string): SettingValue =>
  segment === '' ? declarationOf(key).default : (ownRow(table, key, '')?.value ?? declarationOf(key).default);

export const currentValue = (table: SettingsTable, key: SettingKey, segment: string): SettingValue => {
  const row = ownRow(table, key, segment);
  return row === undefined ? usualValue(table, key, segment) : row.value;
};

/** A value as it is typed in the pane's language. */
export function typedText(value: SettingValue, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  // More digits than a field shows would be lost.
  const text = writeFigure(value, language);
  return Number(value.toFixed(6)) === value ? text : String(value);
}

/** What was typed, read as the table's cell would be: its value, or what is wrong with it. */
export function readTyped({ key, text }: Typed, language: Language): { readonly value: SettingValue } | { readonly fault: string } {
  const value = settingValue(key, plainText(key, text, language));
  if (value instanceof BadCell) return { fault: cellFaultText(value.code, text, value.expected ?? '', language) };
  return { value };
}

/** Without the marks that group thousands in the pane's language: "50,000" typed here is no ambiguous number. */
function plainText(key: SettingKey, text: string, language: Language): string {
  const { default: usual } = declarationOf(key);
  if (typeof usual === 'string' || typeof usual === 'boolean') return text;
  const typed = text.trim();
  return localeOf(language).habits.thousands === ',' && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed;
}

export interface Pending {
  readonly changes: readonly SettingChange[];
  /** What is wrong with what was typed, by setting and segment. */
  readonly faults: ReadonlyMap<string, string>;
}

/** What the draft would change in the table: what is typed as it stands there already is no change. */
export function pendingOf(draft: Draft, table: SettingsTable, language: Language): Pending {
  const changes: SettingChange[] = [];
  const faults = new Map<string, string>();
  for (const [id, typed] of draft) {
    const { key, segment } = typed;
    const row = ownRow(table, key, segment);
    if (typed.text.trim() === '') {
      if (row !== undefined) changes.push({ key, segment, value: undefined });
      continue;
    }
    const read = readTyped(typed, language);
    if ('fault' in read) faults.set(id, read.fault);
    else if (read.value !== currentValue(table, key, segment)) changes.push({ key, segment, value: read.value });
  }
  return { changes, faults };
}

/** The table as it would be, with the rows that can be read alone. */
export function cellsAfter({ rows }: SettingsTable, changes: readonly SettingChange[]): Cells {
  const changed = new Set(changes.map(({ key, segment }) => draftId(key, segment)));
  const kept = rows.filter(({ key, segment }) => !changed.has(draftId(key, segment)));
  return [
    ['setting', 'value', 'segment'],
    ...kept.map(({ key, value, segment, blank }) => [key, blank ? '' : value, segment]),
    ...changes.flatMap(({ key, value, segment }) => (value === undefined ? [] : [[key, value, segment]])),
  ];
}

const { keys: readingKeys } = settingFamilies.find(({ family }) => family === 'reading')!;

/** How cells are read, and texts of one's own, belong to the workbook: no set of settings touches them. */
const touched = (key: SettingKey): boolean => {
  const declaration = declarationOf(key);
  return !readingKeys.includes(key) && !(declaration.default === '' && !('words' in declaration));
};

/** Everything that a set fills in: what it names, the default for the rest. */
export function draftOfPreset(preset: PresetKey, segment: string, table: SettingsTable, language: Language): Draft {
  const named = presets[preset];
  const draft = new Map<string, Typed>();
  for (const key of settingKeys.filter(touched)) {
    const value = named[key];
    // A row that says what holds anyway can stay.
    if (currentValue(table, key, segment) === (value ?? usualValue(table, key, segment))) continue;
    draft.set(draftId(key, segment), { key, segment, text: value === undefined ? '' : typedText(value, language) });
  }
  return draft;
}
