// Builds the workbench page and the add-in with esbuild (seconds; nothing is minified) in memory, and again whenever a
// source changes. The shipped add-in is built by webpack.config.js; here the same entries are built for development.
// A broken build keeps the last good one and says what is wrong in the terminal.
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, context } from 'esbuild';
import type { BuildContext, BuildOptions, BuildResult, Plugin } from 'esbuild';

import { forEachLanguage, type Language } from '../../locales/languages';

export type BuildName = 'page' | 'pane';

export interface AddinFiles {
  /** The add-in's HTML with the script's place marked by its head. */
  html: string;
  functions: Readonly<Record<Language, string>>;
}

export interface Builds {
  /** A built file by its name ("workbench.js"), as it was built last; waits for the first build. */
  file(name: BuildName, path: string): Promise<Uint8Array | undefined>;
  /** Resolves when both have been built once. Rejects when one cannot be built and nothing is watched. */
  first: Promise<void>;
  addin(): Promise<AddinFiles>;
  stop(): Promise<void>;
}

/** The add-in to build: the product's own, or a test's. */
export interface AddinSources {
  /** The pane's entry. */
  entry: string;
  html: string;
  functions: () => Promise<AddinFiles['functions']>;
}

export interface BuildSettings {
  root: string;
  addin?: AddinSources;
  watch: boolean;
  /** Told after every build but the first. */
  onRebuilt: (name: BuildName) => void;
  log: (line: string) => void;
}

const common: BuildOptions = {
  bundle: true,
  write: false,
  target: 'es2022',
  jsx: 'automatic',
  logLevel: 'silent',
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"development"' },
};

function entries(root: string, addinEntry: string): Record<BuildName, BuildOptions> {
  return {
    page: {
      ...common,
      entryPoints: { workbench: join(root, 'src/workbench/page/main.ts'), frame: join(root, 'src/workbench/page/frame.ts') },
      outdir: join(root, 'page'),
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
    },
    pane: {
      ...common,
      entryPoints: { taskpane: addinEntry },
      outdir: join(root, 'pane'),
      format: 'iife',
      sourcemap: 'linked',
    },
  };
}

function errorText(result: BuildResult): string {
  return result.errors
    .map(({ text, location }) => (location ? `${location.file}:${location.line}:${location.column} ${text}` : text))
    .join('\n');
}

/** The catalogue's declaration of the functions, from the sources as they are now. */
async function functionsMetadata(root: string): Promise<AddinFiles['functions']> {
  const result = await build({
    stdin: { contents: "export { functionsMetadata } from './src/functions/metadata';", resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  const code = Buffer.from(result.outputFiles[0]!.contents).toString('base64');
  const { functionsMetadata: metadata } = (await import(`data:text/javascript;base64,${code}`)) as {
    functionsMetadata: (language: Language) => unknown;
  };
  return forEachLanguage((language) => JSON.stringify(metadata(language)));
}

const product = (root: string): AddinSources => ({
  entry: join(root, 'src/taskpane/index.tsx'),
  html: join(root, 'src/taskpane/taskpane.html'),
  functions: () => functionsMetadata(root),
});

export function startBuilds({ root, addin = product(root), watch, onRebuilt, log }: BuildSettings): Builds {
  let functions: Promise<AddinFiles['functions']> | null = null;
  const contexts: BuildContext[] = [];
  const files: Record<BuildName, Map<string, Uint8Array>> = { page: new Map(), pane: new Map() };

  const follow = async (name: BuildName, options: BuildOptions): Promise<void> => {
    let built = false;
    let ready: () => void = () => undefined;
    let failed: (error: Error) => void = () => undefined;
    const first = new Promise<void>((resolve, reject) => {
      ready = resolve;
      failed = reject;
    });
    const report: Plugin = {
      name: 'report',
      setup(esbuild) {
        esbuild.onEnd((result) => {
          if (result.errors.length > 0) {
            log(`The ${name} could not be built:\n${errorText(result)}`);
            if (!built && !watch) failed(new Error(`The ${name} could not be built.`));
            return;
          }
          const folder = options.outdir ?? root;
          files[name] = new Map(
            (result.outputFiles ?? []).map((file) => [relative(folder, file.path).replaceAll(sep, '/'), file.contents]),
          );
          if (name === 'pane') functions = null;
          if (built) onRebuilt(name);
          built = true;
          ready();
        });
      },
    };
    const esbuild = await context({ ...options, plugins: [report] });
    contexts.push(esbuild);
    if (watch) await esbuild.watch();
    // onEnd has told of the errors.
    else esbuild.rebuild().catch(() => undefined);
    await first;
  };

  const options = entries(root, addin.entry);
  const ready: Record<BuildName, Promise<void>> = { page: follow('page', options.page), pane: follow('pane', options.pane) };
  return {
    first: Promise.all([ready.page, ready.pane]).then(() => undefined),
    async file(name, path) {
      await ready[name];
      return files[name].get(path);
    },
    async addin() {
      await ready.pane;
      functions ??= addin.functions();
      return { html: readFileSync(addin.html, 'utf8'), functions: await functions };
    },
    async stop() {
      await Promise.all(contexts.map((esbuild) => esbuild.dispose()));
    },
  };
}
