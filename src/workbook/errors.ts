/**
 * What can go wrong with a workbook, as a code that the pane puts into words (locales/<language>/workbook). Texts of Excel's own exceptions never
 * leave this folder: they are in no language in particular and say nothing to a user. The cause is kept for a developer's console.
 */
import type { RefusedWork, WorkbookErrorCode } from '../locales/en/workbook/index';
import type { TableName } from '../tables/declarations/index';

interface WorkbookErrorFacts {
  /** The cell or area that it is about. */
  readonly sheet?: string;
  readonly address?: string;
  /** Kinds of table that are missing or there twice. */
  readonly tables?: readonly TableName[];
  /** Names in the workbook: the tables that compete, the sheet left behind. */
  readonly names?: readonly string[];
  /** What was refused without a reason. */
  readonly doing?: RefusedWork;
  /** What it is once nothing of it is found in the workbook. */
  readonly unwritten?: 'cancelled' | 'silent';
}

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly facts: WorkbookErrorFacts = {},
    cause?: unknown,
  ) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'WorkbookError';
  }
}

/** Codes of OfficeExtension.Error that mean something to a user. */
const meaning: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'protected',
  ReadOnly: 'protected',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  ActivityLimitReached: 'busy',
  ServerBusy: 'busy',
  HostIsBusy: 'busy',
  Timeout: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  ItemNotFound: 'gone',
  InvalidObjectPath: 'gone',
  InvalidReference: 'gone',
  InvalidSelection: 'noCell',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  InvalidOrTimedOutSession: 'session',
  ConnectionFailure: 'session',
  InactiveWorkbook: 'session',
  WriteNotSupportedWhenModalDialogOpen: 'dialogOpen',
  FormulaLengthExceedsLimit: 'formulaTooLong',
};

const officeCode = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** Any error as one that the pane can put into words. */
export function asWorkbookError(error: unknown, doing?: RefusedWork): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = officeCode(error);
  const told = code === undefined ? undefined : meaning[code];
  return told === undefined ? new WorkbookError('failed', doing === undefined ? {} : { doing }, error) : new WorkbookError(told, {}, error);
}

/** Excel turned the request down before doing any of it, so that it can be sent again. */
export function wasRefused(error: unknown): boolean {
  const code = officeCode(error);
  return code === 'ActivityLimitReached' || code === 'ServerBusy' || code === 'HostIsBusy';
}

/** Excel turned the request down before doing any of it. */
export const refusedWhole = (error: unknown): boolean => wasRefused(error) || officeCode(error) === 'InvalidOperationInCellEditMode';

/** Excel did not answer: it can be asked again, but is not to be waited for as long. */
export const isSilent = (error: unknown): boolean =>
  error instanceof WorkbookError && (error.code === 'unanswered' || error.code === 'silent');

export function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError('cancelled');
}
