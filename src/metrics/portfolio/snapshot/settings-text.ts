/** Settings, rates and the renewal model of a snapshot as the texts of its head row, and back. */
import { languages } from '../../../locales/languages';
import type { Portfolio } from '../../../portfolio/portfolio';
import { settingDeclarations, settingKeys, type SettingKey, type SettingValues } from '../../../settings/declarations/index';
import { Settings } from '../../../settings/settings';
import { renewalModel } from '../../retention/own-renewals';
import { decoded, encoded, joined, numberOf, numberText, pairsOf, type Pairs } from './key-values';

/** Settings that no figure reads: they are kept beside, but two snapshots that differ in them alone are of the same settings. */
const ASIDE: ReadonlySet<string> = new Set(['language', 'as_of', 'date1904', 'view_only', 'view_by']);
const ASIDE_BEGINNINGS = ['register_', 'faux_pas_', 'snapshots_'];
const isRead = (key: string): boolean => !ASIDE.has(key) && !ASIDE_BEGINNINGS.some((beginning) => key.startsWith(beginning));

const valueText = (value: unknown): string => (typeof value === 'number' ? numberText(value) : encoded(String(value)));

/** `key=value`, `key|segment=value`: what differs from the defaults, and in a segment from what holds elsewhere. */
export function settingsText(settings: Settings): string {
  return joined(
    settings
      .differences()
      .filter(({ value }) => value !== null)
      .map(({ key, segment, value }) => [segment === '' ? key : `${key}|${encoded(segment)}`, valueText(value)]),
  );
}

const withoutAside = (text: string): Pairs => pairsOf(text).filter(([key]) => isRead(key.split('|')[0]!));

/** Are these the same settings as far as figures read them? */
export const sameSettings = (one: string, other: string): boolean => fingerprint(one) === fingerprint(other);

/** 53 bits of the text in order: two settings with the same one are the same, but for an accident in 10^15. */
export function fingerprint(text: string): string {
  const read = joined([...withoutAside(text)].sort(([a], [b]) => (a < b ? -1 : 1)));
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < read.length; place++) {
    const code = read.charCodeAt(place);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

const isSetting = (key: string): key is SettingKey => (settingKeys as readonly string[]).includes(key);

function cellOf(key: SettingKey, text: string): unknown {
  const { default: value, unit } = settingDeclarations[key];
  return unit === 'word' || typeof value === 'boolean' ? decoded(text) : numberOf(text);
}

/** The settings of a text; a key that there is no more is left out. */
export function settingsFrom(text: string): Settings {
  const rows = pairsOf(text).flatMap(([name, value]) => {
    const [key, segment = ''] = name.split('|');
    return isSetting(key!) ? [[key, cellOf(key, value), decoded(segment)]] : [];
  });
  return Settings.fromCells([['setting', 'value', 'segment'], ...rows]);
}

/** What of two texts of settings differs, for people: the key, its segment, and both values ('' for the default). */
export interface SettingChange {
  readonly key: SettingKey;
  readonly segment: string;
  readonly before: string;
  readonly after: string;
}

export function settingChanges(before: string, after: string): SettingChange[] {
  const [old, now] = [new Map(withoutAside(before)), new Map(withoutAside(after))];
  const shown = (key: SettingKey, text: string | undefined): string =>
    text === undefined ? String(settingDeclarations[key].default ?? '') : decoded(text);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [key, segment = ''] = name.split('|');
    if (!isSetting(key!) || old.get(name) === now.get(name)) return [];
    return [{ key, segment: decoded(segment), before: shown(key, old.get(name)), after: shown(key, now.get(name)) }];
  });
}

/** Do the days of its cells count from 1904? */
export const counts1904 = (text: string): boolean => pairsOf(text).some(([key, value]) => key === 'date1904' && value === 'true');

/** The language of a snapshot's sentences; undefined where it is of no language that is spoken. */
export const languageIn = (text: string): string | undefined => {
  const written = pairsOf(text).find(([key]) => key === 'language')?.[1];
  return languages().find((language) => language === written);
};

export const ratesText = (rates: ReadonlyMap<string, number>): string =>
  joined([...rates].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, rate]) => [encoded(currency), numberText(rate)]));
export const ratesFrom = (text: string): Map<string, number> =>
  new Map(pairsOf(text).map(([currency, rate]) => [decoded(currency), numberOf(rate)] as const));

/** alpha and beta of the renewal model, for the settings in general ('') and for each segment that has its own. */
export type Models = ReadonlyMap<string, { readonly alpha: number; readonly beta: number }>;

export const modelsOf = (portfolio: Portfolio): Models =>
  new Map([...portfolio.settings.sets].map(([segment, values]) => [segment, renewalModel(portfolio, values)] as const));

export const modelsText = (models: Models): string =>
  joined(
    [...models].map(([segment, { alpha, beta }]) => [segment === '' ? '*' : encoded(segment), `${numberText(alpha)},${numberText(beta)}`]),
  );

export function modelsFrom(text: string): Models {
  return new Map(
    pairsOf(text).map(([segment, values]) => {
      const [alpha, beta] = values.split(',').map(numberOf) as [number, number];
      return [segment === '*' ? '' : decoded(segment), { alpha, beta }] as const;
    }),
  );
}

/** The same settings with the renewal model held where it was. */
export const withModels = (settings: Settings, models: Models): Settings =>
  settings.mapped((_, segment): Partial<SettingValues> => {
    const model = models.get(segment) ?? models.get('');
    return model === undefined ? {} : { base_model: 'prior', prior_alpha: model.alpha, prior_beta: model.beta };
  });
