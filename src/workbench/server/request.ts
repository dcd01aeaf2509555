// What a request asks for, read before anything is answered. The server listens on this machine only, but every page in
// the user's browser can reach it: by its address (the browser then names that page's origin), under a foreign name that
// resolves to this machine (DNS rebinding; Host says so), in a frame, an image or a script (Sec-Fetch-Site says so).
import type { IncomingMessage } from 'node:http';
import type { Pages } from '../../locales/languages';

export type ServerTexts = Pages['workbenchServer'];

export interface Refusal {
  status: number;
  text: string;
}

export interface Asked {
  /** Decoded; no segment holds a slash or leads upwards. */
  path: string;
  parameters: URLSearchParams;
}

/** Longer than any address that the page asks for: a file name of 255 characters, each encoded, and what is around it. */
const LONGEST_ADDRESS = 4096;

const LONGEST_ECHO = 80;

/** A part of a request as it may be repeated in a sentence or a log: one line, and never long. */
export function shown(text: string): string {
  const plain = [...text.slice(0, 4 * LONGEST_ECHO).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')];
  return plain.length <= LONGEST_ECHO ? plain.join('') : `${plain.slice(0, LONGEST_ECHO - 1).join('')}…`;
}

// The port is the visitor's business: it may be another one where a tunnel or a container forwards to this one.
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

const countOf = (request: IncomingMessage, name: string): number =>
  request.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;

function foreign(request: IncomingMessage, path: string, say: ServerTexts): Refusal | null {
  const { host, origin } = request.headers;
  if (host === undefined || countOf(request, 'host') !== 1) return { status: 400, text: say.noHost };
  if (!ownHost.test(host)) return { status: 403, text: say.foreignHost(shown(host)) };
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return { status: 403, text: say.foreignPage };
  const site = request.headers['sec-fetch-site'];
  const sameOrigin = site === undefined || site === 'same-origin' || site === 'none';
  // A link on another page may open the workbench in a tab of its own, and nothing else.
  const link = path === '/' && request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  return sameOrigin || link ? null : { status: 403, text: say.foreignPage };
}

/** The segments of a path, decoded; null when they cannot be. */
function segmentsOf(path: string): string[] | null {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

export function readRequest(request: IncomingMessage, say: ServerTexts): Asked | Refusal {
  const address = request.url ?? '';
  const query = address.indexOf('?');
  const rawPath = query === -1 ? address : address.slice(0, query);
  const refused = foreign(request, rawPath, say);
  if (refused !== null) return refused;
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, text: say.method(shown(request.method ?? '')) };
  if (address.length > LONGEST_ADDRESS) return { status: 414, text: say.longAddress(LONGEST_ADDRESS) };
  const segments = rawPath.startsWith('/') ? segmentsOf(rawPath) : null;
  if (segments === null || segments.some((segment) => segment.includes('\0'))) return { status: 400, text: say.badAddress };
  const path = `/${segments.join('/')}`;
  if (segments.some((segment) => segment === '.' || segment === '..' || segment.includes('/')))
    return { status: 404, text: say.missing(shown(path)) };
  return { path, parameters: new URLSearchParams(query === -1 ? '' : address.slice(query)) };
}
