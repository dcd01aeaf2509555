// A server to ask: no builds behind it, a folder of CSV files as its workbook; and a way to send it what no client would.
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstLanguage, forEachLanguage } from '../../../src/locales/languages';
import type { Builds } from '../../../src/workbench/server/builds';
import { readOptions } from '../../../src/workbench/server/options';
import { WorkbenchServer } from '../../../src/workbench/server/serve';
import { workbookSource } from '../../../src/workbench/server/source';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

export const paneHtml = readFileSync(`${root}/src/taskpane/taskpane.html`, 'utf8');

export const builds: Builds = {
  first: Promise.resolve(),
  file: (name, path) => Promise.resolve(path === 'known.js' ? new TextEncoder().encode(name) : undefined),
  addin: () =>
    Promise.resolve({
      html: paneHtml,
      functions: forEachLanguage((language) => JSON.stringify({ functions: language === firstLanguage ? [] : [language] })),
    }),
  stop: () => Promise.resolve(),
};

export interface Served {
  server: WorkbenchServer;
  port: number;
  log: string[];
}

export async function serve(args: readonly string[], own: Partial<Builds> = {}): Promise<Served> {
  const log: string[] = [];
  const site = { root, builds: { ...builds, ...own }, source: workbookSource(readOptions(args)), log: (line: string) => log.push(line) };
  const server = new WorkbenchServer(site);
  return { server, port: await server.listen(0), log };
}

export interface Answer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Sends these bytes and reads until the server hangs up. */
export function send(port: number, bytes: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const end = text.indexOf('\r\n\r\n');
      const [first = '', ...lines] = text.slice(0, end).split('\r\n');
      const headers = new Map(
        lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const raw = text.slice(end + 4);
      resolve({
        status: Number(first.split(' ')[1]),
        headers,
        body: headers.get('transfer-encoding') === 'chunked' ? unchunked(raw) : raw,
      });
    });
    socket.write(bytes, 'latin1');
  });
}

/** The parts of a chunked body, for texts without line ends of their own kind. */
const unchunked = (raw: string): string =>
  raw
    .split(/\r\n?[0-9a-f]+\r\n|^[0-9a-f]+\r\n/)
    .join('')
    .replace(/\r\n$/, '');

/** A request with its headers; the connection ends with the answer. */
export function ask(port: number, target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const all = { Host: `localhost:${port}`, Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return send(port, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
}
