// Reviews package-lock.json: every package pinned by its checksum, none that runs a script when it is installed beyond those named here, no source but the
// registry; and lists what has come, gone or changed since the commit before (or the one given: node .ci/lock-file.ts v0.1.0).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

type Dependencies = Readonly<Record<string, string>>;
interface Package {
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
}

/** Packages that may run a script at installation, and why. */
const scripted: Readonly<Record<string, string>> = {
  'core-js-pure': 'prints a line; below the manifest validator, development only',
  esbuild: 'checks its own binary; build and tests only',
  protobufjs: 'checks its own version range; below the workbench’s grid',
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is wrong with a lock file and the package.json beside it. */
export function problemsOf({ packages }: LockFile, own: Package): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    const name = nameOf(path);
    if (entry.link || (entry.resolved !== undefined && !entry.resolved.startsWith('https://')))
      problems.push(`${name}: not from the registry`);
    if (entry.integrity === undefined) problems.push(`${name}: no checksum`);
    if (!entry.hasInstallScript) continue;
    if (name in scripted) seen.add(name);
    else problems.push(`${name} ${entry.version}: runs a script when it is installed; read it, then name it in .ci/lock-file.ts`);
  }
  for (const name of Object.keys(scripted)) if (!seen.has(name)) problems.push(`${name}: named in .ci/lock-file.ts and runs no script`);
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
    for (const [name, version] of Object.entries(own[kind] ?? {}))
      if (!/^\d+\.\d+\.\d+[-.\w]*$/.test(version)) problems.push(`${name}: ${version} is not pinned`);
  return problems;
}

/** What has come, gone or changed between two lock files. */
export function changesOf(before: LockFile, after: LockFile): string[] {
  const changes: string[] = [];
  for (const [path, { version, license }] of Object.entries(after.packages)) {
    const old = before.packages[path];
    if (path === '' || old?.version === version) continue;
    changes.push(
      old === undefined
        ? `+ ${nameOf(path)} ${version} (${license ?? 'no licence named'})`
        : `~ ${nameOf(path)} ${old.version} -> ${version}`,
    );
  }
  for (const [path, { version }] of Object.entries(before.packages))
    if (!(path in after.packages)) changes.push(`- ${nameOf(path)} ${version}`);
  return changes;
}

/** The lock file of a commit; null where there is none to compare with. */
function lockOf(commit: string): LockFile | null {
  try {
    const text = execFileSync('git', ['show', `${commit}:package-lock.json`], {
      encoding: 'utf8',
      maxBuffer: 64e6,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(text) as LockFile;
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
  const lock = read('package-lock.json') as LockFile;
  const since = process.argv[2] ?? 'HEAD~1';
  const before = lockOf(since);
  const changes = before === null ? [] : changesOf(before, lock);
  console.log(before === null ? `No lock file at ${since} to compare with.` : `${changes.length} packages differ from ${since}.`);
  changes.forEach((change) => console.log(change));
  const problems = problemsOf(lock, read('package.json') as Package);
  problems.forEach((problem) => console.error(problem));
  console.log(`${Object.keys(lock.packages).length - 1} packages locked, ${problems.length} problems`);
  process.exit(problems.length === 0 ? 0 : 1);
}
