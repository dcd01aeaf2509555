/** A file as a new workbook in a window of its own, not yet saved. */
import { answered, patience } from '../answered';
import { asWorkbookError } from '../errors';
import { whileBusy } from '../run';

/** Bytes that one call may take as arguments. */
const TOGETHER = 8192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let first = 0; first < bytes.length; first += TOGETHER) text += String.fromCharCode(...bytes.subarray(first, first + TOGETHER));
  return btoa(text);
}

export async function openAsNewWorkbook(file: Uint8Array): Promise<void> {
  try {
    await whileBusy(() => answered(Excel.createWorkbook(base64(file)), { limit: patience.limit, writes: false }));
  } catch (error) {
    throw asWorkbookError(error, 'newWorkbook');
  }
}
