// Excel on the web in Node: a page of jsdom loads the real Office.js from disk and speaks the web's protocol with a host in the same process. For integration tests.
//
//   const addin = await openAddinInNode({ workbook })
//   await addin.run(async (context) => { context.workbook.worksheets.add('Plan'); await context.sync() })
//   addin.close()
//
// The globals Office, Excel, OfficeExtension and CustomFunctions are put on globalThis while the add-in is open (unless `globals: false`), so that code under test which uses them as
// globals runs as it is. One add-in at a time then.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { ExcelHost } from '../excel-host';
import type { HostOptions } from '../excel-host';
import { LIBRARY_FOLDER, libraryModel } from '../library-files';
import { MemoryWorkbook } from '../memory-workbook';
import type { WorkbookModel } from '../workbook-model';
import { paneAddress, XdmSession } from './xdm';

const HOST_ORIGIN = 'https://localhost:3001';
const PANE_ADDRESS = 'https://localhost:3000/taskpane.html';
const LIBRARY_ADDRESS = 'https://localhost:3000/officejs/';
const GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions'] as const;

/** What Office.js offers to register functions; its types are not part of @types/office-js. */
export interface CustomFunctionsGlobal {
  associate(id: string, run: (...args: never[]) => unknown): void;
  Error: new (code: string, message?: string) => Error & { code: string };
  ErrorCode: Readonly<
    Record<
      'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber' | 'nullReference' | 'invalidName' | 'invalidReference',
      string
    >
  >;
}

type OfficeGlobals = Omit<typeof globalThis, 'CustomFunctions'> & {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: CustomFunctionsGlobal;
};

export interface NodeAddinOptions<W extends WorkbookModel = MemoryWorkbook> extends Partial<Omit<HostOptions, 'workbook' | 'library'>> {
  workbook?: W;
  /** Puts Office.js's globals on globalThis; true when left out. */
  globals?: boolean;
  /** Milliseconds that Office.onReady may take. */
  readyTimeout?: number;
}

export interface NodeAddin<W extends WorkbookModel = MemoryWorkbook> {
  window: OfficeGlobals;
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: CustomFunctionsGlobal;
  workbook: W;
  host: ExcelHost;
  info: { host: string; platform: string };
  /** Excel.run with the page's own library. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Closes the page and takes the globals away again. */
  close(): void;
}

/** Loads scripts of the library from disk instead of from the network; everything else is refused. */
function loadScriptsFromDisk(window: OfficeGlobals & { eval(code: string): unknown }, refuse: (what: string) => void): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  head.appendChild = <N extends Node>(node: N): N => {
    const script = node as unknown as HTMLScriptElement;
    if (script.tagName !== 'SCRIPT' || !script.src) return append(node);
    if (!script.src.startsWith(LIBRARY_ADDRESS)) {
      refuse(`script ${script.src}`);
      return node;
    }
    const file = path.join(LIBRARY_FOLDER, script.src.slice(LIBRARY_ADDRESS.length));
    setImmediate(() => {
      window.eval(`${readFileSync(file, 'utf8')}\n//# sourceURL=${script.src}`);
      script.onload?.(new window.Event('load'));
    });
    return node;
  };
  // office.js finds its own folder by looking for its script tag; as text it is not run a second time.
  const tag = window.document.createElement('script');
  tag.type = 'text/plain';
  tag.src = `${LIBRARY_ADDRESS}office.debug.js`;
  append(tag);
}

export async function openAddinInNode<W extends WorkbookModel = MemoryWorkbook>(options: NodeAddinOptions<W> = {}): Promise<NodeAddin<W>> {
  const { workbook = new MemoryWorkbook() as unknown as W, globals = true, readyTimeout = 20_000, ...rest } = options;
  const host = new ExcelHost({ ...rest, workbook, library: libraryModel() });
  const xdm = { host, hostOrigin: HOST_ORIGIN };
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => host.refuse(`page error: ${error.message}`));
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: paneAddress(PANE_ADDRESS, xdm, 'conversation'),
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole,
  });
  const window = dom.window as unknown as OfficeGlobals & { eval(code: string): unknown; MessageEvent: typeof MessageEvent };
  let open = true;
  const session = new XdmSession(xdm, (data) =>
    setImmediate(() => {
      if (open) window.dispatchEvent(new window.MessageEvent('message', { data, origin: HOST_ORIGIN, source: null }));
    }),
  );
  Object.defineProperty(window, 'opener', {
    configurable: true,
    value: { postMessage: (text: string) => setImmediate(() => session.receive(text)) },
  });
  // jsdom has no document.domain; the library compares it with the host's.
  Object.defineProperty(window.document, 'domain', { value: 'localhost' });
  loadScriptsFromDisk(window, (what) => host.refuse(what));
  window.eval(readFileSync(path.join(LIBRARY_FOLDER, 'office.debug.js'), 'utf8'));

  const saved = new Map<string, PropertyDescriptor | undefined>();
  const close = (): void => {
    if (!open) return;
    open = false;
    for (const [name, descriptor] of saved) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    host.close();
    dom.window.close();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Office.onReady did not resolve within ${readyTimeout} ms.`)), readyTimeout);
  });
  let info: { host: string; platform: string };
  try {
    const ready = await Promise.race([window.Office.onReady(), late]);
    info = { host: String(ready.host), platform: String(ready.platform) };
  } catch (error) {
    close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  if (globals) {
    for (const name of GLOBALS) {
      saved.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
    }
  }
  return {
    window,
    Office: window.Office,
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    workbook,
    host,
    info,
    run: (batch) => window.Excel.run(batch),
    close,
  };
}
