// Starts Univer (the open spreadsheet) in an element of the page: plugins, languages, light and dark.
// Everything that is Univer's lives behind this folder, so that a later version is a change of one place.
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { LocaleType, LogLevel, merge, Univer } from '@univerjs/core';
import type { ILanguagePack, Plugin, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import { defaultTheme } from '@univerjs/themes';
import type { Language } from '../../locales/languages';

/** Univer's own words: it has a pack for each of its languages, which is imported by name. */
const packs = {
  en: {
    type: LocaleType.EN_US,
    words: () =>
      Promise.all([
        import('@univerjs/preset-sheets-core/locales/en-US'),
        import('@univerjs/preset-sheets-table/locales/en-US'),
        import('@univerjs/preset-sheets-conditional-formatting/locales/en-US'),
        import('@univerjs/preset-sheets-filter/locales/en-US'),
        import('@univerjs/preset-sheets-sort/locales/en-US'),
        import('@univerjs/preset-sheets-data-validation/locales/en-US'),
        import('@univerjs/preset-sheets-drawing/locales/en-US'),
      ]),
  },
  fr: {
    type: LocaleType.FR_FR,
    words: () =>
      Promise.all([
        import('@univerjs/preset-sheets-core/locales/fr-FR'),
        import('@univerjs/preset-sheets-table/locales/fr-FR'),
        import('@univerjs/preset-sheets-conditional-formatting/locales/fr-FR'),
        import('@univerjs/preset-sheets-filter/locales/fr-FR'),
        import('@univerjs/preset-sheets-sort/locales/fr-FR'),
        import('@univerjs/preset-sheets-data-validation/locales/fr-FR'),
        import('@univerjs/preset-sheets-drawing/locales/fr-FR'),
      ]),
  },
};
const packOf = (language: Language) => packs[language];

async function wordsOf(language: Language): Promise<ILanguagePack> {
  const words = await packOf(language).words();
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- the library has it from lodash, without its types.
  return merge({}, ...words.map((pack) => pack.default)) as ILanguagePack;
}

export interface Spreadsheet {
  univer: Univer;
  api: FUniver;
  setLanguage(language: Language): Promise<void>;
  setDark(dark: boolean): void;
}

export async function startSpreadsheet(container: HTMLElement, language: Language, dark: boolean): Promise<Spreadsheet> {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: defaultTheme,
    darkMode: dark,
    locale: packOf(language).type,
    locales: { [packOf(language).type]: await wordsOf(language) },
  });
  const presets = [
    // Recalculation at the start is ours (engine.ts): it waits until the functions are registered.
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsTablePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsDrawingPreset(),
  ];
  // Presets name some plugins twice; the last configuration counts.
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const preset of presets) {
    for (const entry of preset.plugins) {
      if (!entry) continue;
      const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as [PluginCtor<Plugin>, unknown];
      plugins.delete(plugin.pluginName);
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as ConstructorParameters<PluginCtor<Plugin>>[0]);
  const api = FUniver.newAPI(univer);
  return {
    univer,
    api,
    async setLanguage(next) {
      api.loadLocales(packOf(next).type, await wordsOf(next));
      api.setLocale(packOf(next).type);
    },
    setDark(on) {
      api.toggleDarkMode(on);
    },
  };
}
