/**
 * The fault trial of a scenario: every request of a command is failed in every way that Excel knows. Afterwards the workbook is what it was or the
 * command is done, it has come to an end, and what it says is true.
 */
import { WorkbookError } from '../../../src/workbook/errors';
import { CellError, TableError } from '../../../src/tables/findings';
import { faultOf, isCancelled } from '../../../src/taskpane/state/faults';
import { textsOf } from '../../../src/locales/languages';
import { addin } from '../support';
import { isClosing, isDeaf, kindNames, kinds, Player, type Asked, type KindName, type Played } from './faults';
import type { Scenario } from './scenario';
import { differences, keep, told } from './state';
import { TrialTime } from './time';

export type Outcome = 'done' | 'as it was' | 'said to be left' | 'half, the pane was closed';

export interface Tried {
  readonly scenario: string;
  readonly level: string;
  readonly played: Played;
  readonly outcome: Outcome | null;
  /** Why it did not hold. */
  readonly problem: string | null;
}

type Ended = { readonly hung: true } | { readonly value: unknown } | { readonly error: unknown };

interface Faultless {
  readonly asked: readonly Asked[];
  readonly ended: Ended;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Chooses the faults to be played. */
export type Choice = (played: readonly Played[]) => readonly Played[];

/** A few places spread over a request, the first and the last among them. */
function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
}

const CUTS = 8;

function actionsOf(kind: KindName, { actions, writes }: Asked): readonly (number | undefined)[] {
  if (!('cut' in kinds[kind])) return [undefined];
  if (!writes) return kind === 'sheet protected' || kind === 'cut half-way, then refused' ? [] : [0];
  if (kind === 'cut half-way') return spread(actions, CUTS);
  return kind === 'not found' ? spread(actions, 2) : spread(actions, 3).slice(1);
}

/** Every fault at every request. */
function allFaults(asked: readonly Asked[], { stops }: Scenario): Played[] {
  return asked.flatMap((one, request) =>
    kindNames
      .filter((kind) => stops !== false || !('stop' in kinds[kind]))
      .flatMap((kind) => actionsOf(kind, one).map((action) => ({ kind, request, ...(action === undefined ? {} : { action }) }))),
  );
}

export class Trial {
  private readonly time = new TrialTime();
  private readonly player: Player;
  private readonly empty: () => void;

  constructor(private readonly level: string) {
    this.player = new Player(addin.host, this.time);
    this.empty = keep(addin.workbook);
    this.time.install();
  }

  end(): void {
    this.time.uninstall();
  }

  async scenario(scenario: Scenario, choose: Choice): Promise<Tried[]> {
    this.empty();
    this.player.start(null, () => undefined);
    await scenario.prepare?.();
    const given = await scenario.begin?.();
    const start = keep(addin.workbook);
    const faultless = await this.faultless(scenario, given);
    const tried: Tried[] = [];
    for (const played of choose(allFaults(faultless.asked, scenario))) {
      start();
      const ended = await this.run(scenario, given, played);
      if (!this.player.met) continue;
      const after = told(addin.workbook);
      tried.push({ scenario: scenario.name, level: this.level, played, ...judged(scenario, faultless, played, ended, after) });
    }
    return tried;
  }

  private async faultless(scenario: Scenario, given: unknown): Promise<Faultless> {
    const before = told(addin.workbook);
    const ended = await this.run(scenario, given, null);
    const code = 'error' in ended ? ((ended.error as { code?: string }).code ?? String(ended.error)) : undefined;
    if ('hung' in ended || code !== scenario.refused)
      throw new Error(`${scenario.name}: without any fault it ends with ${code ?? 'nothing'}`);
    return { asked: [...this.player.asked], ended, before, after: told(addin.workbook) };
  }

  private async run(scenario: Scenario, given: unknown, played: Played | null): Promise<Ended> {
    const control = new AbortController();
    this.time.forget();
    this.player.start(played, () => control.abort());
    const work = Promise.resolve(scenario.run(given, control.signal));
    const ended = work.then(
      (value): Ended => ({ value }),
      (error: unknown): Ended => ({ error }),
    );
    const ok = await this.time.end(work);
    return ok ? ended : { hung: true };
  }
}

