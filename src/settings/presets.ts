/**
 * Sets of settings with a name. None of them rests on more science than the defaults do: each says in its texts what it changes and why somebody would
 * want that. What a set doesn't name keeps its default.
 */
import type { Texts } from '../locales/languages';
import { settingDeclarations, type SettingKey, type SettingValues } from './declarations/index';

export type PresetKey = keyof Texts['settings']['presets'];

/** The defaults of some settings, times a factor; whole days stay whole. */
const times = (factor: number, keys: readonly SettingKey[]): Partial<SettingValues> =>
  Object.fromEntries(
    keys.map((key) => {
      const { default: usual, unit } = settingDeclarations[key];
      const value = (usual as number) * factor;
      return [key, unit === 'days' ? Math.round(value) : value];
    }),
  );

/** How long what happened counts. */
const MEMORY: readonly SettingKey[] = [
  'half_life_days',
  'contact_days',
  'visible_days',
  'presence_window_days',
  'stakeholder_half_life_days',
  'initiative_days',
];

export const presets: Readonly<Record<PresetKey, Partial<SettingValues>>> = {
  defaults: {},
  // Half or twice the default, in the direction that claims less: less disturbance, thin evidence counts less.
  prudent: { ...times(0.5, ['p_fail', 'c_custom', 'benefit_years']), ...times(2, ['trust_k']) },
  relational: { index_preset: 'relational_first' },
  short_memory: times(0.5, MEMORY),
  long_memory: times(2, MEMORY),
};

export const presetKeys = Object.keys(presets) as PresetKey[];
