/** The ways in which Excel fails a request, as the host plays them. */
import type { ExcelHost } from '../../../src/workbench/host/excel-host';
import type { Fault } from '../../../src/workbench/host/switches';
import type { RichApiRequest, RichApiResponse } from '../../../src/workbench/host/wire';
import type { WorkbookErrorCode } from '../../../src/locales/en/workbook/index';
import type { TrialTime } from './time';

interface Kind {
  /** Which codes the sentence may have when nothing was changed; none: it must be done. */
  readonly says: readonly WorkbookErrorCode[];
  /** Before the request is looked at. */
  readonly before?: Fault;
  /** After it was carried out. */
  readonly after?: Fault;
  /** It stops before one of its actions. */
  readonly cut?: 'AccessDenied' | 'ItemNotFound' | 'GeneralException';
  /** All requests from there on fail so. */
  readonly goesOn?: true;
  /** The request after it is refused as well. */
  readonly thenRefused?: true;
  /** The user presses Stop meanwhile. */
  readonly stop?: true;
}

/** A fault that comes to light when it is over: what was refused once and can be sent again is done. */
export const kinds = {
  'busy for a moment': { says: [], before: 'throttled' },
  'busy on and on': { says: ['busy'], before: 'throttled', goesOn: true },
  'a cell is edited': { says: ['cellEditMode'], before: 'cellEditMode' },
  'a cell is edited on and on': { says: ['cellEditMode'], before: 'cellEditMode', goesOn: true },
  'session timed out': { says: ['session'], before: 'sessionTimedOut' },
  'access denied': { says: ['protected'], before: 'accessDenied' },
  'access denied on and on': { says: ['protected'], before: 'accessDenied', goesOn: true },
  'request too large': { says: ['tooLarge'], before: 'requestTooLarge' },
  'answer too large': { says: ['tooLarge'], after: 'responseTooLarge' },
  'sheet protected': { says: ['protected'], cut: 'AccessDenied' },
  'not found': { says: ['gone'], cut: 'ItemNotFound' },
  'cut half-way': { says: ['failed'], cut: 'GeneralException' },
  'cut half-way, then refused': { says: ['failed', 'protected'], cut: 'GeneralException', thenRefused: true },
  'answer lost': { says: ['silent'], after: 'silence' },
  'never answered': { says: ['silent'], before: 'silence' },
  'pane closed, request lost': { says: ['silent', 'unanswered'], before: 'silence', goesOn: true },
  'pane closed, request done': { says: ['silent', 'unanswered'], after: 'silence', goesOn: true },
  stopped: { says: ['cancelled'], stop: true },
  'stopped, never answered': { says: ['cancelled', 'silent'], before: 'silence', stop: true },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly KindName[];

export const isClosing = (kind: KindName): boolean => kind.startsWith('pane closed');
/** Excel can't be asked again how it ended. */
export const isDeaf = (kind: KindName): boolean => (kinds[kind] as Kind).goesOn === true || (kinds[kind] as Kind).thenRefused === true;

/** One fault: at which request of a command, and before which of its actions. */
export interface Played {
  readonly kind: KindName;
  /** From 0. */
  readonly request: number;
  readonly action?: number;
}

/** A request of a command without any fault. */
export interface Asked {
  readonly writes: boolean;
  readonly actions: number;
}

const REFERENCE = '_RemoveReference';

/** Office.js tidies up after a batch in requests of its own, when it likes. */
const isTidying = ({ Actions }: RichApiRequest): boolean =>
  Actions.every(({ Name, ActionType }) => Name === REFERENCE || ActionType === 1) && Actions.some(({ Name }) => Name === REFERENCE);

/** What stands between the add-in and its host while a command runs: it counts the requests, and fails one of them. */
export class Player {
  readonly asked: Asked[] = [];
  /** The fault was played. */
  met = false;
  private played: Played | null = null;
  private stop: () => void = () => undefined;
  private now = -1;

  constructor(host: ExcelHost, time: TrialTime) {
    const { switches, engine } = host;
    const richApi = host.richApi.bind(host);
    host.richApi = async (body, flags) => {
      time.underWay++;
      time.happened++;
      try {
        const answer = await richApi(body, flags);
        time.silent ||= answer === 'silence';
        return answer;
      } finally {
        time.underWay--;
        time.happened++;
      }
    };
    const before = switches.before.bind(switches);
    const after = switches.after.bind(switches);
    let tidying = false;
    switches.before = async (waits, text) => {
      const request = JSON.parse(text) as RichApiRequest;
      tidying = isTidying(request);
      if (tidying) return before(waits, text);
      this.now++;
      this.asked.push({ writes: false, actions: request.Actions.length });
      return this.faultBefore() ?? before(waits, text);
    };
    switches.after = (text) => (tidying ? null : this.faultAfter()) ?? after(text);
    const run = engine.run.bind(engine);
    engine.run = (request) => (tidying ? run(request) : this.cut(request, run));
    const begin = host.workbook.beginUndoGroup.bind(host.workbook);
    host.workbook.beginUndoGroup = () => {
      if (!tidying) this.asked[this.now] = { ...this.asked[this.now]!, writes: true };
      return begin();
    };
  }

  start(played: Played | null, stop: () => void): void {
    Object.assign(this, { played, stop, now: -1, met: false });
    this.asked.length = 0;
  }

  private get kind(): Kind | undefined {
    return this.played === null ? undefined : kinds[this.played.kind];
  }

  private isAt(): boolean {
    const { played, kind } = this;
    return played !== null && (this.now === played.request || (kind!.goesOn === true && this.now > played.request));
  }

  private faultBefore(): Fault | null {
    const { played, kind } = this;
    if (kind?.thenRefused === true && this.now === played!.request + 1) return 'accessDenied';
    if (!this.isAt()) return null;
    if (kind!.stop === true) this.stop();
    if (kind!.cut === undefined) this.met = true;
    // A closed pane hears of nothing: what it asked for once is done, what comes after it is not.
    if (kind!.after !== undefined && kind!.goesOn === true && this.now > played!.request) return kind!.after;
    return kind!.before ?? null;
  }

  private faultAfter(): Fault | null {
    return this.isAt() ? (this.kind!.after ?? null) : null;
  }

  private async cut(request: RichApiRequest, run: (request: RichApiRequest) => Promise<RichApiResponse>): Promise<RichApiResponse> {
    const { played, kind } = this;
    if (kind?.cut === undefined || !this.isAt()) return run(request);
    this.met = true;
    const at = Math.min(played!.action ?? 0, request.Actions.length - 1);
    const answer = await run({ ...request, Actions: request.Actions.slice(0, at) });
    if (answer.Error === undefined)
      answer.Error = { Code: kind.cut, Message: 'Refused on purpose.', Location: '', ActionIndex: at, HttpStatusCode: 400 };
    return answer;
  }
}
