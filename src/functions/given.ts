/** What a call was given: its arguments by their keys, and what the tables among them say about how to read the rest. */
import { Settings } from '../settings/settings';
import type { TableName } from '../tables/declarations/index';
import type { Selection } from '../portfolio/selection';
import { isNothing, type TableCells } from './arguments';
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
  parameters.forEach((parameter, position) => {
    const argument = parameter.kind === 'tables' ? args.slice(position) : args[position];
    let known: { readonly value: unknown } | undefined;
    const get = (): unknown => (known ??= { value: parameter.read(argument, reading) }).value;
    Object.defineProperty(given, parameter.key, { enumerable: true, get });
  });
  return given;
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
