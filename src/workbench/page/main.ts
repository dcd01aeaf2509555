// The workbench page: a spreadsheet, the add-in's pane beside it, and the host between them (design: a stand-in for Excel).
// Opening, saving, language, theme and blanks are the toolbar's; everything that the add-in does goes through the host.
import './page.css';
import { ExcelHost } from '../host/excel-host';
import { offerDesktopPane } from '../host/transports/desktop';
import type { DesktopPane } from '../host/transports/desktop';
import type { LibraryModel } from '../host/library-model';
import type { WorkbookEvent } from '../host/workbook-model';
import { formatArea, quoteSheet } from '../host/a1';
import type { Blanks } from '../grid/arguments';
import type { DeclaredFunction, FunctionList } from '../grid/function-list';
import { readContent } from '../grid/read-content';
import type { Invoke } from '../grid/function-calls';
import { MessageLine } from './message';
import { acceptDrops } from './drop';
import { describeSource, emptyWorkbook, openSource, reasonInWords } from './open-workbook';
import type { Opened } from './open-workbook';
import { Pane } from './pane';
import { confirmed } from './question';
import { setNumberLanguage, startSession } from './session';
import type { Session } from './session';
import { functionsFile } from '../../functions/language';
import { localeOf, spoken, pagesOf, type Language } from '../../locales/languages';
import { takeFiles, type Taken } from './taken-files';
import { drawToolbar } from './toolbar';

const NAMESPACE = 'TENURE';
/** Tables of half a million cells on a slow machine take their time; a call that never ends is found out all the same. */
const FUNCTION_TIMEOUT = 120_000;

/** What of a workbook is lost when it is not saved. */
const contentEvents: ReadonlySet<WorkbookEvent['type']> = new Set([
  'cellsChanged',
  'sheetAdded',
  'sheetDeleted',
  'sheetRenamed',
  'sheetMoved',
  'tableAdded',
  'tableDeleted',
]);

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found as T;
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}

class Workbench {
  readonly #message: MessageLine;
  readonly #pane = new Pane(element('pane'), element('splitter'));
  readonly #library: LibraryModel;
  #functions: FunctionList;
  #language: Language;
  #dark: boolean;
  #blanks: Blanks = 'desktop';
  #opened: Opened;
  #session: Session | null = null;
  #host: ExcelHost | null = null;
  #offer: DesktopPane | null = null;
  #paneLoaded: Promise<void> = Promise.resolve();
  #edited = false;
  /** What is asked of the page happens one after the other: a grid that is being made must not be ended, nor be asked before it is there. */
  #turn: Promise<void> = Promise.resolve();

  constructor(library: LibraryModel, functions: FunctionList, opened: Opened, language: Language, dark: boolean) {
    this.#library = library;
    this.#functions = functions;
    this.#opened = opened;
    this.#language = language;
    this.#dark = dark;
    this.#message = new MessageLine(element('message'), language);
  }

