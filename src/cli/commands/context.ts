/** What every command works with: texts, progress on the error stream, the engine, which is opened when it is first needed. */
import type { CliTexts } from '../../locales/en/cli';
import type { Language } from '../../locales/languages';
import { readDate } from '../../tables/cell';
import { Engine } from '../engine/duck';
import { wholeNumber, type Asked } from '../options';
import { Refusal } from '../refusal';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: { write(text: string): unknown };
  readonly progress: { write(text: string): unknown; readonly isTTY?: boolean };
}

export class Context {
  #engine: Promise<Engine> | undefined;
  private shown = '';

  constructor(
    readonly asked: Asked,
    readonly language: Language,
    readonly texts: CliTexts,
    readonly streams: Streams,
    readonly signal: AbortSignal,
  ) {}

  get engine(): Promise<Engine> {
    const { memory, threads, extension } = this.asked.values;
    const own = wholeNumber(threads, 'threads', this.texts, [1, 1024]);
    return (this.#engine ??= Engine.open({
      ...(memory === undefined ? {} : { memory }),
      ...(own === undefined ? {} : { threads: own }),
      ...(extension === undefined ? {} : { extensions: extension }),
    }).then((engine) => {
      this.signal.addEventListener('abort', () => engine.interrupt(), { once: true });
      return engine;
    }));
  }

  async close(): Promise<void> {
    (await this.#engine?.catch(() => undefined))?.close();
  }

  /** A step of long work: each replaces the one before where somebody watches. Throws where the command was stopped. */
  step(text: string): void {
    this.signal.throwIfAborted();
    if (this.asked.values.quiet === true || this.asked.values.json === true) return;
    const { progress } = this.streams;
    if (progress.isTTY === true) progress.write(`\r\u001b[K${text}`);
    else if (text.replace(/\d/g, '') !== this.shown.replace(/\d/g, '')) progress.write(`${text}\n`);
    this.shown = text;
  }

  /** What the command did: words for people, one line of JSON for programs. */
  say(words: readonly string[], json: Readonly<Record<string, unknown>>): void {
    const { values, command } = this.asked;
    if (this.streams.progress.isTTY === true && this.shown !== '') this.streams.progress.write('\r\u001b[K');
    this.streams.output.write(
      values.json === true ? `${JSON.stringify({ command, ...json })}\n` : words.map((line) => `${line}\n`).join(''),
    );
  }

  /** A day that an option names. */
  day(value: string, option: string): number {
    // A cell of the settings holds its day as a number.
    const day = readDate(Number.isNaN(Number(value)) ? value : Number(value), { kind: 'date' }, false);
    if (typeof day !== 'number' || Number.isNaN(day)) throw new Refusal(this.texts.faults.badDay(option, value), 2);
    return day;
  }
}
