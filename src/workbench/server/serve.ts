// The workbench's web server: plain http on this machine, for its own page and nobody else's (request.ts).
//   /                      the page
//   /workbench/…           the page's script, style and parts; /workbench/events tells the page of rebuilds
//   /workbench/source.json which workbook to show; /workbench/file/… the files it is made of
//   /addin/…               the add-in: taskpane.html (Office.js from here instead of the CDN), taskpane.js, functions.json, assets
//   /workbench/library.json what Office.js says about its classes, for the host
//   /officejs/…            the real Office.js from node_modules, unchanged
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { functionsFile } from '../../functions/language';
import { languages, pagesOf } from '../../locales/languages';
import { LIBRARY_FOLDER, libraryModel } from '../host/library-files';
import type { BuildName, Builds } from './builds';
import { commonHeaders, filePolicy, languageOf, panePolicy, workbenchHtml, workbenchPolicy } from './pages';
import { readRequest, shown } from './request';
import type { Refusal, ServerTexts } from './request';
import { LARGEST_SOURCE, MEGABYTE } from '../files/limits';
import type { WorkbookSource } from './source';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const headersOf = (kind: string, policy: string): Record<string, string> => ({
  ...commonHeaders,
  'content-security-policy': policy,
  'content-type': types[kind.toLowerCase()] ?? 'application/octet-stream',
});

/** Both addresses that browsers take "localhost" for. */
const ADDRESSES = ['127.0.0.1', '::1'] as const;
/** A machine without IPv6. */
const noSuchAddress = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');

const noFile = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface Site {
  root: string;
  builds: Builds;
  source: WorkbookSource;
  log: (line: string) => void;
}

export class WorkbenchServer {
  readonly #site: Site;
  readonly #say: ServerTexts;
  readonly #servers: Server[] = [];
  readonly #listeners = new Set<ServerResponse>();
  #library: string | null = null;

  constructor(site: Site) {
    this.#site = site;
    this.#say = pagesOf(site.source.description.language).workbenchServer;
  }

  /** Resolves with the port; rejects when it is taken. */
  async listen(port: number): Promise<number> {
    let taken = port;
    for (const address of ADDRESSES) {
      try {
        taken = await this.#listenOn(address, taken);
      } catch (error) {
        if (address !== ADDRESSES[0] && noSuchAddress(error)) continue;
        await this.close();
        throw error;
      }
    }
    return taken;
  }

  rebuilt(name: BuildName): void {
    for (const listener of this.#listeners) listener.write(`event: rebuilt\ndata: ${name}\n\n`);
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.end();
    await Promise.all(
      this.#servers.splice(0).map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  async #listenOn(address: string, port: number): Promise<number> {
    const server = this.#server();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: address, ipv6Only: true }, resolve);
    });
    this.#servers.push(server);
    const bound = server.address();
    return typeof bound === 'object' && bound !== null ? bound.port : port;
  }

