/** What is wrong with the arguments of a call, each by itself, in the words that the cell would say it in. The readers are the call's own. */
import type { ParameterKey } from '../locales/en/parameters';
import type { Language } from '../locales/languages';
import type { CallContext, FunctionDeclaration } from './declare';
import { faultError } from './errors';
import { CallError } from './faults';
import { givenOf } from './given';

/** Arguments that can't be read, by parameter; what is wrong inside a table is said by the call itself. */
export function argumentFaults(
  declaration: FunctionDeclaration,
  args: readonly unknown[],
  language: Language,
): ReadonlyMap<ParameterKey, string> {
  const context: CallContext = { language, date1904: false };
  const given = givenOf(declaration, args, context);
  const faults = new Map<ParameterKey, string>();
  for (const { key } of declaration.parameters) {
    try {
      void given[key];
    } catch (error) {
      const shown = error instanceof CallError ? faultError(error, language) : undefined;
      if (shown !== undefined) faults.set(key, shown.message);
    }
  }
  return faults;
}
