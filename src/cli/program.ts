/** `tenure` as a process: its streams, Ctrl+C, its exit code. */
import { run } from './main';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader that has seen enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(
  process.argv.slice(2),
  { input: process.stdin, output: process.stdout, progress: process.stderr },
  stop.signal,
);
