// SettingCollection and Setting: the workbook's settings, kept in the document. Keys are told apart by case; values are JSON.
import { members } from './define';
import type { HostObject } from './define';

interface SettingObject extends HostObject {
  key: string;
}
const settingObject = (key: string): SettingObject => ({ kind: 'Setting', key });

export const settingCollection = members<HostObject>({
  items: async (_collection, { workbook }) => Object.keys(await workbook.settings('workbook')).map(settingObject),
  item: async (_collection, key, { workbook }) =>
    String(key) in (await workbook.settings('workbook')) ? settingObject(String(key)) : null,
  call: {
    Add: async (_collection, [key, value], { workbook }) => {
      await workbook.setSetting('workbook', String(key), value);
      return settingObject(String(key));
    },
  },
});

export const setting = members<SettingObject>({
  identity: ({ key }) => ({ _Id: key }),
  get: {
    _Id: ({ key }) => key,
    Key: ({ key }) => key,
    Value: async ({ key }, { workbook }) => (await workbook.settings('workbook'))[key] ?? null,
  },
  set: { Value: ({ key }, value, { workbook }) => workbook.setSetting('workbook', key, value) },
  call: { Delete: ({ key }, _args, { workbook }) => workbook.setSetting('workbook', key, undefined) },
});
