/** Settings found by the words of their key, meaning and family, in every language; by family, in the order of the declarations. */
import { languages, textsOf } from '../../../locales/languages';
import { settingFamilies, type SettingFamily, type SettingKey } from '../../../settings/declarations/index';
import { plainTokens } from '../../../tables/words';

export interface FoundFamily {
  readonly family: SettingFamily;
  readonly keys: readonly SettingKey[];
}

const words = new Map<SettingKey, readonly string[]>();

function wordsOf(family: SettingFamily, key: SettingKey): readonly string[] {
  let known = words.get(key);
  if (known === undefined) {
    const texts = languages().flatMap((language) => {
      const { settings } = textsOf(language);
      return [settings.meanings[key], settings.families[family]];
    });
    words.set(key, (known = [key, key.replaceAll('_', ' '), ...texts].flatMap(plainTokens)));
  }
  return known;
}

/** Every word has to begin one of the setting's. */
export function searchSettings(text: string): readonly FoundFamily[] {
  const asked = plainTokens(text);
  return settingFamilies.flatMap(({ family, keys }) => {
    const found = keys.filter((key) => asked.every((token) => wordsOf(family, key).some((word) => word.startsWith(token))));
    return found.length === 0 ? [] : [{ family, keys: found }];
  });
}
