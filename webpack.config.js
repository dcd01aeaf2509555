// Builds dist/, a static site: taskpane.html (the shared runtime), functions.js (the functions alone), help.html,
// functions.json and functions-fr.json from the catalogue, manifest.xml with the addresses of `--env url=https://host/path`.
// Office.js comes from Microsoft's CDN by the script tag of taskpane.html; nothing of it is bundled.
import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { EsbuildPlugin } from 'esbuild-loader';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

const root = import.meta.dirname;
const development = 'https://localhost:3443';

/** The address the site will have, without a trailing slash. Excel accepts https only. */
function siteAddress(given) {
  if (given === undefined) return development;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '') {
    throw new Error(`--env url=${given}: an https address such as https://example.com/tenure is needed.`);
  }
  return address.href.replace(/\/+$/, '');
}

/** Writes the files that come from the catalogue: the functions' descriptions in every language and the help page. */
class CatalogueFiles {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('CatalogueFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'CatalogueFiles', stage }, async () => {
        const { catalogue, inputs } = await loadCatalogue();
        inputs.forEach((file) => compilation.fileDependencies.add(file));
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text.replaceAll(development, this.address)));
        for (const language of catalogue.languages())
          emit(catalogue.functionsFile(language), `${JSON.stringify(catalogue.functionsMetadata(language), null, 2)}\n`);
        emit('help.html', catalogue.helpPage());
      });
    });
  }
}

/** Writes third-party.txt: the licence texts of the packages that are in the bundles, as those licences ask. */
class ThirdPartyTexts {
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ThirdPartyTexts', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'ThirdPartyTexts', stage }, () => {
        const folders = new Set();
        const visit = (module) => {
          const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.resource ?? '');
          if (folder) folders.add(folder[0]);
          module.modules?.forEach(visit);
        };
        for (const module of compilation.modules) visit(module);
        const texts = new Set([...folders].map(licenceText));
        compilation.emitAsset('third-party.txt', new sources.RawSource([...texts].sort().join('\n\n')));
      });
    });
  }
}

function licenceText(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}`;
}

/** The catalogue's modules, bundled in memory and imported; with the files they were made of. */
async function loadCatalogue() {
  const contents = `
    export { functionsFile } from './src/functions/language';
    export { functionsMetadata } from './src/functions/metadata';
    export { helpPage } from './src/functions/help';
    export { languages } from './src/locales/languages';
  `;
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const catalogue = await import(`data:text/javascript;base64,${code}`);
  const inputs = Object.keys(result.metafile.inputs).filter((name) => name !== '<stdin>');
  return { catalogue, inputs: inputs.map((name) => new URL(name, `${pathToFileURL(root).href}/`).pathname) };
}

export default (env = {}, argv = {}) => {
  const address = siteAddress(env.url);
  const production = argv.mode !== 'development';
  return {
    mode: production ? 'production' : 'development',
    context: root,
    entry: { taskpane: './src/taskpane/index.tsx', functions: './src/functions/index.ts' },
    // functions.js must load where there is no window, no self and no document.
    output: { path: `${root}/dist`, filename: '[name].js', publicPath: '', globalObject: 'globalThis', clean: true },
    target: ['web', 'es2022'],
    // No eval: the page's policy forbids it.
    devtool: production ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } }],
    },
    optimization: {
      splitChunks: false,
      runtimeChunk: false,
      minimizer: [new EsbuildPlugin({ target: 'es2022', legalComments: 'eof' })],
    },
    performance: { maxAssetSize: 2_000_000, maxEntrypointSize: 2_000_000 },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        scriptLoading: 'defer',
        minify: false,
      }),
      new CatalogueFiles(address),
      new ThirdPartyTexts(),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'manifest.xml', transform: (text) => text.toString().replaceAll(development, address) },
        ],
      }),
    ],
    devServer: {
      host: 'localhost',
      port: 3443,
      static: false,
      // The page's policy leaves no room for the reloading client; reload the pane by hand.
      client: false,
      hot: false,
      liveReload: false,
      // Excel on the web reads the functions' description from its own origin. There is no data here, only what is in dist/.
      headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    },
    stats: { preset: 'errors-warnings', assets: true, timings: true },
  };
};
