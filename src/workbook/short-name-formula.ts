/**
 * Short names of the functions: a name of the workbook that holds a LAMBDA, so that =SWITCHCOST(…) stands for =TENURE.SWITCHCOST(…). The LAMBDA passes
 * its parameters through and nothing else. A custom function takes an empty text as an argument left out, so that is what an omitted one
 * becomes: Excel doesn't document what it passes on for an omitted parameter of a LAMBDA. Formulas are in the form that files use.
 */
import type { FunctionDeclaration, Parameter } from '../functions/declare';
import { tableNames, type TableName } from '../tables/declarations/index';

/** Further tables that a function takes, at least. */
const FEWEST_FURTHER = 4;
const ALWAYS_USED: readonly TableName[] = ['fx', 'settings', 'mapping'];

/** How many further tables the function has a use for. */
function furtherCount({ parameters, reads }: FunctionDeclaration): number {
  const positional = parameters.flatMap(({ table }) => table ?? []);
  const used = tableNames.filter(
    (name) => !positional.includes(name) && (reads === undefined || reads[name] !== undefined || ALWAYS_USED.includes(name)),
  );
  return Math.max(FEWEST_FURTHER, used.length);
}

/** Excel's tables are often called Accounts or Contracts: parameters of those names could be taken for them. */
function parameterName({ key, kind }: Parameter): string {
  if (kind === 'table') return `${key}_table`;
  if (kind !== 'accounts') return key;
  return key === 'account' ? 'account_id' : 'account_ids';
}

interface NamedParameter {
  readonly name: string;
  readonly optional: boolean;
}

function parametersOf(declaration: FunctionDeclaration): NamedParameter[] {
  return declaration.parameters.flatMap((parameter): NamedParameter[] =>
    parameter.kind === 'tables'
      ? Array.from({ length: furtherCount(declaration) }, (_, index) => ({ name: `further_table_${index + 1}`, optional: true }))
      : [{ name: parameterName(parameter), optional: parameter.optional === true }],
  );
}

const orNothing = (name: string): string => `IF(ISOMITTED(${name}),"",${name})`;

/** `=LAMBDA(account_ids,…,[output],TENURE.X(account_ids,…,IF(ISOMITTED(output),"",output)))`. */
export function shortNameFormula(declaration: FunctionDeclaration): string {
  const parameters = parametersOf(declaration);
  const named = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const passed = parameters.map(({ name, optional }) => (optional ? orNothing(name) : name));
  return `=LAMBDA(${[...named, `TENURE.${declaration.id}(${passed.join(',')})`].join(',')})`;
}

export interface PassedThrough {
  /** The function, without its namespace. */
  readonly id: string;
  readonly parameters: readonly NamedParameter[];
}

/** Marks that files put before newer functions, parameters of a LAMBDA and custom functions. */
const FILE_MARKS = /_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlop\.|_xldudf_/gi;
const SHAPE = /^=LAMBDA\(((?:\[?[a-z_][a-z0-9_.]*\]?,)+)TENURE[._]([A-Z]+)\((.*)\)\)$/i;

/**
 * What a formula of a name passes through: undefined when it is no LAMBDA that hands its own parameters, in their order, to one of the functions. So a
 * name that somebody wrote, with tables filled in or anything else of his own, is not taken for one of ours; one of an earlier version is.
 */
export function passedThrough(formula: string): PassedThrough | undefined {
  const found = SHAPE.exec(formula.replace(FILE_MARKS, '').replace(/\s/g, ''));
  if (found === null) return undefined;
  const parameters = found[1]!
    .slice(0, -1)
    .split(',')
    .map((name): NamedParameter => ({ name: name.replace(/[[\]]/g, ''), optional: name.startsWith('[') }));
  const passed = parameters.map(({ name }) => name.toLowerCase());
  // Optional parameters come as a name alone or with what an omitted one becomes.
  const args = found[3]!
    .toLowerCase()
    .replace(/if\(isomitted\(([a-z0-9_.]+)\),"",([a-z0-9_.]+)\)/g, (all, tested: string, name: string) => (tested === name ? name : all));
  return args === passed.join(',') ? { id: found[2]!.toUpperCase(), parameters } : undefined;
}
