// The bytes of a text file as text. A byte order mark decides; without one the bytes themselves do: zeros at every other place are UTF-16,
// what is valid UTF-8 is UTF-8, and the rest is Windows-1252, in which Western European Excel saves CSV. The last is a guess and is said.
import type { Steps } from './steps';

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** No mark and no proof: the encoding is the likeliest one. */
  guessed: boolean;
}

const BYTES_LOOKED_AT = 32_768;
/** Bytes that a step takes: a few milliseconds. */
const STEP = 1 << 20;

/** Half of the bytes of Latin letters, digits and separators are zero in UTF-16, and all of them in one half of each pair. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, BYTES_LOOKED_AT);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd < length / 20) return null;
  if (odd >= 9 * even) return 'utf-16le';
  return even >= 9 * odd ? 'utf-16be' : null;
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** A file that is no text: a picture, a workbook, a PDF. Texts have no zero bytes but in UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markOf(bytes) !== null || utf16Of(bytes) !== null) return false;
  return bytes.subarray(0, BYTES_LOOKED_AT).includes(0);
}

/** The package of an Excel workbook, or any other zip file. */
export const isPackage = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

/** Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1; some versions of Node decode it as Latin-1. */
const between80And9f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function* fromWindows1252(bytes: Uint8Array): Steps<string> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_LOOKED_AT) {
    pieces.push(
      String.fromCharCode(...bytes.subarray(at, at + BYTES_LOOKED_AT)).replace(
        /[\x80-\x9f]/g,
        (char) => between80And9f[char.charCodeAt(0) - 0x80]!,
      ),
    );
    yield { phase: 'decoding', done: at, total: bytes.length };
  }
  return pieces.join('');
}

/** Throws a TypeError for what is none of it, when `fatal`. */
function* decoded(bytes: Uint8Array, encoding: Encoding, fatal: boolean): Steps<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    pieces.push(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
    yield { phase: 'decoding', done: at, total: bytes.length };
  }
  pieces.push(decoder.decode());
  return pieces.join('');
}

/** An encoding that is given is taken, whatever the bytes say. */
export function* decodeText(bytes: Uint8Array, given?: Encoding): Steps<DecodedText> {
  if (given !== undefined) {
    const text = given === 'windows-1252' ? yield* fromWindows1252(bytes) : yield* decoded(bytes, given, false);
    return { text, encoding: given, guessed: false };
  }
  const known = markOf(bytes) ?? utf16Of(bytes);
  if (known !== null && known !== 'utf-8') return { text: yield* decoded(bytes, known, false), encoding: known, guessed: false };
  try {
    return { text: yield* decoded(bytes, 'utf-8', true), encoding: 'utf-8', guessed: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // No UTF-8, whatever a mark says.
    return { text: yield* fromWindows1252(bytes), encoding: 'windows-1252', guessed: true };
  }
}
