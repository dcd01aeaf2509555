/** A file as an address that a browser saves. */
const XLSX = 'data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,';

/** Bytes that one call may take as arguments. */
const TOGETHER = 8192;

export function fileAddress(bytes: Uint8Array): string {
  let text = '';
  for (let first = 0; first < bytes.length; first += TOGETHER) text += String.fromCharCode(...bytes.subarray(first, first + TOGETHER));
  return XLSX + btoa(text);
}
