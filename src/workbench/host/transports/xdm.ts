// Excel on the web's side of the conversation with a pane: JSON texts through postMessage. Shared by the browser page (web.ts) and by Node (node.ts).
// Field names and numbers as Office.js 1.1.110 uses them; the values of the application context that Excel alone knows are made up (docs/fidelity.md).
import { DISPATCH, INTERNAL_ERROR } from '../excel-host';
import type { ExcelHost } from '../excel-host';

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const UNREGISTER = 2;
const ANSWER = 0;
const EVENT = 1;

const APP_ID = 'app1';

/** Events of the Common API that the library registers for. The host sends the first two; the others never happen here. */
const KNOWN_EVENTS: readonly string[] = [
  'richApiMessage',
  'appCommandInvoked',
  'settingsChanged',
  'officeThemeChanged',
  'dialogParentMessageReceived',
];

interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType?: number;
  _data?: unknown;
  _errorCode?: number;
  _responseType?: number;
}

interface ExecuteData {
  ArrayData?: unknown[];
  DdaMethod?: { DispatchId: number };
  DdaSettingsMethod?: { Properties?: unknown };
}

export interface XdmOptions {
  host: ExcelHost;
  /** The page that holds the pane, "https://localhost:3001". */
  hostOrigin: string;
  /** Shared runtime, with custom functions. */
  flags?: number;
}

/** Shared runtime (1) with custom functions (2). */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/** The address to load the pane from, with what Office.js reads from it before its first message. */
export function paneAddress(
  address: string,
  { host, hostOrigin, flags = SHARED_RUNTIME_WITH_FUNCTIONS }: XdmOptions,
  conversation: string,
): string {
  const url = new URL(address);
  const info = ['Excel', 'Web', '16.00', host.language, 'tenure-workbench', '', 'disableLogging', flags].join('$');
  const query = url.search ? `${url.search}&` : '?';
  return `${url.origin}${url.pathname}${query}_host_Info=${info}#&_xdm_Info=${conversation}|${APP_ID}|${hostOrigin}`;
}

export class XdmSession {
  private readonly registrations = new Map<string, Message>();

  constructor(
    private readonly options: XdmOptions,
    private readonly post: (text: string) => void,
  ) {
    options.host.connect({
      richApi: (messages) => this.event('richApiMessage', { ArrayData: messages }),
      command: (invocation) => this.event('appCommandInvoked', invocation),
    });
  }

  /** Takes one text from the pane; anything that is not a message of Office.js is left alone. */
  receive(text: unknown): void {
    if (typeof text !== 'string') return;
    let message: Message;
    try {
      message = JSON.parse(text) as Message;
    } catch {
      return; // other scripts may post their own texts
    }
    if (message._messageType !== REQUEST) return;
    this.handle(message).catch((error: unknown) => {
      console.error('The host could not answer:', error);
      this.reply(message, { Error: INTERNAL_ERROR, Version: 1 });
    });
  }

  private async handle(message: Message): Promise<void> {
    switch (message._actionType) {
      case REGISTER:
        if (!KNOWN_EVENTS.includes(message._actionName)) {
          this.options.host.refuse(`event ${message._actionName}`);
          return this.reply(message, { Error: INTERNAL_ERROR });
        }
        this.registrations.set(message._actionName, message);
        return this.reply(message, { Error: 0 });
      case UNREGISTER:
        this.registrations.delete(message._actionName);
        return this.reply(message, { Error: 0 });
      case INVOKE:
        return this.invoke(message);
      default:
        return this.options.host.refuse(`message of type ${message._actionType}`);
    }
  }

  private async invoke(message: Message): Promise<void> {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.reply(message, await this.appContext());
      case 'ContextActivationManager_notifyHost':
        return this.reply(message, null);
      case 'executeMethod':
        return this.execute(message);
      default:
        this.options.host.refuse(message._actionName);
        return this.reply(message, { Error: INTERNAL_ERROR });
    }
  }

  private async execute(message: Message): Promise<void> {
    const { host } = this.options;
    const data = message._data as ExecuteData;
    const dispatch = data.DdaMethod?.DispatchId;
    switch (dispatch) {
      case DISPATCH.richApi: {
        const answer = await host.richApi(String(data.ArrayData?.[4]), Number(data.ArrayData?.[6] ?? 0));
        if (answer === 'silence') return;
        if ('errorCode' in answer) return this.reply(message, { Error: answer.errorCode, Version: 1 });
        return this.reply(message, { Error: 0, Version: 1, Data: [200, [], answer.response] });
      }
      case DISPATCH.saveSettings: {
        const properties = data.DdaSettingsMethod?.Properties;
        await host.saveDocumentSettings(settingEntries(properties));
        return this.reply(message, { Error: 0, Version: 1 });
      }
      case DISPATCH.loadSettings:
        return this.reply(message, {
          Error: 0,
          Version: 1,
          Properties: { Settings: (await host.readDocumentSettings()).map(([Name, Value]) => ({ Name, Value })) },
        });
      case DISPATCH.commandCompleted: {
        const [id, , result] = Array.from({ length: 3, ...(data as object) } as ArrayLike<unknown>);
        host.commandCompleted(String(id), String(result ?? ''));
        return this.reply(message, { Error: 0, Version: 1 });
      }
      default:
        host.refuse(`dispatch ${dispatch}`);
        return this.reply(message, { Error: INTERNAL_ERROR, Version: 1 });
    }
  }

  private async appContext(): Promise<Record<string, unknown>> {
    const { host } = this.options;
    return {
      _id: APP_ID,
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _appUILocale: host.language,
      _dataLocale: host.contentLanguage,
      _docUrl: `https://workbench.invalid/${host.workbook.name}`,
      _clientMode: 1,
      _settings: await host.readDocumentSettings(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'tenure-workbench',
      _appInstanceId: 'pane',
      _requirementMatrix: JSON.stringify(host.requirements),
      _hostFullVersion: '16.0.99999.00000',
      _addinName: 'Tenure',
      _initialDisplayMode: 2,
      _wacHostEnvironment: '0',
    };
  }

  private reply(message: Message, data: unknown): void {
    this.send(message, ANSWER, data);
  }

  private event(name: string, data: unknown): void {
    const registration = this.registrations.get(name);
    if (registration) this.send(registration, EVENT, data);
  }

  private send({ _actionName, _conversationId, _correlationId }: Message, responseType: number, data: unknown): void {
    this.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName,
        _conversationId,
        _correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
        _origin: this.options.hostOrigin,
      }),
    );
  }
}

/** The library sends settings as pairs or as an object; both become pairs. */
function settingEntries(properties: unknown): [string, string][] {
  if (Array.isArray(properties)) return (properties as [unknown, unknown][]).map(([key, json]) => [String(key), String(json)]);
  return Object.entries((properties ?? {}) as Record<string, unknown>).map(([key, json]) => [key, String(json)]);
}