type Judged = Pick<Tried, 'outcome' | 'problem'>;

function judged(scenario: Scenario, faultless: Faultless, played: Played, ended: Ended, state: ReadonlySet<string>): Judged {
  const differs = (from: ReadonlySet<string>): string[] =>
    differences(from, state).filter((line) => scenario.ignores?.test(line.slice(2)) !== true);
  const [fromBefore, fromAfter] = [differs(faultless.before), differs(faultless.after)];
  const changed = fromAfter.length === 0 ? 'done' : 'half';
  const stands = fromBefore.length === 0 ? 'as it was' : changed;
  const half = `half-written: ${(fromBefore.length < fromAfter.length ? fromBefore : fromAfter).slice(0, 6).join('; ')}`;
  const held = (outcome: Outcome): Judged => ({ outcome, problem: null });
  const fell = (problem: string): Judged => ({ outcome: null, problem });
  if ('hung' in ended) return scenario.patient === true ? held('as it was') : fell('hangs');
  // Nobody is there to put anything back, and nobody reads what it says: what is sent as one request is whole.
  if (isClosing(played.kind)) {
    const several = faultless.asked.filter(({ writes }) => writes).length > 1;
    if (stands !== 'half') return held(stands);
    return several ? held('half, the pane was closed') : fell(half);
  }
  if ('value' in ended) {
    if (fromAfter.length > 0) return fell(`says that it is done; ${half}`);
    const same = 'value' in faultless.ended && JSON.stringify(faultless.ended.value) === JSON.stringify(ended.value);
    return same ? held('done') : fell('is done, and says something else than without a fault');
  }
  // What was stopped between two requests says so in the browser's own way.
  const error = isCancelled(ended.error) ? new WorkbookError('cancelled') : ended.error;
  const untrue = sentenceFault(error);
  if (untrue !== undefined) return fell(untrue);
  return judgedRefusal(scenario, played, error, stands, half, state);
}

function judgedRefusal(
  scenario: Scenario,
  played: Played,
  error: unknown,
  stands: 'as it was' | 'done' | 'half',
  half: string,
  state: ReadonlySet<string>,
): Judged {
  const fell = (problem: string): Judged => ({ outcome: null, problem });
  const { code, facts } = error instanceof WorkbookError ? error : { code: error instanceof CellError ? 'cell' : 'table', facts: {} };
  if (code === 'unanswered' || code === 'unsure' || code === 'leftBehind') {
    const untrue = isDeaf(played.kind) ? undefined : `says ${code}, and Excel could have been asked`;
    const problem = untrue ?? (code === 'leftBehind' ? leftFault(facts.sheet, stands, state) : undefined);
    return problem === undefined ? { outcome: 'said to be left', problem: null } : fell(problem);
  }
  if (stands !== 'as it was') return fell(stands === 'done' ? `is done, and says ${code}` : `says ${code}; ${half}`);
  const { says } = kinds[played.kind];
  if (code !== scenario.refused && ![...says, ...(scenario.says ?? [])].includes(code))
    return fell(`says ${code} instead of ${says.join(' or ')}`);
  return { outcome: 'as it was', problem: null };
}

/** What is wrong with saying that something was left in a sheet. */
function leftFault(sheet: string | undefined, stands: string, state: ReadonlySet<string>): string | undefined {
  if (stands !== 'half') return 'says that something was left, and nothing was';
  const isThere = sheet === undefined || sheet === '' || [...state].some((line) => line.startsWith(`sheet ${sheet}:`));
  return isThere ? undefined : `names a sheet that is not there: ${sheet}`;
}

/** What is wrong with the sentence itself. */
function sentenceFault(error: unknown): string | undefined {
  if (!(error instanceof WorkbookError || error instanceof CellError || error instanceof TableError))
    return `an exception of the language: ${String(error)}`;
  for (const language of ['en', 'fr'] as const) {
    const { text } = faultOf(error, language, null);
    if (text === '' || text === textsOf(language).pane.errors.unexpected || /undefined|\[object/.test(text)) return `says nothing: ${text}`;
    if (text === textsOf(language).workbook.error.failed) return 'does not say what was refused';
  }
  return undefined;
}
