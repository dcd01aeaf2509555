/** What a call was given: its arguments by their keys, and what the tables among them say about how to read the rest. */
import { Settings } from '../settings/settings';
import type { TableName } from '../tables/declarations/index';
import type { TableMapping } from '../tables/mapping';
import { readByMapping } from '../tables/mapped';
import type { Cells } from '../tables/headers';
import type { Selection } from '../portfolio/selection';
import { eachRange, isNothing, mappingsAmong, type TableCells } from './arguments';
import type { AnyGiven, CallContext, FunctionDeclaration, Parameter, Reading } from './declare';
import { callLanguage } from './language';

/** `args`: by position, as Excel hands them over, without anything that it adds. */
export function givenOf(
  { parameters, outputs }: Pick<FunctionDeclaration, 'parameters' | 'outputs'>,
  args: readonly unknown[],
  context: CallContext,
): AnyGiven {
  const given: AnyGiven = {};
  const reading: Reading = {
    context,
    outputs,
    given,
    get taken() {
      return tablesTaken(parameters, args, given);
    },
  };
  const last = parameters.findIndex(({ kind }) => kind === 'tables');
  let mappings: readonly TableMapping[] | undefined;
  const asMapped = (parameter: Parameter, argument: unknown): unknown =>
    last < 0 ? argument : readMapped(parameter, argument, (mappings ??= mappingsAmong(args.slice(last))));
  parameters.forEach((parameter, position) => {
    const argument = parameter.kind === 'tables' ? args.slice(position) : args[position];
    let known: { readonly value: unknown } | undefined;
    const get = (): unknown => (known ??= { value: parameter.read(asMapped(parameter, argument), reading) }).value;
    Object.defineProperty(given, parameter.key, { enumerable: true, get });
  });
  return given;
}

/** Ranges of somebody's own, under our headers. */
function readMapped({ kind, table }: Parameter, argument: unknown, mappings: readonly TableMapping[]): unknown {
  if (mappings.length === 0 || !Array.isArray(argument)) return argument;
  if (kind === 'table' || kind === 'accounts') return readByMapping(argument as Cells, mappings, table ?? 'accounts');
  return kind === 'tables' ? eachRange(argument, (range) => readByMapping(range, mappings)) : argument;
}

function tablesTaken(parameters: readonly Parameter[], args: readonly unknown[], given: AnyGiven): ReadonlySet<TableName> {
  const taken = new Set<TableName>();
  parameters.forEach(({ key, kind, table, optional }, position) => {
    const argument = args[position];
    if (kind === 'table' && argument !== undefined && !(optional === true && isNothing(argument))) taken.add(table!);
    if (kind === 'accounts' && (given[key] as Selection).table !== undefined) taken.add('accounts');
  });
  return taken;
}

/** The further tables and the settings among them, which say in which language and date system the rest is read. */
export function readSettings(further: TableCells, context: CallContext): Settings {
  const settings = further.settings === undefined ? Settings.defaults : Settings.fromCells(further.settings);
  context.language = callLanguage(settings.values.language);
  context.date1904 = settings.values.date1904;
  return settings;
}
