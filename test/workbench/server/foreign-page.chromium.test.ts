// A page of another origin, in a real browser, tries all that a browser lets it do to the workbench: frame it, fetch from it,
// load its parts as scripts and pictures, come under a name that resolves here. It gets nothing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumFlags, findChromium } from '../../../src/workbench/browser';
import { serve } from './support';
import type { Served } from './support';

const secret = 'account_id,name\nA1,Kept to ourselves\n';
let folder: string;
let served: Served;
let stranger: Server;
let browser: Browser;
let page: Page;
/** What the workbench's server gave, by what was asked for. */
let given: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  await writeFile(join(folder, 'accounts.csv'), secret);
  served = await serve(['--data', folder]);
  stranger = createServer((request, response) => {
    response.setHeader('content-type', request.url?.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(
      request.url?.endsWith('.js')
        ? 'window.parent.taken = true; window.taken = true;'
        : '<!doctype html><title>Another page</title><body></body>',
    );
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium was found.');
  browser = await chromium.launch({ executablePath, args: [...chromiumFlags, '--host-resolver-rules=MAP rebound.example 127.0.0.1'] });
});
afterAll(async () => {
  await browser?.close();
  stranger?.close();
  await served?.server.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  given = [];
  page.on('response', (response) => {
    if (new URL(response.url()).port === String(served.port) && response.ok()) given.push(response.url());
  });
});
afterEach(() => page.close());

const strangers = (): string[] => {
  const { port } = stranger.address() as AddressInfo;
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://rebound.example:${port}`];
};
const ours = (name = 'localhost'): string => `http://${name}:${served.port}`;
const parts = [
  '/',
  '/addin/taskpane.html',
  '/addin/taskpane.html?language=fr',
  '/workbench/file/accounts.csv',
  '/workbench/source.json',
  '/officejs/office.js',
  '/nothing',
];

describe('a page of another origin', () => {
  it('cannot frame any of it', async () => {
    const injected = `/addin/taskpane.html?language=${encodeURIComponent(`"><script src="${strangers()[0]}/take.js"></script>`)}`;
    for (const origin of strangers()) {
      await page.goto(origin);
      for (const path of [...parts, injected]) {
        for (const element of ['iframe', 'object', 'embed'] as const) {
          await page.evaluate(
            ([name, address]) =>
              new Promise<void>((resolve) => {
                const frame = document.createElement(name);
                frame.setAttribute(name === 'object' ? 'data' : 'src', address);
                frame.addEventListener('load', () => resolve());
                frame.addEventListener('error', () => resolve());
                document.body.append(frame);
                // An embedded page that is refused may tell nobody.
                if (name !== 'iframe') setTimeout(resolve, 200);
              }),
            [element, ours() + path] as const,
          );
        }
      }
      for (const frame of page.frames().slice(1))
        expect(await frame.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/id="(root|grid)"|Kept to ourselves/);
      expect(await page.evaluate(() => 'taken' in window)).toBe(false);
      expect(given).toEqual([]);
    }
  });

  it('cannot fetch any of it, whatever the mode', async () => {
    for (const origin of strangers()) {
      await page.goto(origin);
      for (const address of parts.flatMap((path) => [ours() + path, ours('127.0.0.1') + path])) {
        for (const options of [
          {},
          { mode: 'no-cors' },
          { credentials: 'include' },
          { method: 'POST', body: 'a=b', mode: 'no-cors' },
          { headers: { 'x-own': '1' } },
        ] as RequestInit[]) {
          const read = await page.evaluate(
            ([url, init]) =>
              fetch(url, init).then(
                async (response) => `${response.type} ${await response.text()}`,
                () => 'refused',
              ),
            [address, options] as const,
          );
          expect(read).toBe('refused');
        }
      }
      expect(given).toEqual([]);
    }
  });

  it('cannot load any of it as a script, a style, a picture or a stream of events', async () => {
    for (const origin of strangers()) {
      await page.goto(origin);
      for (const path of [...parts, '/workbench/known.js', '/addin/assets/mark-32.png']) {
        const loaded = await page.evaluate(
          (address) =>
            Promise.all(
              (['script', 'link', 'img'] as const).map(
                (name) =>
                  new Promise<string>((resolve) => {
                    const element = document.createElement(name);
                    element.addEventListener('load', () => resolve('loaded'));
                    element.addEventListener('error', () => resolve('refused'));
                    if (name === 'link') element.setAttribute('rel', 'stylesheet');
                    element.setAttribute(name === 'link' ? 'href' : 'src', address);
                    document.body.append(element);
                  }),
              ),
            ),
          ours() + path,
        );
        expect([path, ...loaded]).toEqual([path, 'refused', 'refused', 'refused']);
      }
      const events = await page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const source = new EventSource(address);
            source.onopen = () => resolve('open');
            source.onerror = () => resolve('refused');
          }),
        `${ours()}/workbench/events`,
      );
      expect(events).toBe('refused');
      expect(given).toEqual([]);
    }
  });

  it('may open the workbench in a window of its own, which it cannot touch', async () => {
    await page.goto(strangers()[0]!);
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => {
        Object.assign(window, { opened: window.open(address) });
      }, `${ours()}/`),
    ]);
    await opened.waitForURL(`${ours()}/`);
    expect(await opened.evaluate(() => window.opener as unknown)).toBeNull();
    expect(await page.evaluate(() => (window as unknown as { opened: Window }).opened.closed)).toBe(true);
    await opened.close();
  });

  it('cannot open the data, nor the add-in’s page, in a window', async () => {
    for (const path of parts.slice(1)) {
      await page.goto(strangers()[0]!);
      const answer = page.waitForResponse(ours() + path);
      const there = page.waitForURL(ours() + path);
      await page.evaluate((address) => {
        location.href = address;
      }, ours() + path);
      await there;
      expect((await answer).status()).toBe(403);
    }
  });
});

