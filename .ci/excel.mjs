// `npm run excel`: serves the add-in at https://localhost:3443 (the addresses of manifest.xml) with a development certificate
// and sideloads it into desktop Excel. `npm run excel -- --serve` only serves, for Excel on the web.
// The sideloading tool is run through npx with a pinned version: only who has a desktop Excel needs it.
import { spawn } from 'node:child_process';
import { logErrorMessage } from 'office-addin-cli';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../webpack.config.js';

const sideloader = 'office-addin-debugging@7.0.0';
const onlyServe = process.argv.includes('--serve');

if (!onlyServe && process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(
    'There is no desktop Excel for this system, so there is nothing to sideload into.\n' +
      'Use the workbench (npm start), or Excel on the web: npm run excel -- --serve, then upload manifest.xml there (README).',
  );
  process.exit(1);
}

/** Runs the pinned sideloading tool and resolves with its exit code. */
function sideload(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--yes', sideloader, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const config = configure({}, { mode: 'development' });
const { ca, cert, key } = await getHttpsServerOptions().catch((error) => {
  logErrorMessage(error);
  console.error('Without a trusted certificate Excel will not load the add-in.');
  process.exit(1);
});
const server = new WebpackDevServer({ ...config.devServer, server: { type: 'https', options: { ca, cert, key } } }, webpack(config));
await server.start();
console.log('Serving https://localhost:3443 (stop with Ctrl+C).');

if (!onlyServe) {
  const code = await sideload('start', 'manifest.xml', 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload');
  if (code !== 0) {
    console.error(`${sideloader} did not sideload (exit ${code}); the README says how to do it by hand. The server goes on.`);
  }
}

process.once('SIGINT', async () => {
  if (!onlyServe) await sideload('stop', 'manifest.xml');
  await server.stop();
  process.exit(0);
});
