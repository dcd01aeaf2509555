import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/workbench/server/options';
import { panePolicy, workbenchHtml } from '../../../src/workbench/server/pages';
import { WorkbenchServer } from '../../../src/workbench/server/serve';
import { workbookSource } from '../../../src/workbench/server/source';
import { builds, paneHtml, root } from './support';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  writeFileSync(join(folder, 'accounts.csv'), 'account_id\nA1\n');
  writeFileSync(join(folder, 'notes.txt'), 'secret');
  writeFileSync(join(folder, 'provenance.json'), '{"as_of":"2019-01-01 (arbitrary: the source has no dates)"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line', () => {
  it('has defaults', () => {
    expect(readOptions([])).toEqual({ empty: false, port: 3000, language: 'en', data: null, asOf: null, open: null });
  });

  it.each([
    [['--port', 'x'], '--port x: a number'],
    [['--language', 'de'], '--language de: en or fr'],
    [['--as-of', '1.6.2020', '--data', '.'], '--as-of 1.6.2020: a date'],
    [['--data', 'nowhere-at-all'], 'there is no such folder'],
    [['--open', 'nothing.xlsx'], 'there is no such file'],
    [['--data', '.', '--open', 'a.xlsx'], 'exclude each other'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('%j is refused with its reason', (args, reason) => {
    expect(() => readOptions(args)).toThrow(reason);
  });
});

describe('the workbook to show', () => {
  it('is the sample by default', () => {
    expect(workbookSource(readOptions(['--language', 'fr'])).description).toEqual({ kind: 'sample', language: 'fr' });
  });

  it('is a folder of CSV files, with the date that its provenance gives', () => {
    const { description, files } = workbookSource(readOptions(['--data', folder]));
    expect(description).toMatchObject({ kind: 'data', asOf: '2019-01-01', tables: [{ name: 'accounts', file: 'accounts.csv' }] });
    expect([...files.keys()]).toEqual(['accounts.csv']);
  });

  it('takes the date of the command line before any other', () => {
    expect(workbookSource(readOptions(['--data', folder, '--as-of', '2020-06-01'])).description).toMatchObject({ asOf: '2020-06-01' });
  });
});

describe("the add-in's page in the workbench", () => {
  const html =
    '<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="x"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>';

  it('loads Office.js from here, after the bridge to the host, and keeps the policy', () => {
    const changed = workbenchHtml(html, 'fr');
    expect(changed).not.toContain('appsforoffice');
    expect([...changed.matchAll(/src="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/workbench/frame.js',
      '/officejs/office.js',
      'taskpane.js',
    ]);
    expect(changed).toContain('lang="fr"');
    expect(changed).toContain('Content-Security-Policy');
  });

  it('is refused when it loads Office.js from anywhere else', () => {
    expect(() => workbenchHtml('<html></html>', 'en')).toThrow('CDN');
  });

  it('is sent with the policy that stands in it, from here only', () => {
    expect(panePolicy(paneHtml)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    expect(() => panePolicy('<html></html>')).toThrow('no Content-Security-Policy');
  });
});

describe('the server', () => {
  let server: WorkbenchServer;
  let url: string;
  const log: string[] = [];
  beforeAll(async () => {
    server = new WorkbenchServer({ root, builds, source: workbookSource(readOptions(['--data', folder])), log: (line) => log.push(line) });
    url = `http://localhost:${await server.listen(0)}`;
  });
  afterAll(() => server.close());
  const get = async (path: string): Promise<[number, string]> => {
    const response = await fetch(url + path);
    return [response.status, await response.text()];
  };

  it('serves the page, the built files, the functions in both languages, the real Office.js', async () => {
    expect((await get('/'))[1]).toContain('id="grid"');
    expect(await get('/workbench/known.js')).toEqual([200, 'page']);
    expect(await get('/addin/known.js')).toEqual([200, 'pane']);
    expect(await get('/addin/functions-fr.json')).toEqual([200, '{"functions":["fr"]}']);
    expect((await get('/officejs/office.js'))[1]).toContain('Microsoft Corporation');
    expect(JSON.parse((await get('/workbench/library.json'))[1])).toHaveProperty('Range');
  });

  it('gives only the files of the workbook, and nothing above its folders', async () => {
    expect(await get('/workbench/file/accounts.csv')).toEqual([200, 'account_id\nA1\n']);
    expect((await get('/workbench/file/notes.txt'))[0]).toBe(404);
    expect((await get('/workbench/file/..%2Fnotes.txt'))[0]).toBe(404);
    expect((await get('/officejs/..%2Fpackage.json'))[0]).toBe(404);
    expect((await get('/addin/assets/..%2F..%2Fpackage.json'))[0]).toBe(404);
  });

  it('tells the page of a rebuild', async () => {
    const reader = (await fetch(`${url}/workbench/events`)).body!.getReader();
    await reader.read();
    server.rebuilt('pane');
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('event: rebuilt\ndata: pane\n\n');
    await reader.cancel();
  });

  it('says which port is taken', async () => {
    const second = new WorkbenchServer({ root, builds, source: workbookSource(readOptions([])), log: () => undefined });
    await expect(second.listen(Number(new URL(url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(log).toEqual([]);
  });
});
