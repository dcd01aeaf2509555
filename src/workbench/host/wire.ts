// The messages of Excel's rich API as Office.js 1.1.110 sends and reads them: {Actions, ObjectPaths} in, {Results, Error, TraceIds} out.
// Requests are facts (captured from the library); replies are the shapes that the library's source accepts (docs/fidelity.md).

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export enum ObjectPathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** A non-zero entry says that the argument at its place is the id of an object path. Nested arrays follow nested arguments. */
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface RichApiRequest {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface RichApiError {
  Code: string;
  Message: string;
  Location: string | null;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface RichApiResponse {
  Error?: RichApiError;
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
}

/** An entry of the event "richApiMessage": [category, type, target id, message as JSON text, id, whether it came from another user]. */
export type RichApiMessage = [category: number, type: number, target: string, message: string, id: number, isRemote: boolean];

/** An error that the add-in receives as OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (location: string): HostError =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location);

export const itemNotFound = (location: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", location);

export const itemAlreadyExists = (location: string): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', location);

export const invalidOperation = (message: string, location: string): HostError => new HostError('InvalidOperation', message, location);
