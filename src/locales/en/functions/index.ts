/** Texts of the worksheet functions, family by family: Excel's function list and tooltips, the help page, the README's table. */
import { parameters, type ParameterTexts } from '../parameters';
import { breadth } from './breadth';
import { common } from './common';
import { concessions } from './concessions';
import { contracts } from './contracts';
import { exchange } from './exchange';
import { levers } from './levers';
import { loss } from './loss';
import { mode } from './mode';
import { people } from './people';
import { planning } from './planning';
import { portfolio } from './portfolio';
import { retention } from './retention';
import { switchingCost } from './switching-cost';
import { trust } from './trust';
import type { FunctionText } from './family';

const list = {
  ...common.functions,
  ...switchingCost.functions,
  ...trust.functions,
  ...breadth.functions,
  ...people.functions,
  ...exchange.functions,
  ...mode.functions,
  ...contracts.functions,
  ...retention.functions,
  ...loss.functions,
  ...concessions.functions,
  ...levers.functions,
  ...planning.functions,
  ...portfolio.functions,
};

/** Every column that a function can return. */
const fields = {
  ...common.fields,
  ...switchingCost.fields,
  ...trust.fields,
  ...breadth.fields,
  ...people.fields,
  ...exchange.fields,
  ...mode.fields,
  ...contracts.fields,
  ...retention.fields,
  ...loss.fields,
  ...concessions.fields,
  ...levers.fields,
  ...planning.fields,
  ...portfolio.fields,
};

const methods = {
  retroactive: 'The rate of the tier reached, on all units.',
  incremental: 'Each slice at its own rate.',
  lump: 'The amount of the highest threshold reached.',
  growth: 'The rate of the growth over the base, on all units.',
  growth_incremental: 'The rate of the growth over the base, on what exceeds the base.',
  reached_lines: 'Every tier reached pays its rate on the volume from zero, up to its own upper bound.',
  every_line: 'Every tier reached pays its rate on the whole volume.',
};

export type FunctionId = keyof typeof list;
export type FieldKey = keyof typeof fields;
/** Words that stand in cells as results. One may be the name of a field too: what the cell says and what the header says are translated apart. */
export type ResultWord = (
  | typeof common
  | typeof switchingCost
  | typeof trust
  | typeof breadth
  | typeof people
  | typeof exchange
  | typeof mode
  | typeof contracts
  | typeof retention
  | typeof loss
  | typeof concessions
  | typeof levers
  | typeof planning
  | typeof portfolio
)['words'][number];

export interface FunctionTexts {
  readonly functions: Readonly<Record<FunctionId, FunctionText>>;
  readonly parameters: ParameterTexts;
  readonly fields: Readonly<Record<FieldKey, string>>;
  readonly methods: Readonly<Record<keyof typeof methods, string>>;
  readonly outputWords: (words: string) => string;
}

export const functions: FunctionTexts = {
  functions: list,
  parameters,
  fields,
  methods,
  outputWords: (words) => `Words: ${words}.`,
};

/** What a column means in a function. */
export const fieldText = (texts: FunctionTexts, id: FunctionId, field: FieldKey): string =>
  texts.functions[id].fields?.[field] ?? texts.fields[field];

/** Headers and words of results in a language that does not show the codes themselves. */
export interface Results {
  readonly headers: Readonly<Record<FieldKey, string>>;
  readonly words: Readonly<Record<ResultWord, string>>;
  /** Headers that are another word in one function. */
  readonly own: Readonly<Partial<Record<FunctionId, Readonly<Record<string, string>>>>>;
}
