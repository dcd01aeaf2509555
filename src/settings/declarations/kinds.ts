/**
 * Every default that no source fixes, declared once: key, default, limits, unit; what it means is said in each language (locales/<language>/settings).
 * A user changes one in a table `setting | value | segment`; the help lists them all and says that they are defaults, not findings. `null` means
 * "derived from the data".
 */

export type SettingUnit =
  | 'fraction'
  | 'hours'
  | 'days'
  | 'months'
  | 'years'
  | 'currency'
  | 'currency_per_hour'
  | 'weight'
  | 'count'
  | 'score'
  | 'rating'
  | 'ratio'
  | 'flag'
  | 'word';

interface Common {
  readonly unit: SettingUnit;
}
export interface NumberSetting extends Common {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}
/** A number that is computed from the data unless it is set. */
export interface OptionalSetting extends Common {
  readonly default: null;
  readonly min: number;
  readonly max: number;
}
export interface FlagSetting extends Common {
  readonly default: boolean;
}
export interface WordSetting extends Common {
  readonly default: string;
  /** Allowed words; any text when left out. */
  readonly words?: readonly string[];
  /** Several of the words may be given, separated by ; or blanks. */
  readonly several?: true;
}
export type SettingDeclaration = NumberSetting | OptionalSetting | FlagSetting | WordSetting;

export const of = (value: number, min: number, max: number, unit: SettingUnit): NumberSetting => ({ default: value, min, max, unit });
export const derived = (min: number, max: number, unit: SettingUnit): OptionalSetting => ({ default: null, min, max, unit });
export const flag = (value: boolean): FlagSetting => ({ default: value, unit: 'flag' });
export const word = (value: string, words?: readonly string[]): WordSetting => ({
  default: value,
  ...(words === undefined ? {} : { words }),
  unit: 'word',
});

/** Any of the words, `7;8`; none when blank. */
export const words = (allowed: readonly string[]): WordSetting => ({ default: '', words: allowed, several: true, unit: 'word' });

export const MANY = 1e9;
export const weight = (value = 1) => of(value, 0, 1000, 'weight');
