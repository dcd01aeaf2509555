// The server serves only its own page: what it is asked for under a foreign name, from a foreign page, in ways that no page
// asks, is refused in words, and the server goes on.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/workbench/server/options';
import { LARGEST_SOURCE } from '../../../src/workbench/files/limits';
import { workbookSource } from '../../../src/workbench/server/source';
import { shown } from '../../../src/workbench/server/request';
import { ask, send, serve } from './support';
import type { Answer, Served } from './support';

let folder: string;
let served: Served;
let french: Served;
const row = 'account_id\nA1\n';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  for (const name of ['accounts', 'constructor', '__proto__', 'gone', 'swollen', 'folder later', 'circle', 'été 100 % #1']) {
    writeFileSync(join(folder, `${name}.csv`), row);
  }
  writeFileSync(join(folder, 'notes.txt'), 'secret');
  mkdirSync(join(folder, 'directory.csv'));
  served = await serve(['--data', folder]);
  french = await serve(['--data', folder, '--language', 'fr']);
});
afterAll(async () => {
  await served.server.close();
  await french.server.close();
  rmSync(folder, { recursive: true });
});

const get = (target: string, headers: Record<string, string> = {}): Promise<Answer> => ask(served.port, target, headers);

/** A sentence as plain text that nobody else may frame or take for a page; nothing of the machine's inside. */
function expectWords({ headers, body }: Answer): void {
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(body).toMatch(/^[\p{Lu}“«].*\.$/u);
  expect(body.length).toBeLessThan(250);
  expect(body).not.toMatch(/Error|\bat .*:\d+|node:|ENOENT|EISDIR|undefined|\[object/);
  expect(body).not.toContain(folder);
}

async function expectRefused(port: number, answer: Promise<Answer>, status: number): Promise<void> {
  const refused = await answer;
  expect(refused.status).toBe(status);
  expectWords(refused);
  expect((await ask(port, '/workbench/file/accounts.csv')).status).toBe(200);
}

const paths = [
  '/',
  '/favicon.ico',
  '/workbench/events',
  '/workbench/source.json',
  '/workbench/library.json',
  '/workbench/file/accounts.csv',
  '/workbench/known.js',
  '/officejs/office.js',
  '/addin/taskpane.html',
  '/addin/taskpane.html?language=fr',
  '/addin/functions.json',
  '/addin/functions-fr.json',
  '/addin/assets/icon-32.png',
  '/addin/known.js',
  '/nothing',
];

describe('who may ask', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'])('the page under %s', async (name) => {
    const host = `${name}:${served.port}`;
    expect((await get('/workbench/file/accounts.csv', { Host: host })).body).toBe(row);
    expect(
      (await get('/workbench/file/accounts.csv', { Host: host, Origin: `http://${host.toLowerCase()}`, 'Sec-Fetch-Site': 'same-origin' }))
        .body,
    ).toBe(row);
  });

  it.each(paths)('%s: nobody under a foreign name', async (path) => {
    const { port } = served;
    const names = [
      'evil.example',
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      '127.0.0.1.evil.example',
      `localhost:${port}.evil.example`,
    ];
    for (const host of [
      ...names,
      `evil.example@localhost:${port}`,
      '0.0.0.0',
      `192.168.0.10:${port}`,
      'localhost:123456',
      '[::2]',
      '[::1',
      '',
    ]) {
      const refused = await get(path, { Host: host });
      expect([host, refused.status]).toEqual([host, 403]);
      expectWords(refused);
    }
  });

  it.each(paths)('%s: no page of another origin', async (path) => {
    const { port } = served;
    for (const origin of [
      'null',
      'https://evil.example',
      'http://localhost',
      `http://localhost:${port + 1}`,
      `https://localhost:${port}`,
      `http://127.0.0.1:${port}`,
      '',
    ]) {
      const refused = await get(path, { Origin: origin });
      expect([origin, refused.status]).toEqual([origin, 403]);
      expectWords(refused);
      expect(refused.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it.each(paths)('%s: not inside another page, as a frame, a script, a picture or a form', async (path) => {
    for (const site of ['cross-site', 'same-site']) {
      for (const [mode, dest] of [
        ['navigate', 'iframe'],
        ['navigate', 'object'],
        ['no-cors', 'script'],
        ['no-cors', 'image'],
        ['cors', 'empty'],
        ['websocket', 'empty'],
      ] as const) {
        expect((await get(path, { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': dest })).status).toBe(403);
      }
    }
  });

  it('a link elsewhere opens the workbench, and nothing but the workbench', async () => {
    const link = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    expect((await get('/', link)).status).toBe(200);
    expect((await get('/?language=fr', link)).status).toBe(200);
    for (const path of paths.slice(1)) expect((await get(path, link)).status).toBe(403);
  });

  it('nobody without a name, or under two', async () => {
    await expectRefused(served.port, send(served.port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'), 400);
    await expectRefused(served.port, send(served.port, 'GET / HTTP/1.0\r\n\r\n'), 400);
    await expectRefused(
      served.port,
      send(served.port, `GET / HTTP/1.1\r\nHost: localhost:${served.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
      400,
    );
  });
});

describe('what goes with every answer', () => {
  it.each(paths.filter((path) => path !== '/workbench/events'))(
    '%s: a policy, the type as it is said, no frame but its own',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'self'$/);
      expect(headers.get('content-security-policy')).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('access-control-allow-origin')).toBe(false);
    },
  );
});

describe('the language of the add-in’s page', () => {
  const page = async (query: string): Promise<string> => (await get(`/addin/taskpane.html${query}`)).body;

  it('is one of two, and the workbench’s own without', async () => {
    expect(await page('?language=fr')).toContain('<html lang="fr"');
    expect(await page('?language=en')).toContain('<html lang="en"');
    expect(await page('')).toContain('<html lang="en"');
    expect((await ask(french.port, '/addin/taskpane.html')).body).toContain('<html lang="fr"');
  });

  it('brings nothing else into the page', async () => {
    const plain = await page('');
    const attacks = [
      '"><script>alert(1)</script>',
      'fr"',
      "fr'",
      'fr onload=alert(1)',
      '$&',
      '$`',
      'constructor',
      '__proto__',
      'FR',
      'fr\0',
      '%',
      '&lt;',
    ];
    for (const language of attacks) expect(await page(`?language=${encodeURIComponent(language)}`)).toBe(plain);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter((language) => language !== 'fr'),
        async (language) => {
          expect(await page(`?theme=dark&language=${encodeURIComponent(language)}`)).toBe(plain);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what is asked for', () => {
  const unreadable = [
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/package.json',
    '/%ff',
    '/workbench/file/%',
    '/workbench/file/%E9.csv',
    '/%00',
    '/workbench/file/accounts.csv%00.txt',
    '*',
    '?',
    'http://evil.example/',
    'no-slash',
    '/a b',
  ];
  it.each(unreadable)('%s is no address', (target) => expectRefused(served.port, get(target), 400));
  it.each(unreadable)('%s is no address, in French', (target) => expectRefused(french.port, ask(french.port, target), 400));

  it.each([
    '/workbench/file/../notes.txt',
    '/workbench/file/%2e%2e/notes.txt',
    '/workbench/file/.%2E/notes.txt',
    '/workbench/file/..%2fnotes.txt',
    '/workbench/file/..%5cnotes.txt',
    '/workbench/file/%252e%252e%252fnotes.txt',
    '/workbench/file/notes.txt',
    '/workbench/file//etc/passwd',
    '/workbench/file/directory.csv',
    '/workbench/file/constructor',
    '/workbench/file/__proto__',
    '/workbench/file/',
    '/officejs/../package.json',
    '/officejs/%2e%2e/package.json',
    '/officejs/..%2fpackage.json',
    '/officejs/..%5cpackage.json',
    '/officejs/./office.js',
    '/officejs/',
    '/officejs/%2fetc%2fpasswd',
    `/officejs/${'a'.repeat(300)}`,
    '/officejs/office.js/more',
    '/addin/assets/../../package.json',
    '/addin/assets/%2e%2e/%2e%2e/package.json',
    '/addin/assets/..%2F..%2Fpackage.json',
    '/addin/assets/C:%5cWindows%5cwin.ini',
    '/addin/constructor',
    '/addin/__proto__',
    '/workbench/toString',
    '/constructor',
    '//evil.example/',
    '/../../../../etc/passwd',
    '/.git/config',
    '/package.json',
    '/%3Cscript%3Ealert(1)%3C/script%3E',
    '/%E2%80%AE%0d%0aSet-Cookie:%20a=b',
  ])('%s is not there', async (target) => {
    await expectRefused(served.port, get(target), 404);
    await expectRefused(french.port, ask(french.port, target), 404);
  });

  it.each([
    ['/', 414, 5_000],
    ['/workbench/file/', 414, 5_000],
    ['/?', 414, 5_000],
    ['/', 431, 100_000],
  ])('%s and much more is answered %i', async (start, status, length) => {
    await expectRefused(served.port, get(start + 'a'.repeat(length)), status);
    await expectRefused(french.port, ask(french.port, start + '%41'.repeat(length)), status);
  });

  it('headers without end are refused', async () => {
    await expectRefused(served.port, get('/', { 'X-Long': 'a'.repeat(100_000) }), 431);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT'])('%s is not answered', async (method) => {
    for (const path of ['/', '/workbench/file/accounts.csv']) await expectRefused(served.port, ask(served.port, path, {}, method), 405);
  });

  it('says which methods there are', async () => {
    expect((await ask(served.port, '/', {}, 'POST')).headers.get('allow')).toBe('GET, HEAD');
  });

  it.each(paths)('HEAD %s: the same headers and nothing after them', async (path) => {
    const head = await ask(served.port, path, {}, 'HEAD');
    expect(head.body).toBe('');
    if (path === '/workbench/events') return expect(head.status).toBe(200);
    const whole = await get(path);
    expect([head.status, head.headers.get('content-type')]).toEqual([whole.status, whole.headers.get('content-type')]);
  });

  it.each([
    ['a word', 'HELLO\r\n\r\n'],
    ['a method that is none', 'FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['another version', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['the hello of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['a null byte in the address', 'GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a null byte in a header', 'GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\n: localhost\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a length and chunks', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ])('%s is no request', async (_name, bytes) => {
    await expectRefused(served.port, send(served.port, bytes), 400);
    await expectRefused(french.port, send(french.port, bytes), 400);
  });

  it('takes any bytes without falling over', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((values) => Buffer.from(values).toString('latin1'));
    await fc.assert(
      fc.asyncProperty(bytes, async (target) => {
        // Spaces and line ends would end the target, a question mark its path.
        const answer = await get(`/${target.replace(/[\s\0?]/g, '_')}`);
        expect([400, 403, 404]).toContain(answer.status);
        expectWords(answer);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the files of the workbook', () => {
  it.each(['constructor.csv', '__proto__.csv', 'été 100 % #1.csv'])('%s is a file like others', async (name) => {
    const { tables } = JSON.parse((await get('/workbench/source.json')).body) as { tables: { file: string }[] };
    expect(tables.map(({ file }) => file)).toContain(name);
    expect((await get(`/workbench/file/${encodeURIComponent(name)}`)).body).toBe(row);
  });

  it('leaves out folders that are called like files', () => {
    expect([...workbookSource(readOptions(['--data', folder])).files.keys()]).not.toContain('directory.csv');
  });

  it('says what has gone, has become a folder or has grown too large since', async () => {
    rmSync(join(folder, 'gone.csv'));
    await expectRefused(served.port, get('/workbench/file/gone.csv'), 404);
    rmSync(join(folder, 'folder later.csv'));
    mkdirSync(join(folder, 'folder later.csv'));
    await expectRefused(served.port, get('/workbench/file/folder%20later.csv'), 404);
    truncateSync(join(folder, 'swollen.csv'), LARGEST_SOURCE + 1);
    const refused = get('/workbench/file/swollen.csv');
    await expectRefused(served.port, refused, 413);
    expect((await refused).body).toContain('256');
    rmSync(join(folder, 'swollen.csv'));
  });

  it('says that a file cannot be read, and why in the terminal only', async () => {
    rmSync(join(folder, 'circle.csv'));
    symlinkSync(join(folder, 'circle.csv'), join(folder, 'circle.csv'));
    await expectRefused(served.port, get('/workbench/file/circle.csv'), 500);
    expect(served.log.splice(0).join()).toContain('ELOOP');
    rmSync(join(folder, 'circle.csv'));
  });

  it('outlives a page that leaves in the middle of a file', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(served.port, '127.0.0.1', () => socket.write('GET /officejs/office.js HTTP/1.1\r\nHost: localhost\r\n\r\n'));
      socket.once('data', () => socket.resetAndDestroy());
      socket.once('close', () => resolve());
    });
    expect((await get('/workbench/file/accounts.csv')).body).toBe(row);
  });
});

describe('a folder or a workbook beyond any use', () => {
  let large: string;
  beforeAll(() => {
    large = mkdtempSync(join(tmpdir(), 'workbench-'));
    // Holes: nothing of it is on the disk.
    for (const name of ['accounts.csv', 'contracts.csv', 'book.xlsx']) {
      writeFileSync(join(large, name), '');
      truncateSync(join(large, name), name === 'book.xlsx' ? LARGEST_SOURCE + 1 : LARGEST_SOURCE / 2 + 1);
    }
  });
  afterAll(() => rmSync(large, { recursive: true }));

  it('is refused before anything is read, with both sizes', () => {
    expect(() => workbookSource(readOptions(['--data', large]))).toThrow(/257 MB are too much to be opened, 256 MB at most/);
    expect(() => workbookSource(readOptions(['--open', join(large, 'book.xlsx')]))).toThrow(
      /257 MB are too much to be opened, 256 MB at most/,
    );
  });

  it('has a provenance that can be read, or says which file is wrong', () => {
    truncateSync(join(large, 'contracts.csv'), 0);
    for (const text of ['{', '', 'as_of: 2020', '[1', '{"as_of": 3}']) {
      writeFileSync(join(large, 'provenance.json'), text);
      expect(() => workbookSource(readOptions(['--data', large]))).toThrow('provenance.json: ');
      expect(() => workbookSource(readOptions(['--data', large]))).not.toThrow(/Unexpected|JSON\.parse|position/);
    }
    truncateSync(join(large, 'provenance.json'), LARGEST_SOURCE);
    expect(() => workbookSource(readOptions(['--data', large]))).toThrow('at most');
  });
});

describe('a fault of the server’s own', () => {
  it('is told in the terminal, and to the page that there was one', async () => {
    const broken = await serve(['--data', folder], { addin: () => Promise.reject(new TypeError('secret of the build')) });
    try {
      await expectRefused(broken.port, ask(broken.port, '/addin/functions.json'), 500);
      expect((await ask(broken.port, '/addin/functions.json')).body).not.toContain('secret');
      expect(broken.log.join()).toContain('secret of the build');
    } finally {
      await broken.server.close();
    }
  });

  it('nothing was logged but that', () => {
    expect(served.log).toEqual([]);
    expect(french.log).toEqual([]);
  });
});

describe('what is repeated of a request', () => {
  it('stays one short line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => {
        expect(shown(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect([...shown(text)].length).toBeLessThanOrEqual(80);
      }),
    );
    expect(shown('accounts.csv')).toBe('accounts.csv');
  });
});
