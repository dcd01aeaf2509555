// `npm start`: builds the add-in and the workbench page, serves both on http://localhost:3000, follows changes.
// The address is printed as soon as the server listens; the page waits for the builds by itself.
import { fileURLToPath } from 'node:url';
import { startBuilds } from './builds';
import { readOptions, usage } from './options';
import type { Options } from './options';
import { WorkbenchServer } from './serve';
import { workbookSource, type WorkbookSource } from './source';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

function options(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(1);
  }
}

/** The workbook to show; a folder that holds none is said in one line. */
function sourceOf(asked: Options): WorkbookSource {
  try {
    return workbookSource(asked);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

const chosen = options();
const source = sourceOf(chosen);
const started = performance.now();
let server: WorkbenchServer | null = null;
const builds = startBuilds({ root, watch: true, log: (line) => console.error(line), onRebuilt: (name) => server?.rebuilt(name) });
server = new WorkbenchServer({ root, builds, source, log: (line) => console.error(line) });

try {
  const port = await server.listen(chosen.port);
  console.log(`Tenure workbench: http://localhost:${port}  (Ctrl+C stops it)`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${chosen.port} is in use: choose another with --port.` : error);
  await builds.stop();
  process.exit(1);
}

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await server?.close();
  await builds.stop();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

await builds.first;
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s; changes are followed.`);