  #server(): Server {
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      this.#answer(request, response).catch((error: unknown) => {
        this.#site.log(`${shown(request.url ?? '')}: ${messageOf(error)}`);
        if (response.headersSent) response.destroy();
        else this.#refuse(response, { status: 500, text: this.#say.failed });
      });
    };
    // Node's own answers to what it cannot read have no words in them.
    return createServer({ requireHostHeader: false }, answer)
      .on('checkExpectation', answer)
      .on('connect', (_request: IncomingMessage, socket: Duplex) => refuseOn(socket, { status: 405, text: this.#say.method('CONNECT') }))
      .on('clientError', (error: Error, socket: Duplex) => {
        if (codeOf(error) === 'ECONNRESET' || !socket.writable) socket.destroy();
        else refuseOn(socket, this.#unreadable(codeOf(error)));
      });
  }

  #unreadable(code: unknown): Refusal {
    if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, text: this.#say.longHeaders };
    if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, text: this.#say.slowRequest };
    return { status: 400, text: this.#say.badRequest };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = readRequest(request, this.#say);
    if ('status' in asked) return this.#refuse(response, asked);
    const { path, parameters } = asked;
    const { root, builds, source } = this.#site;
    if (path === '/') return this.#file(response, join(root, 'src/workbench/page/index.html'), { policy: workbenchPolicy });
    if (path === '/workbench/events') return this.#listen(request, response);
    if (path === '/workbench/source.json') return this.#text(response, JSON.stringify(source.description), '.json');
    if (path === '/workbench/library.json') return this.#text(response, (this.#library ??= JSON.stringify(libraryModel())), '.json');
    if (path.startsWith('/workbench/file/')) {
      const name = path.slice('/workbench/file/'.length);
      const file = source.files.get(name);
      return file === undefined ? this.#missing(response, name) : this.#file(response, file, { largest: LARGEST_SOURCE });
    }
    if (path === '/favicon.ico') return this.#file(response, join(root, 'assets/mark-32.png'));
    if (path.startsWith('/officejs/')) return this.#below(response, LIBRARY_FOLDER, path.slice('/officejs/'.length));
    if (path.startsWith('/workbench/')) return this.#built(response, 'page', path.slice('/workbench/'.length));
    if (path === '/addin/taskpane.html') return this.#pane(response, parameters.get('language'));
    const language = languages().find((one) => path === `/addin/${functionsFile(one)}`);
    if (language !== undefined) return this.#text(response, (await builds.addin()).functions[language], '.json');
    if (path.startsWith('/addin/assets/')) return this.#below(response, join(root, 'assets'), path.slice('/addin/assets/'.length));
    if (path.startsWith('/addin/')) return this.#built(response, 'pane', path.slice('/addin/'.length));
    this.#missing(response, path);
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...headersOf('', filePolicy), 'content-type': 'text/event-stream' });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.write(': here\n\n');
    this.#listeners.add(response);
    request.on('close', () => this.#listeners.delete(response));
  }

  async #pane(response: ServerResponse, language: string | null): Promise<void> {
    const { html } = await this.#site.builds.addin();
    const page = workbenchHtml(html, languageOf(language, this.#site.source.description.language));
    this.#text(response, page, '.html', panePolicy(html));
  }

  #text(response: ServerResponse, text: string, kind: string, policy = filePolicy): void {
    response.writeHead(200, headersOf(kind, policy));
    response.end(text);
  }

  async #built(response: ServerResponse, name: BuildName, path: string): Promise<void> {
    const contents = await this.#site.builds.file(name, path);
    if (contents === undefined) return this.#missing(response, path);
    response.writeHead(200, headersOf(extname(path), filePolicy));
    response.end(contents);
  }

  /** A file of a folder of ours; no segment of the path leads upwards (request.ts), and where \ separates too it is none. */
  async #below(response: ServerResponse, folder: string, path: string): Promise<void> {
    if (path.includes('\\')) return this.#missing(response, path);
    await this.#file(response, join(folder, path));
  }

  async #file(response: ServerResponse, file: string, { policy = filePolicy, largest = Infinity } = {}): Promise<void> {
    const name = basename(file);
    try {
      const found = await stat(file);
      if (!found.isFile()) return this.#missing(response, name);
      if (found.size > largest) return this.#refuse(response, { status: 413, text: this.#say.tooLarge(shown(name), largest / MEGABYTE) });
      const stream = createReadStream(file);
      // Nothing is promised before the file is open.
      await once(stream, 'ready');
      response.writeHead(200, headersOf(extname(file), policy));
      await pipeline(stream, response);
    } catch (error) {
      // The page left before it had everything.
      if (codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE') return;
      if (noFile.has(codeOf(error))) return this.#missing(response, name);
      throw error;
    }
  }

  #missing(response: ServerResponse, what: string): void {
    this.#refuse(response, { status: 404, text: this.#say.missing(shown(what)) });
  }

  #refuse(response: ServerResponse, { status, text }: Refusal): void {
    response.writeHead(status, { ...headersOf('.txt', filePolicy), ...(status === 405 ? { allow: 'GET, HEAD' } : {}) });
    response.end(text);
  }
}

/** An answer where there is no request to answer: Node could not read one, or handed over the bare connection. */
function refuseOn(socket: Duplex, { status, text }: Refusal): void {
  const body = Buffer.from(text);
  const headers = { ...headersOf('.txt', filePolicy), 'content-length': String(body.length), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.on('error', () => socket.destroy());
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`);
  socket.end(body);
}
