// Finds a Chromium-family browser for the tests, the bench pictures and the icon drawings.
// Order: CHROME_PATH, an installed Chromium, Chrome or Edge, then on Linux the browser that the npm package
// @sparticuz/chromium carries (unpacked once into the temporary folder; kept only if it really starts).
// A CHROME_PATH that points at nothing is an error, not a reason to look elsewhere.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Flags for every launch: headless, no sandbox (containers run as root), nothing that calls home. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function places(): string[] {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return applications.flatMap((folder) =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.filter((root) => root !== undefined).flatMap((root) => programs.map((program) => join(root, program)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return commands.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

/** True when Playwright can start it and open a page. */
async function starts(path: string): Promise<boolean> {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath: path, args: [...chromiumFlags], timeout: 30_000 });
    await (await browser.newPage()).goto('about:blank');
    await browser.close();
    return true;
  } catch {
    return false; // the answer asked for: it does not start here
  }
}

/** The packaged browser, unpacked; null where it does not start (another system, missing libraries). */
async function packaged(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const path = await chromium.executablePath();
  if (await starts(path)) return path;
  // The package also carries the shared libraries that a bare image lacks (NSS and others).
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  await inflate(join(dirname(main), '..', 'bin', 'al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  return (await starts(path)) ? path : null;
}

/** The path of a browser that Playwright can launch with `executablePath`, or null when there is none. */
export async function findChromium(): Promise<string | null> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
    return named;
  }
  return places().find((path) => existsSync(path)) ?? (await packaged());
}
