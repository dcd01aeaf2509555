#!/usr/bin/env node
// `tenure`: the command line as it stands in the sources.
import { register } from 'tsx/esm/api';

register();
const { run } = await import('./main.ts');

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// A reader that has seen enough closes the pipe.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(
  process.argv.slice(2),
  { input: process.stdin, output: process.stdout, progress: process.stderr },
  stop.signal,
);
