// The built functions, loaded as anything outside a workbook would: `CustomFunctions` is all that they are given.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export type CustomFunction = (...args: unknown[]) => unknown[][];

/** The text of dist/functions.js; of the sources, bundled now, when nothing was built or when they are asked for. */
export async function functionsText(fromSource: boolean): Promise<{ text: string; origin: string }> {
  const built = at('dist/functions.js');
  if (!fromSource && existsSync(built))
    return { text: readFileSync(built, 'utf8'), origin: `dist/functions.js of ${statSync(built).mtime.toISOString()}` };
  const result = await build({
    entryPoints: [at('src/functions/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  return {
    text: result.outputFiles[0]!.text,
    origin: fromSource ? 'src/functions, bundled now' : 'src/functions, bundled now (no dist/: npm run build)',
  };
}

export function load(text: string): ReadonlyMap<string, CustomFunction> {
  const functions = new Map<string, CustomFunction>();
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const runtime = {
    associate: (id: string, implementation: CustomFunction) => functions.set(id, implementation),
    Error: ExcelError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  // A Function of this realm: a vm context would make every look-up of Math or Map slower than it is in Excel.
  new Function('CustomFunctions', text)(runtime);
  return functions;
}
