/**
 * The text of a snapshot's cells: `key=value` joined by `;`, in every language alike. Keys and words are percent-encoded where they hold a mark of the
 * grammar; a number is the shortest text that reads back to the same double.
 */
const MARKS = /[%;=@/,!|]/g;

export const encoded = (text: string): string =>
  text.replace(MARKS, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
export const decoded = (text: string): string =>
  text.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

export const numberText = (value: number): string => String(value + 0);

export type Pairs = readonly (readonly [key: string, value: string])[];

export const joined = (pairs: Pairs): string => pairs.map(([key, value]) => `${key}=${value}`).join(';');

/** The pairs of a text, still encoded; what is no pair is left out. */
export function pairsOf(text: string): Pairs {
  return text.split(';').flatMap((part): Pairs => {
    const at = part.indexOf('=');
    return at <= 0 ? [] : [[part.slice(0, at), part.slice(at + 1)]];
  });
}

/** NaN where it is no number. */
export const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
