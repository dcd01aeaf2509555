/** All settings, in the order in which the help lists them. */
import type { Texts } from '../../locales/languages';
import { breadth } from './breadth';
import { concessions } from './concessions';
import { exchange } from './exchange';
import { levers } from './levers';
import { loss } from './loss';
import { mode } from './mode';
import { people } from './people';
import { portfolio, twoAxes } from './portfolio';
import { reading } from './reading';
import { retention } from './retention';
import { switchingCost } from './switching-cost';
import { trust } from './trust';
import type { FlagSetting, OptionalSetting, SettingDeclaration, WordSetting } from './kinds';

export type { SettingDeclaration } from './kinds';

/** By what they are about, in the order in which they are listed. */
const families = {
  reading,
  switching_cost: switchingCost,
  two_axes: twoAxes,
  trust,
  breadth,
  people,
  exchange,
  mode,
  retention,
  loss,
  concessions,
  levers,
  portfolio,
} as const satisfies Record<keyof Texts['settings']['families'], Readonly<Record<string, SettingDeclaration>>>;

export type SettingFamily = keyof typeof families;

export const settingDeclarations = {
  ...reading,
  ...switchingCost,
  ...twoAxes,
  ...trust,
  ...breadth,
  ...people,
  ...exchange,
  ...mode,
  ...retention,
  ...loss,
  ...concessions,
  ...levers,
  ...portfolio,
} as const satisfies Record<keyof Texts['settings']['meanings'], SettingDeclaration>;

export type SettingKey = keyof typeof settingDeclarations;
export const settingKeys = Object.keys(settingDeclarations) as SettingKey[];

type ValueOf<D> = D extends FlagSetting ? boolean : D extends WordSetting ? string : D extends OptionalSetting ? number | null : number;
export type SettingValues = { readonly [K in SettingKey]: ValueOf<(typeof settingDeclarations)[K]> };

export const settingFamilies = Object.entries(families).map(([family, declared]) => ({
  family: family as SettingFamily,
  keys: Object.keys(declared) as SettingKey[],
}));
