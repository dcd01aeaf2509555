// The host: everything that answers an add-in's pane, whatever carries the messages. A transport hands it requests and gives it a way to send events.
// Requests are answered one at a time, in their order. A request that writes is one step of undo, as each context.sync() is in Excel.
import { shiftedArea } from './a1';
import { Engine } from './engine';
import type { Requirements } from './engine';
import { CustomFunctions } from './custom-functions';
import { CATEGORY, EVENT } from './event-types';
import { EventDispatcher } from './events';
import type { LibraryModel } from './library-model';
import { memberTables, newService } from './members';
import type { MemberContext, RibbonChange } from './members/define';
import { rangeObject } from './members/objects';
import type { RangeObject } from './members/objects';
import { FAULT_CODE, Switches } from './switches';
import type { SwitchOptions } from './switches';
import type { Area, CellChange, WorkbookModel } from './workbook-model';
import type { RichApiMessage, RichApiRequest } from './wire';

/** What an Excel of the version that Tenure asks for claims. */
const DEFAULT_REQUIREMENTS: Requirements = {
  ExcelApi: '1.15',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  SharedRuntime: '1.1',
  RichApiRuntime: '1.2',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
};

export interface HostOptions extends SwitchOptions {
  workbook: WorkbookModel;
  library: LibraryModel;
  /** "en-US", "fr-FR": the language of Excel's own texts, Office.context.displayLanguage. */
  language?: string;
  /** The language of the data, Office.context.contentLanguage; as `language` when left out. */
  contentLanguage?: string;
  requirements?: Requirements;
  /** Milliseconds that a custom function may take. */
  functionTimeout?: number;
  /** The add-in asks for its pane to be shown ("Visible") or hidden ("Background"). */
  onPaneState?(state: string): void;
  /** The add-in changes its ribbon (Office.ribbon.requestUpdate). */
  onRibbonUpdate?(change: RibbonChange): void;
}

/** How a transport delivers what the host has to say. */
export interface Outlet {
  richApi(messages: RichApiMessage[]): void;
  /** A ribbon button: [invocation id, action id, event as JSON text]. */
  command(invocation: [id: string, action: string, eventJson: string]): void;
}

export type RichApiAnswer = { response: string } | { errorCode: number } | 'silence';

/** Office.js's numbers of the calls of the Common API that the host answers. */
export const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94, closeContainer: 97 } as const;
export const INTERNAL_ERROR = 5001;

/** Request flags of the library: the request writes; it may wait for the end of cell editing. */
const REQUEST_WRITES = 1;
const REQUEST_WAITS_FOR_CELL_EDIT = 64;

export interface RequestRecord {
  body: RichApiRequest;
  flags: number;
  requestLength: number;
  responseLength: number;
}

export class ExcelHost {
  readonly switches: Switches;
  readonly engine: Engine;
  readonly customFunctions: CustomFunctions;
  readonly language: string;
  readonly contentLanguage: string;
  readonly requirements: Requirements;
  readonly workbook: WorkbookModel;
  /** The pane as the add-in last wanted it, and how it starts with the document ("Inactive" or "Background"). */
  readonly pane: { state: string; startState: string; setState(state: string): void };
  /** Things asked for that the host does not know: a test can show that there were none. */
  readonly unknown: string[] = [];
  /** Files of the workbooks that were opened beside this one, as base64. */
  readonly workbooksMade: string[] = [];
  /** The last requests, newest last; for looking, and for measuring. */
  readonly requests: RequestRecord[] = [];
  private readonly events: EventDispatcher;
  private outlet: Outlet | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly unsubscribe: () => void;
  private nextCommand = 1;
  private readonly commands = new Map<string, (completed: unknown) => void>();
  private closed = false;
  private actionsReady: Promise<void> = Promise.resolve();
  private resolveActionsReady: () => void = () => undefined;

  constructor(options: HostOptions) {
    this.workbook = options.workbook;
    this.language = options.language ?? 'en-US';
    this.contentLanguage = options.contentLanguage ?? this.language;
    this.requirements = options.requirements ?? DEFAULT_REQUIREMENTS;
    this.switches = new Switches(options);
    const send = (messages: RichApiMessage[]): void => this.outlet?.richApi(messages);
    this.events = new EventDispatcher(options.workbook, send);
    this.customFunctions = new CustomFunctions(send, this.switches, options.functionTimeout);
    const pane = {
      state: 'Visible',
      startState: 'Inactive',
      setState: (state: string): void => {
        pane.state = state;
        options.onPaneState?.(state);
        send([
          [CATEGORY.event, EVENT.paneVisibility, '', JSON.stringify({ visibility: state === 'Visible' ? 'Visible' : 'Hidden' }), 0, false],
        ]);
      },
    };
    this.pane = pane;
    const events = this.events;
    const context: MemberContext = {
      workbook: options.workbook,
      library: options.library,
      language: this.contentLanguage,
      registrations: events.registrations,
      eventRange: (reference) => events.range(reference),
      get eventsEnabled() {
        return events.enabled;
      },
      set eventsEnabled(enabled: boolean) {
        events.enabled = enabled;
      },
      customFunctions: this.customFunctions,
      pane,
      actionsReady: () => this.resolveActionsReady(),
      ribbonUpdate: (change) => options.onRibbonUpdate?.(change),
      workbookMade: (file) => String(this.workbooksMade.push(file)),
    };
    this.engine = new Engine({
      library: options.library,
      tables: memberTables,
      context,
      requirements: this.requirements,
      newObject: newService,
      root: { kind: 'Workbook' },
    });
    this.unsubscribe = options.workbook.subscribe((event) => {
      if (event.type === 'cellsChanged') this.moveTracked(event.sheetId, event.area, event.change);
      this.events.tell(event).catch((error: unknown) => console.error('The host could not tell an event:', error));
    });
  }

