// `npm run build -- --env url=…`: the static site holds every file its manifest names, at the given address,
// and functions.js loads in a context that knows nothing but CustomFunctions.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from './check';

const root = fileURLToPath(new URL('../../', import.meta.url));
const address = 'https://addins.example.com/tenure';
let site = '';

interface Metadata {
  functions: { id: string; name: string; helpUrl?: string }[];
}

function webpack(url: string): { status: number | null; output: string } {
  const command = [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--env', `url=${url}`, '--output-path', site];
  const run = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

const text = (name: string) => readFileSync(join(site, name), 'utf8');
const metadata = (name: string) => JSON.parse(text(name)) as Metadata;

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'tenure-site-'));
  const { status, output } = webpack(`${address}/`);
  if (status !== 0) throw new Error(output);
}, 180_000);

afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('the built site', () => {
  it('has a file for every address of its manifest, French ones included', () => {
    const named = [...text('manifest.xml').matchAll(/Value="(https:[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(named).toContain(`${address}/functions-fr.json`);
    expect(named.filter((one) => !one.startsWith(`${address}/`) || !existsSync(join(site, one.slice(address.length + 1))))).toEqual([]);
  });

  it('has a manifest without problems', () => {
    expect(check(text('manifest.xml'))).toEqual([]);
  });

  it('names the development address nowhere', () => {
    const files = ['manifest.xml', 'functions.json', 'functions-fr.json', 'help.html', 'taskpane.html'];
    expect(files.filter((name) => text(name).includes('localhost'))).toEqual([]);
  });

  it('describes the same functions in both languages', () => {
    const ids = metadata('functions.json').functions.map((one) => one.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(metadata('functions-fr.json').functions.map((one) => one.id)).toEqual(ids);
  });

  it('has a functions.js that associates exactly these functions where only CustomFunctions is defined', () => {
    const associated: string[] = [];
    const CustomFunctions = {
      associate: (id: string) => associated.push(id),
      Error: class extends Error {},
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    };
    runInContext(text('functions.js'), createContext({ CustomFunctions }));
    expect(associated.sort()).toEqual(
      metadata('functions.json')
        .functions.map((one) => one.id)
        .sort(),
    );
  });

  it('explains every function in help.html', () => {
    const help = text('help.html');
    expect(
      metadata('functions.json')
        .functions.filter((one) => !help.includes(one.name))
        .map((one) => one.name),
    ).toEqual([]);
  });

  it('takes Office.js from the CDN, bundles none of it, and allows no inline script', () => {
    const page = text('taskpane.html');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(page).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect([...page.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)].map((match) => match[1])).toEqual(['', '']);
    expect(text('taskpane.js')).not.toContain('OSF.DDA');
    expect(text('third-party.txt')).not.toContain('office-js');
  });
});

describe('an address that Excel would refuse', () => {
  it.each(['http://addins.example.com', 'addins.example.com', 'https://addins.example.com/?a=1'])(
    '%s stops the build',
    (url) => {
      const { status, output } = webpack(url);
      expect(status).not.toBe(0);
      expect(output).toContain('https address');
    },
    60_000,
  );
});
