// Runs `npm ci` when what is installed is not what package-lock.json says. Plain Node: it runs before anything is installed.
// Compares npm's own record (node_modules/.package-lock.json, written last) with the lock file by content, not by file time:
// a fresh checkout or a touched file changes times and nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tenure needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

/** Why an install is needed, or null. Optional packages (other platforms' binaries) may be absent. */
function reason() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return 'nothing is installed yet';
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.link) continue;
    const found = installed[path];
    if (found === undefined ? !entry.optional && !entry.devOptional && !entry.peer : found.version !== entry.version) {
      return `${path.replace('node_modules/', '')} is not at ${entry.version}`;
    }
  }
  return null;
}

const why = reason();
if (why !== null) {
  console.log(`Installing the pinned packages with npm ci (${why}); this takes about a minute.`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error('npm ci failed: see above.');
    process.exit(1);
  }
}
