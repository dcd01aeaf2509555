/** The command line, read once: what is asked for, or why it can't be. */
import { parseArgs } from 'node:util';
import { languages, type Language } from '../locales/languages';
import type { CliTexts } from '../locales/en/cli';
import { Refusal } from './refusal';

export const commandNames = ['portfolio', 'check', 'references', 'explain', 'rows', 'facts', 'kernel', 'finish'] as const;
export type CommandName = (typeof commandNames)[number];

const declared = {
  from: { type: 'string' },
  to: { type: 'string' },
  lines: { type: 'string' },
  volumes: { type: 'string' },
  results: { type: 'string' },
  facts: { type: 'string' },
  mapping: { type: 'string' },
  columns: { type: 'string' },
  'as-of': { type: 'string' },
  window: { type: 'string' },
  currency: { type: 'string' },
  cost: { type: 'string' },
  'float-scale': { type: 'string' },
  function: { type: 'string' },
  output: { type: 'string' },
  extension: { type: 'string', multiple: true },
  memory: { type: 'string' },
  threads: { type: 'string' },
  workers: { type: 'string' },
  language: { type: 'string' },
  describe: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type OptionName = keyof typeof declared;
export interface Asked {
  readonly command: CommandName | undefined;
  /** What follows the command, such as an account. */
  readonly rest: readonly string[];
  readonly values: Readonly<{
    [Name in OptionName]?: (typeof declared)[Name] extends { type: 'boolean' }
      ? boolean
      : (typeof declared)[Name] extends { multiple: true }
        ? readonly string[]
        : string;
  }>;
}

export function readOptions(args: readonly string[], texts: CliTexts): Asked {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: declared, allowPositionals: true, strict: true });
    const [word, ...rest] = positionals;
    const command = commandNames.find((name) => name === word);
    if (word !== undefined && command === undefined) throw new Refusal(texts.faults.unknownCommand(word, commandNames.join(', ')), 2);
    return { command, rest, values };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(texts.faults.badOption(error instanceof Error ? error.message : String(error)), 2);
  }
}

/** The language asked for, or that of the machine where it is spoken. */
export function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = args.indexOf('--language');
  const asked = args.find((arg) => arg.startsWith('--language='))?.slice('--language='.length) ?? (at < 0 ? undefined : args[at + 1]);
  const machine = environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  const tag = asked ?? machine;
  return languages().find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
}

/** An option that the command can't do without. */
export function needed(value: string | undefined, name: OptionName, texts: CliTexts): string {
  if (value === undefined || value === '') throw new Refusal(texts.faults.optionMissing(`--${name}`), 2);
  return value;
}

export function wholeNumber(
  value: string | undefined,
  name: OptionName,
  texts: CliTexts,
  [least, most]: readonly [number, number],
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new Refusal(texts.faults.wholeNumber(`--${name}`, value, least, most), 2);
  return number;
}
