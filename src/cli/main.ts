/** The command line: what was asked, in which language, and how it ended. Everything it says is a text of the locales. */
import { setLanguage } from '../functions/language';
import { provideRuntime } from '../batch/runtime';
import { pagesOf } from '../locales/languages';
import type { CliTexts } from '../locales/en/cli';
import { Context, type Streams } from './commands/context';
import { languageOf, readOptions, type CommandName } from './options';
import { forgetBegun } from './output/file';
import { Refusal } from './refusal';

/** Each is loaded when it is asked for: a kernel needs no engine. */
const commands: Readonly<Record<CommandName, () => Promise<(context: Context) => Promise<void>>>> = {
  portfolio: async () => (await import('./commands/portfolio')).portfolio,
  check: async () => (await import('./commands/check')).check,
  references: async () => (await import('./commands/references')).references,
  explain: async () => (await import('./commands/explain')).explain,
  rows: async () => (await import('./commands/rows')).rows,
  facts: async () => (await import('./commands/facts')).facts,
  kernel: async () => (await import('./commands/kernel')).kernel,
  finish: async () => (await import('./commands/finish')).finish,
};

/** What is no refusal of ours is a fault of the program: shown with where it happened. */
function refusalOf(error: unknown, texts: CliTexts): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(texts.faults.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)), 1);
}

function say(message: string, { output, progress }: Streams, json: boolean): void {
  if (json) output.write(`${JSON.stringify({ error: message })}\n`);
  else progress.write(`${progress.isTTY === true ? '\n' : ''}${message}\n`);
}

/** The exit code; nothing half-written is left, however it ends. */
export async function run(
  args: readonly string[],
  streams: Streams,
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const language = languageOf(args, environment);
  const texts = pagesOf(language).cli;
  setLanguage(language);
  provideRuntime();
  let context: Context | undefined;
  try {
    const asked = readOptions(args, texts);
    if (asked.values.help === true || asked.command === undefined) {
      streams.output.write(texts.usage);
      return asked.values.help === true ? 0 : 2;
    }
    context = new Context(asked, language, texts, streams, signal);
    await (await commands[asked.command]())(context);
    return 0;
  } catch (error) {
    const { message, exit } = refusalOf(signal.aborted ? new Refusal(texts.faults.stopped(), 130) : error, texts);
    if (message !== '') say(message, streams, args.includes('--json'));
    return exit;
  } finally {
    await forgetBegun();
    await context?.close();
  }
}
