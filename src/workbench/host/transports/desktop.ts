// Excel on the desktop in a browser page: the pane is an iframe of the same origin whose `window.external` is the host, as Excel for Windows provides it. Plain http will do.
// The pane's page calls `parent.tenureWorkbench.connect(window)` before it loads office.js (the workbench's server puts that one line in front of the script).
// Lists cross this border as objects with a toArray(), the way COM's arrays do; errors as a bare number.
import { DISPATCH, INTERNAL_ERROR } from '../excel-host';
import type { ExcelHost } from '../excel-host';

const RICH_API_EVENT = 33;
const COMMAND_EVENT = 39;
/** Events that Office.js registers for and that never happen here: settings changed by others, theme, messages of dialogs. */
const SILENT_EVENTS: readonly number[] = [1, 8, 9, 10, 12];

/** Shared runtime (1) with custom functions (2). */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

type SafeArray = unknown[] & { toArray(): unknown[]; dimensions(): number };
type EventHandler = (event: number, payload: unknown) => void;

/** A list as the library takes it from Excel for Windows. */
function safeArray(values: readonly unknown[]): SafeArray {
  const list = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return Object.assign(list, { toArray: () => list.slice(), dimensions: () => 1 });
}

export interface WorkbenchPage {
  tenureWorkbench?: { connect(frame: Window): void };
}

export interface DesktopOptions {
  /** The page that holds the frame; the global window when left out. */
  page?: Window;
  /** Office's theme is a dark one. */
  dark?: boolean;
  /** A pane has connected; it may do so again after a reload. */
  onConnect?(frame: Window): void;
}

export interface DesktopPane {
  close(): void;
}

/** Answers every pane that connects to this page. Call it before the frame loads. */
export async function offerDesktopPane(
  host: ExcelHost,
  { page = window, dark = false, onConnect }: DesktopOptions = {},
): Promise<DesktopPane> {
  // The library reads document settings without waiting.
  const settings = new Map(await host.readDocumentSettings());
  const owner = page as unknown as WorkbenchPage;
  const offered = {
    connect(frame: Window): void {
      forgetSession(frame);
      Object.defineProperty(frame, 'external', { configurable: true, value: external(host, settings, dark) });
      onConnect?.(frame);
    },
  };
  owner.tenureWorkbench = offered;
  return {
    close: () => {
      if (owner.tenureWorkbench === offered) delete owner.tenureWorkbench;
      host.close();
    },
  };
}

/** Office.js keeps its host and the document's settings in the session's storage: a pane of another workbook would take them for its own. */
function forgetSession(frame: Window): void {
  const { sessionStorage } = frame;
  for (const key of Object.keys(sessionStorage))
    if (key === 'hostInfoValue' || key.endsWith('CachedSessionSettings')) sessionStorage.removeItem(key);
}

/** Colours as numbers, which the library makes into "#RRGGBB". Which shades Office itself gives was not compared. */
const LIGHT_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f3f3,
  controlForegroundColor: 0x262626,
};
const DARK_THEME = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x3b3b3b,
  controlForegroundColor: 0xffffff,
};

function external(host: ExcelHost, settings: Map<string, string>, dark: boolean) {
  const handlers = new Map<number, EventHandler>();
  const later = (action: () => void): void => void setTimeout(action, 0);
  host.connect({
    richApi: (messages) => handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray(messages)),
    command: (invocation) => handlers.get(COMMAND_EVENT)?.(COMMAND_EVENT, safeArray(invocation)),
  });

  const store = {
    Read(keys: string[], values: string[]): void {
      for (const [key, json] of settings) {
        keys.push(key);
        values.push(json);
      }
    },
    WriteAsync(keys: readonly string[], values: readonly string[], callback: (status: number) => void): void {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index]!));
      host.saveDocumentSettings([...settings]).then(
        () => callback(0),
        (error: unknown) => {
          console.error('The host could not save the settings:', error);
          callback(INTERNAL_ERROR);
        },
      );
    },
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'app1',
    GetAppVersionMajor: () => '16',
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.language,
    GetAppDataLocale: () => host.contentLanguage,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'tenure-workbench',
    GetInstanceId: () => 'pane',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostCustomMessage: () => '',
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetDialogRequirementMatrix: () => '{}',
    GetHostFullVersion: () => '16.0.99999.00000',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => store,
    GetOfficeThemeInfo: () => JSON.stringify(dark ? DARK_THEME : LIGHT_THEME),
  };

  async function execute(dispatch: number, parameters: readonly unknown[]): Promise<SafeArray | number | null> {
    switch (dispatch) {
      case DISPATCH.richApi: {
        const request = parameters[0] as readonly unknown[];
        const answer = await host.richApi(String(request[4]), Number(request[6] ?? 0));
        if (answer === 'silence') return null;
        return 'errorCode' in answer ? answer.errorCode : safeArray([0, [200, [], answer.response]]);
      }
      case DISPATCH.commandCompleted:
        host.commandCompleted(String(parameters[0]), String(parameters[2] ?? ''));
        return safeArray([0]);
      default:
        host.refuse(`dispatch ${dispatch}`);
        return INTERNAL_ERROR;
    }
  }

  return {
    GetContext: () => context,
    GetHostInfo: () =>
      ['Excel', 'Win32', '16.01', host.language, 'tenure-workbench', '', 'disableLogging', SHARED_RUNTIME_WITH_FUNCTIONS].join('|'),
    GetLoggingAllowed: () => false,
    Execute(dispatch: number, parameters: readonly unknown[], callback: (answer: SafeArray | number) => void): void {
      execute(dispatch, parameters).then(
        (answer) => {
          if (answer !== null) callback(answer);
        },
        (error: unknown) => {
          console.error('The host could not answer:', error);
          callback(INTERNAL_ERROR);
        },
      );
    },
    RegisterEvent(event: number, _target: unknown, handler: EventHandler, callback: (status: number) => void): void {
      const known = event === RICH_API_EVENT || event === COMMAND_EVENT || SILENT_EVENTS.includes(event);
      if (known) handlers.set(event, handler);
      else host.refuse(`event ${event}`);
      later(() => callback(known ? 0 : INTERNAL_ERROR));
    },
    UnregisterEvent(event: number, _target: unknown, callback: (status: number) => void): void {
      handlers.delete(event);
      later(() => callback(0));
    },
  };
}
