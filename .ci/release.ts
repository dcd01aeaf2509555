// `npm run release -- --env url=https://example.com/tenure`: builds dist/ for an address, checks it, and packs it into release/ as an archive named after the
// version, with the list of its packages (CycloneDX) and the checksums of both. The same sources give the same archive.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The part of CHANGELOG.md about a version; '' where there is none. */
export function entryOf(changelog: string, version: string): string {
  const parts = changelog.split(/^## /m);
  return parts.find((part) => part.split(/[\s(]/)[0] === version)?.trim() ?? '';
}

/** An archive whose bytes depend on nothing but its files. */
export function packed(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, [bytes, { mtime }]])));
}

export const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The packages that ship, under our own name whatever the folder is called, without the hour. */
interface Named {
  readonly name: string;
  readonly version: string;
}

interface PackageList {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Named };
}

export function listOfPackages(text: string, { name, version }: Named): string {
  const { serialNumber: _serial, ...list } = JSON.parse(text) as PackageList;
  const { timestamp: _hour, ...metadata } = list.metadata;
  return `${JSON.stringify({ ...list, metadata: { ...metadata, component: { ...metadata.component, name, version } } }, null, 2)}\n`;
}

function run(command: string, args: readonly string[], output: 'inherit' | 'pipe' = 'inherit'): string {
  const npm = process.env.npm_execpath;
  const byNode = command === 'npm' && npm?.endsWith('.js') === true;
  const [program, given] = byNode ? [process.execPath, [npm, ...args]] : [command, [...args]];
  const { status, stdout } = spawnSync(program, given, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', output, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} failed: see above.`);
    process.exit(1);
  }
  return stdout;
}

if (process.argv[1] === import.meta.filename) {
  const own = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Named;
  const stem = `${own.name}-${own.version}`;
  if (entryOf(readFileSync(`${root}CHANGELOG.md`, 'utf8'), own.version) === '') {
    console.error(`CHANGELOG.md says nothing of ${own.version}: give what is unreleased this version, or package.json another.`);
    process.exit(1);
  }
  run('npm', ['run', '--silent', 'lock']);
  run('npm', ['run', '--silent', 'licences']);
  run('npm', ['run', '--silent', 'build', '--', ...process.argv.slice(2)]);
  const files = readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .map((path) => [path.slice(`${root}dist/`.length).replaceAll('\\', '/'), readFileSync(path)] as const);
  const made = {
    [`${stem}.zip`]: packed(files),
    [`${stem}.cdx.json`]: Buffer.from(listOfPackages(run('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx'], 'pipe'), own)),
  };
  rmSync(`${root}release`, { recursive: true, force: true });
  mkdirSync(`${root}release`);
  for (const [name, bytes] of Object.entries(made)) writeFileSync(`${root}release/${name}`, bytes);
  const sums = Object.entries(made).map(([name, bytes]) => `${checksum(bytes)}  ${name}\n`);
  writeFileSync(`${root}release/SHA256SUMS`, sums.join(''));
  console.log(`${files.length} files in release/${stem}.zip\n${sums.join('')}`);
}