  /** Ranges that the add-in holds on to follow inserted and deleted rows and columns. */
  private moveTracked(sheetId: string, cells: Area, change: CellChange): void {
    if (change === 'RangeEdited' || change === 'CellInserted' || change === 'CellDeleted') return;
    const along = change === 'RowInserted' || change === 'RowDeleted' ? 'rows' : 'columns';
    const sign = change === 'RowInserted' || change === 'ColumnInserted' ? 1 : -1;
    this.engine.eachKept((object) => {
      if (object.kind !== 'Range') return object;
      const { area } = object as RangeObject;
      if (area.sheetId !== sheetId) return object;
      const moved = shiftedArea(area, cells, along, sign);
      return moved && rangeObject({ sheetId, ...moved });
    });
  }

  /** A transport is ready to carry events to the pane. */
  connect(outlet: Outlet): void {
    this.outlet = outlet;
    // A pane that was loaded anew has registered for nothing and holds on to nothing.
    this.events.forgetRegistrations();
    this.engine.releaseAll();
    this.customFunctions.restart();
    this.actionsReady = new Promise((resolve) => {
      this.resolveActionsReady = resolve;
    });
  }

  /** Answers one request of the rich API, after those before it. */
  richApi(body: string, flags: number): Promise<RichApiAnswer> {
    const answer = this.last.then(() => this.answer(body, flags));
    // A request that is never answered must not hold up those behind it, nor must one that failed.
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async answer(body: string, flags: number): Promise<RichApiAnswer> {
    if (this.closed) return 'silence';
    const fault = await this.switches.before((flags & REQUEST_WAITS_FOR_CELL_EDIT) !== 0, body);
    if (fault === 'silence') return 'silence';
    if (fault) return { errorCode: FAULT_CODE[fault] };
    const request = JSON.parse(body) as RichApiRequest;
    const writes = (flags & REQUEST_WRITES) !== 0;
    if (writes) await this.workbook.beginUndoGroup();
    let response: string;
    try {
      response = JSON.stringify(await this.engine.run(request));
    } finally {
      if (writes) await this.workbook.endUndoGroup();
    }
    this.requests.push({ body: request, flags, requestLength: body.length, responseLength: response.length });
    if (this.requests.length > 500) this.requests.shift();
    const tooLarge = this.switches.after(response);
    if (tooLarge === 'silence') return 'silence';
    return tooLarge ? { errorCode: FAULT_CODE[tooLarge] } : { response };
  }

  /** Presses a ribbon button, once the pane takes commands; resolves with what the add-in gave to event.completed(). */
  async runCommand(actionId: string, controlId: string = actionId): Promise<unknown> {
    await this.actionsReady;
    if (!this.outlet) throw new Error('No pane is connected: the command has nobody to run it.');
    const id = `command${this.nextCommand++}`;
    const completed = new Promise<unknown>((resolve) => this.commands.set(id, resolve));
    this.outlet.command([id, actionId, JSON.stringify({ source: { id: controlId } })]);
    return completed;
  }

  /** Dispatch 94: the add-in called event.completed(). */
  commandCompleted(id: string, data: string): void {
    const resolve = this.commands.get(id);
    if (!resolve) return;
    this.commands.delete(id);
    resolve(data === '' || data === undefined ? undefined : parseOr(data));
  }

  /** Settings of the Common API (Office.context.document.settings): every key with its JSON text. */
  async readDocumentSettings(): Promise<[key: string, json: string][]> {
    return Object.entries(await this.workbook.settings('document')).map(([key, json]) => [key, String(json)]);
  }

  async saveDocumentSettings(entries: readonly (readonly [key: string, json: string])[]): Promise<void> {
    const kept = new Map(entries);
    for (const key of Object.keys(await this.workbook.settings('document')))
      if (!kept.has(key)) await this.workbook.setSetting('document', key, undefined);
    for (const [key, json] of kept) await this.workbook.setSetting('document', key, json);
  }

  /** Something was asked for that the host does not know. */
  refuse(what: string): void {
    this.unknown.push(what);
    console.error(`The workbench's host does not know: ${what}`);
  }

  close(): void {
    this.closed = true;
    this.outlet = null;
    this.unsubscribe();
    this.switches.endCellEdit();
  }
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
