/**
 * functions.json and functions-fr.json: what Excel is told of the functions. Ids and names are the same in every language; descriptions and
 * parameter names are not. `allowErrorForDataTypeAny` lets an error cell in a table arrive as a value instead of failing the whole call.
 * Words of an output (and of REBATE's methods) are an AutoComplete list where Excel knows `enums`, and stand in the description everywhere.
 */
import { textsOf, type Language, type Texts } from '../locales/languages';
import { fieldText } from '../locales/en/functions/index';
import { rebateMethods } from '../metrics/concessions/rebate';
import { catalogue } from './catalogue';
import type { FunctionDeclaration, Parameter } from './declare';

/** Where the site stands while developing; the build puts its own address in its place. */
const SITE = 'https://localhost:3443';

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'string';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
  readonly customEnumId?: string;
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: 'matrix' };
}
export interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

const METHODS = 'REBATE_METHOD';

/** Ranges come as matrices, single values as scalars. */
export const isMatrix = ({ kind }: Parameter): boolean => kind === 'accounts' || kind === 'table' || kind === 'tables' || kind === 'range';
export const isRepeating = ({ kind }: Parameter): boolean => kind === 'tables';

/** The list of words of a parameter, if it has one. */
function enumOf(declaration: FunctionDeclaration, parameter: Parameter): string | undefined {
  if (parameter.kind === 'output') return `${declaration.id}_OUTPUT`;
  return parameter.key === 'method' ? METHODS : undefined;
}

function parameterMetadata(declaration: FunctionDeclaration, parameter: Parameter, t: Texts): ParameterMetadata {
  const { name, description } = t.functions.parameters[parameter.key];
  const words = parameter.kind === 'output' ? ` ${t.functions.outputWords(declaration.outputs.join(', '))}` : '';
  const customEnumId = enumOf(declaration, parameter);
  return {
    name,
    description: description + words,
    type: customEnumId === undefined ? 'any' : 'string',
    dimensionality: isMatrix(parameter) ? 'matrix' : 'scalar',
    ...(parameter.optional && !isRepeating(parameter) ? { optional: true } : {}),
    ...(isRepeating(parameter) ? { repeating: true } : {}),
    ...(customEnumId === undefined ? {} : { customEnumId }),
  };
}

export function functionsMetadata(language: Language): FunctionsMetadata {
  const t = textsOf(language);
  return {
    allowErrorForDataTypeAny: true,
    functions: catalogue.map((declaration) => ({
      id: declaration.id,
      name: declaration.id,
      description: t.functions.functions[declaration.id].description,
      helpUrl: `${SITE}/help.html#${language}-${declaration.id}`,
      parameters: declaration.parameters.map((parameter) => parameterMetadata(declaration, parameter, t)),
      result: { dimensionality: 'matrix' },
    })),
    enums: [
      ...catalogue
        .filter(({ parameters }) => parameters.some(({ kind }) => kind === 'output'))
        .map(({ id, outputs }) => ({
          id: `${id}_OUTPUT`,
          type: 'string' as const,
          values: outputs.map((word) => ({ name: word, stringValue: word, tooltip: fieldText(t.functions, id, word) })),
        })),
      {
        id: METHODS,
        type: 'string',
        values: rebateMethods.map((word) => ({ name: word, stringValue: word, tooltip: t.functions.methods[word] })),
      },
    ],
  };
}