  get session(): Session {
    if (this.#session === null) throw new Error('No workbook is open.');
    return this.#session;
  }

  get host(): ExcelHost {
    if (this.#host === null) throw new Error('No pane is connected.');
    return this.#host;
  }

  /** Ready, and what was guessed about the files that are open. */
  #ready(): string {
    const { ready } = pagesOf(this.#language).workbench;
    return this.#opened.notes.length === 0 ? ready : `${ready}. ${this.#opened.notes.join(' ')}`;
  }

  start(): Promise<void> {
    acceptDrops(
      () => pagesOf(this.#language).workbench.dropHere,
      (files) => this.take(files),
    );
    return this.#inTurn(() => this.#startSession());
  }

  /** Runs when what was asked before is done, whether it failed or not. */
  #inTurn(step: () => Promise<void> | void): Promise<void> {
    const done = this.#turn.then(step);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #startSession(): Promise<void> {
    this.#endSession();
    const session = await startSession({
      container: element('grid'),
      content: this.#opened.content,
      functions: this.#functions,
      language: this.#language,
      dark: this.#dark,
      invoke: this.#invoke,
    });
    this.#session = session;
    if (this.#blanks !== session.calculation.blanks) session.calculation.setBlanks(this.#blanks);
    session.calculation.onEnd = () => this.#message.update(session, this.#language);
    session.calculation.calls.onPending = (calls) =>
      this.#message.note(calls === 0 ? this.#ready() : pagesOf(this.#language).workbench.calculating(calls));
    session.workbook.subscribe((event) => {
      // The grid tells of a sheet that comes into view a turn later, when another workbook may be open.
      if (session !== this.#session) return;
      if (contentEvents.has(event.type)) this.#edited = true;
      if (event.type === 'selectionChanged' || event.type === 'sheetActivated') this.#message.update(session, this.#language);
    });
    this.#draw();
    this.#message.note(this.#functions.functions.length === 0 ? pagesOf(this.#language).workbench.noFunctions : this.#ready());
    await this.#loadPane();
  }

  /** The pane first: what it asks of a workbook that has gone has no answer. */
  #endSession(): void {
    this.#pane.unload();
    this.#offer?.close();
    this.#offer = null;
    this.#host = null;
    const ended = this.#session;
    this.#session = null;
    ended?.end();
    this.#edited = false;
  }

  /** A call of a function in a cell, through Office.js's own protocol to the pane. */
  readonly #invoke: Invoke = async (functionId, parameters, { sheetId, row, column }, allowErrors) => {
    const sheets = this.session.workbook.sheets();
    const name = sheets.find(({ id }) => id === sheetId)?.name ?? '';
    const address = `${quoteSheet(name)}!${formatArea({ row, column, rowCount: 1, columnCount: 1 })}`;
    const { customFunctions } = this.host;
    // Office.js says that it is ready before the add-in's script, which is large here, has registered its functions.
    await Promise.all([customFunctions.whenReady, this.#paneLoaded]);
    return customFunctions.invoke(functionId, parameters, { address, allowErrors, timeout: FUNCTION_TIMEOUT });
  };

  /** The pane's page and a host for it; the old ones end. */
  async #loadPane(): Promise<void> {
    this.#offer?.close();
    const host = new ExcelHost({
      workbook: this.session.workbook,
      library: this.#library,
      language: localeOf(this.#language).habits.excel,
      // Excel on the desktop has no limit of its own for what a call carries.
      payloadLimit: null,
      functionTimeout: FUNCTION_TIMEOUT,
    });
    this.#host = host;
    this.#offer = await offerDesktopPane(host, { dark: this.#dark });
    this.#paneLoaded = this.#pane.load(this.#language, this.#dark);
    // Calls under way were the old pane's.
    if (this.session.calculation.calls.pending > 0) this.session.calculation.restart();
  }

  #draw(): void {
    const say = pagesOf(this.#language).workbench;
    document.documentElement.lang = this.#language;
    document.documentElement.dataset.theme = this.#dark ? 'dark' : 'light';
    document.title = `${this.#opened.content.name} · ${say.title}`;
    element('grid').setAttribute('aria-label', say.gridLabel);
    drawToolbar(
      element('toolbar'),
      { language: this.#language, dark: this.#dark, blanks: this.#blanks, workbookName: this.#opened.content.name },
      {
        create: () => void this.#inTurn(() => this.#create()),
        open: (files) => this.take(files),
        save: () => void this.#inTurn(() => this.#save()),
        recalculate: () => void this.#inTurn(() => this.session.calculation.restart()),
        setLanguage: (language) => void this.#inTurn(() => this.#setLanguage(language)),
        setDark: (dark) => void this.#inTurn(() => this.#setDark(dark)),
        setBlanks: (blanks) =>
          void this.#inTurn(() => {
            this.#blanks = blanks;
            this.session.calculation.setBlanks(blanks);
          }),
      },
    );
  }

  /** Files that were dropped or chosen. */
  take(files: File[]): void {
    if (files.length > 0) void this.#inTurn(() => this.#take(files));
  }

  async #take(files: readonly File[]): Promise<void> {
    const say = pagesOf(this.#language).workbench;
    this.#message.note(say.opening(files.map(({ name }) => name).join(', ')));
    let taken: Taken;
    try {
      taken = await takeFiles(files, this.#language);
    } catch (error) {
      this.#message.fail(reasonInWords(error, this.#language));
      return;
    }
    if (taken.kind === 'workbook') return this.#replace(taken.opened);
    const names: string[] = [];
    for (const sheet of taken.sheets) names.push(await this.session.workbook.addFilledSheet(sheet));
    this.#message.note([`${say.added(names)}.`, ...taken.notes].join(' '));
  }

  #create(): Promise<void> {
    return this.#replace(emptyWorkbook(this.#language));
  }

  /** Another workbook takes the place of the one that is open; what would be lost is asked about. */
  async #replace(opened: Opened): Promise<void> {
    const say = pagesOf(this.#language).workbench;
    const { name } = this.session.workbook;
    if (this.#edited && !(await confirmed(say.replace(name), { yes: say.replaceIt, no: say.keepIt }))) {
      this.#message.note(say.kept(name));
      return;
    }
    this.#opened = opened;
    await this.#startSession();
  }

  async #save(): Promise<void> {
    const say = pagesOf(this.#language).workbench;
    this.#message.note(say.saving);
    const { writeXlsx } = await import('../files/xlsx-write');
    const { grid, workbook, content } = this.session;
    const bytes = await writeXlsx(await readContent(grid, workbook, content), content);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
    );
    link.download = workbook.name.replace(/(\.xlsx)?$/i, '.xlsx');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#edited = false;
    this.#message.note(say.saved(link.download));
  }

  async #setLanguage(language: Language): Promise<void> {
    this.#language = language;
    this.#functions = await functionList(language);
    // The sample exists in both languages; a workbook that somebody works on stays.
    if (this.#opened.isSample && !this.#edited) {
      this.#opened = await openSource({ kind: 'sample', language }, language);
      await this.#startSession();
      return;
    }
    this.session.calculation.registerFunctions(this.#functions);
    await this.session.spreadsheet.setLanguage(language);
    setNumberLanguage(this.session.grid, language);
    this.#draw();
    this.#message.note(this.#ready());
    await this.#loadPane();
  }

  async #setDark(dark: boolean): Promise<void> {
    this.#dark = dark;
    this.session.spreadsheet.setDark(dark);
    this.#draw();
    await this.#loadPane();
  }

  /** The add-in was rebuilt: its functions may be others, and all answers are old. */
  rebuilt(): Promise<void> {
    return this.#inTurn(() => this.#takeRebuilt());
  }

  async #takeRebuilt(): Promise<void> {
    this.#functions = await functionList(this.#language);
    this.session.calculation.registerFunctions(this.#functions);
    await this.#loadPane();
    this.session.calculation.restart();
    this.#message.note(pagesOf(this.#language).workbench.rebuilt);
  }
}

async function functionList(language: Language): Promise<FunctionList> {
  const { functions, allowErrorForDataTypeAny = false } = await json<{ functions: DeclaredFunction[]; allowErrorForDataTypeAny?: boolean }>(
    `/addin/${functionsFile(language)}`,
  );
  // What the file says at its top holds for each function that doesn't say otherwise.
  return { namespace: NAMESPACE, functions: functions.map((declared) => ({ allowErrorForDataTypeAny, ...declared })) };
}

declare global {
  interface Window {
    /** For tests and for a look from the console. */
    workbench?: Workbench;
  }
}

async function startWorkbench(): Promise<void> {
  const source = await describeSource();
  const parameters = new URLSearchParams(location.search);
  const language = spoken(parameters.get('language') ?? '') ?? source.language;
  const dark = parameters.get('theme') === null ? matchMedia('(prefers-color-scheme: dark)').matches : parameters.get('theme') === 'dark';
  const [library, functions, opened] = await Promise.all([
    json<LibraryModel>('/workbench/library.json'),
    functionList(language),
    openSource(source, language),
  ]);
  const workbench = new Workbench(library, functions, opened, language, dark);
  await workbench.start();
  window.workbench = workbench;
  new EventSource('/workbench/events').addEventListener('rebuilt', (event: MessageEvent<string>) => {
    if (event.data === 'pane') void workbench.rebuilt();
    else location.reload();
  });
}

startWorkbench().catch((error: unknown) => {
  element('message').dataset.kind = 'error';
  element('message').textContent = error instanceof Error ? error.message : String(error);
  throw error;
});
