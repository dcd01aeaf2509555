// The workbench's web server: plain http on localhost, nothing else.
//   /                      the page
//   /workbench/…           the page's script, style and parts; /workbench/events tells the page of rebuilds
//   /workbench/source.json which workbook to show; /workbench/file/… the files it is made of
//   /addin/…               the add-in: taskpane.html (Office.js from here instead of the CDN), taskpane.js, functions.json, assets
//   /workbench/library.json what Office.js says about its classes, for the host
//   /officejs/…            the real Office.js from node_modules, unchanged
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { basename, extname, join, normalize, sep } from 'node:path';
import { LIBRARY_FOLDER, libraryModel } from '../host/library-files';
import { functionsFile } from '../../functions/language';
import { firstLanguage, languages } from '../../locales/languages';
import type { BuildName, Builds } from './builds';
import type { WorkbookSource } from './source';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const officeScript = /<script src="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"><\/script>/;

/** The add-in's page for the workbench: our bridge, Office.js from this server, the development script. */
export function workbenchHtml(html: string, language: string): string {
  if (!officeScript.test(html)) throw new Error('taskpane.html does not load Office.js from its CDN address.');
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
    .replace(
      officeScript,
      '<script src="/workbench/frame.js"></script>\n    <script src="/officejs/office.js"></script>\n    <script src="taskpane.js" defer></script>',
    );
}

export interface Site {
  root: string;
  builds: Builds;
  source: WorkbookSource;
  log: (line: string) => void;
}

export class WorkbenchServer {
  readonly #site: Site;
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  #library: string | null = null;

  constructor(site: Site) {
    this.#site = site;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        this.#site.log(`${request.url ?? ''}: ${text}`);
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(text);
      });
    });
  }

  /** Resolves with the port; rejects when it is taken. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, 'localhost', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  }

  rebuilt(name: BuildName): void {
    for (const listener of this.#listeners) listener.write(`event: rebuilt\ndata: ${name}\n\n`);
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.end();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const { root, builds, source } = this.#site;
    if (path === '/') return this.#file(response, join(root, 'src/workbench/page/index.html'));
    if (path === '/workbench/events') return this.#listen(request, response);
    if (path === '/workbench/source.json') return this.#text(response, JSON.stringify(source.description), '.json');
    if (path === '/workbench/library.json') return this.#text(response, (this.#library ??= JSON.stringify(libraryModel())), '.json');
    if (path.startsWith('/workbench/file/')) {
      const file = source.files.get(path.slice('/workbench/file/'.length));
      return file === undefined ? this.#missing(response, path) : this.#file(response, file);
    }
    if (path === '/favicon.ico') return this.#file(response, join(root, 'assets/mark-32.png'));
    if (path.startsWith('/officejs/')) return this.#below(response, LIBRARY_FOLDER, path.slice('/officejs/'.length));
    if (path.startsWith('/workbench/')) return this.#built(response, 'page', path.slice('/workbench/'.length));
    if (path === '/addin/taskpane.html')
      return this.#text(response, workbenchHtml((await builds.addin()).html, searchParams.get('language') ?? firstLanguage), '.html');
    const language = languages().find((one) => path === `/addin/${functionsFile(one)}`);
    if (language !== undefined) return this.#text(response, (await builds.addin()).functions[language], '.json');
    if (path.startsWith('/addin/assets/')) return this.#below(response, join(root, 'assets'), path.slice('/addin/assets/'.length));
    if (path.startsWith('/addin/')) return this.#built(response, 'pane', path.slice('/addin/'.length));
    this.#missing(response, path);
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    this.#listeners.add(response);
    request.on('close', () => this.#listeners.delete(response));
  }

  #text(response: ServerResponse, text: string, kind: string): void {
    response.writeHead(200, { 'content-type': types[kind] ?? 'text/plain', 'cache-control': 'no-store' });
    response.end(text);
  }

  async #built(response: ServerResponse, name: BuildName, path: string): Promise<void> {
    const contents = await this.#site.builds.file(name, path);
    if (contents === undefined) return this.#missing(response, path);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
    response.end(contents);
  }

  #below(response: ServerResponse, folder: string, path: string): void {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) return this.#missing(response, path);
    this.#file(response, file);
  }

  #file(response: ServerResponse, file: string): void {
    if (!existsSync(file) || !statSync(file).isFile()) return this.#missing(response, basename(file));
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
    if (extname(file) === '.html') response.end(readFileSync(file));
    else createReadStream(file).pipe(response);
  }

  #missing(response: ServerResponse, what: string): void {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`There is no ${what}.`);
  }
}