describe('a foreign name for this machine', () => {
  it('is refused in words, on every path', async () => {
    for (const path of parts) {
      const answer = await page.goto(ours('rebound.example') + path);
      expect(answer?.status()).toBe(403);
      expect(await page.innerText('body')).toBe(
        `The workbench answers under localhost and 127.0.0.1 only, not under “rebound.example:${served.port}”.`,
      );
    }
    const read = await page.evaluate(() =>
      fetch('/workbench/file/accounts.csv').then(
        (response) => response.text(),
        () => 'refused',
      ),
    );
    expect(read).toBe('refused');
    expect(given).toEqual([]);
  });
});

describe('the workbench’s own page', () => {
  it.each(['localhost', '127.0.0.1'])('reads its data and frames its pane under %s', async (name) => {
    await page.goto(ours(name));
    expect(await page.evaluate(() => fetch('/workbench/file/accounts.csv').then((response) => response.text()))).toBe(secret);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/addin/taskpane.html?language=fr';
      document.body.append(frame);
    });
    await page.waitForFunction(() => document.querySelector('iframe')?.contentDocument?.querySelector('html')?.lang === 'fr');
  });

  it.each([
    '"><script>window.taken = true</script>',
    '" onload="window.taken = true',
    'fr"><meta http-equiv="Content-Security-Policy" content="default-src *',
  ])('keeps its language whatever it is asked for: %s', async (language) => {
    await page.goto(`${ours()}/addin/taskpane.html?language=${encodeURIComponent(language)}`);
    expect(
      await page.evaluate(() => [document.documentElement.lang, 'taken' in window, document.querySelectorAll('meta[http-equiv]').length]),
    ).toEqual(['en', false, 1]);
  });

  it('lets no script in that is not a file of its own', async () => {
    await page.goto(`${ours()}/`);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.taken = true';
      document.body.append(script);
      return 'taken' in window;
    });
    expect(ran).toBe(false);
    const reached = await page.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      strangers()[0]!,
    );
    expect(reached).toBe(false);
  });
});
