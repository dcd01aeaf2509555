// How the members of an Office.js class are written down: one table a class, keyed by the wire's names (PascalCase).
// An object of the host is only an address (a sheet's id, a rectangle): what it holds is asked from the workbook each time, so nothing goes stale between two requests.
import type { Awaitable, SheetArea, WorkbookModel } from '../workbook-model';
import type { LibraryModel } from '../library-model';

export interface HostObject {
  /** The Office.js class, "Range". */
  readonly kind: string;
}

/** One change to the ribbon that the add-in asks for. */
export type RibbonChange = { button: string; enabled: boolean } | { tab: string; visible: boolean };

/** What the members may ask of the host beside the workbook. */
export interface MemberContext {
  readonly workbook: WorkbookModel;
  readonly library: LibraryModel;
  /** The separators and names of the user's locale. */
  readonly language: string;
  /** Event registrations, by event type and target id. */
  readonly registrations: { add(type: number, target: string): void; remove(type: number, target: string): void };
  /** Rectangles named in events, found again by their reference. */
  eventRange(reference: string): SheetArea | null;
  /** `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
  readonly customFunctions: {
    ready(): void;
    results(results: readonly unknown[]): void;
  };
  readonly pane: {
    state: string;
    startState: string;
    setState(state: string): void;
  };
  /** The pane takes ribbon commands from now on. */
  actionsReady(): void;
  ribbonUpdate(change: RibbonChange): void;
  /** A workbook of its own beside this one, as the text of its file (base64); gives its id. */
  workbookMade(file: string): string;
}

export interface MemberTable<T extends HostObject = HostObject> {
  /** The key that Office.js rewrites the object's path with: Id, or _Id for names and settings. */
  identity?(object: T): Record<string, unknown>;
  get?: Record<string, (object: T, context: MemberContext) => Awaitable<unknown>>;
  set?: Record<string, (object: T, value: unknown, context: MemberContext) => Awaitable<void>>;
  /** Members that lead to another object; null gives a null object. */
  go?: Record<string, (object: T, context: MemberContext) => Awaitable<HostObject | null>>;
  /** Methods, whether they give an object or a value. */
  call?: Record<string, (object: T, args: readonly unknown[], context: MemberContext) => Awaitable<unknown>>;
  items?(object: T, context: MemberContext): Awaitable<readonly HostObject[]>;
  item?(object: T, key: unknown, context: MemberContext): Awaitable<HostObject | null>;
  /** Stored without a meaning of their own (a chart's axes, a rule's format): any scalar of the class can be set, and read once set. */
  bag?: {
    read(object: T, name: string, context: MemberContext): Awaitable<unknown>;
    write(object: T, name: string, value: unknown, context: MemberContext): Awaitable<void>;
    go(object: T, name: string, kind: string): HostObject;
  };
}

export type MemberTables = Record<string, MemberTable>;

/** Keeps the object's type inside the table and forgets it outside: the engine reaches a table only through the object's kind. */
export function members<T extends HostObject>(table: MemberTable<T>): MemberTable {
  return table as unknown as MemberTable;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && typeof (value as HostObject).kind === 'string';
