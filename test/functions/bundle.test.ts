// functions.js on its own: loaded where nothing but JavaScript and `CustomFunctions` exists, as anything outside a workbook would call it.
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { languages, texts } from '../../src/locales/languages';

const entry = fileURLToPath(new URL('../../src/functions/index.ts', import.meta.url));
const RUNTIME = `
  const associated = new Map();
  class ExcelError extends Error { constructor(code, message) { super(message); this.code = code; } }
  const CustomFunctions = { associate: (id, fn) => associated.set(id, fn), Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } };
`;

let ask: (formula: string) => unknown;
let code: string;

beforeAll(async () => {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  code = result.outputFiles[0]!.text;
  const context = createContext(Object.create(null) as object);
  runInContext(`${RUNTIME}\n${code}`, context);
  // JSON only goes in and out, as through Excel's wire.
  ask = (call) =>
    JSON.parse(
      runInContext(
        `(() => { try { return JSON.stringify(${call}) } catch (error) { return JSON.stringify({ code: error.code, message: error.message }) } })()`,
        context,
      ) as string,
    ) as unknown;
});

describe('functions.js in a bare JavaScript context', () => {
  it('associates every function of the catalogue', () => {
    expect(ask('[...associated.keys()]')).toEqual(catalogue.map(({ id }) => id));
  });

  it('computes', () => {
    const references = JSON.stringify([
      ['line_id', 'account_id', 'reference_id', 'family', 'annual_revenue'],
      ['L1', 'A', 'R1', 'F', 100],
      ['L2', 'A', 'R2', 'G', 100],
    ]);
    expect(ask(`associated.get('BREADTH')([['A']], ${references}, 46347, 'families', null)`)).toEqual([[2]]);
    expect(ask(`associated.get('REBATE')([[250000]], '100000:0.02;250000:0.03', null, null, null)`)).toEqual([[7500]]);
    expect(
      ask(`associated.get('PORTFOLIO')([['A']], ${references}, [['contract_id', 'account_id', 'start_date']], '2026-11-21', null).length`),
    ).toBe(2);
  });

  it('answers bad input with its own errors', () => {
    expect(ask(`associated.get('BREADTH')([['A']], [['x']], 46347, null, null)`)).toEqual({
      code: '#VALUE!',
      message: 'References: the column Account ID (account_id) is missing. It lacks: Account ID (account_id), Reference ID (reference_id).',
    });
    expect(ask(`associated.get('BREADTH')([['Z']], [['line_id', 'account_id', 'reference_id']], 46347, null, null)`)).toMatchObject({
      code: '#N/A',
    });
  });

  it('carries no texts of the help or of the pane', () => {
    for (const { functions } of Object.values(texts)) expect(code).not.toContain(functions.functions.SWITCHCOST.description);
    for (const { pane } of Object.values(texts)) expect(code).not.toContain(pane.data.asOfInvalid);
    // A language brings what cells say and read in it; what moved, with its sentences, is the largest part of that.
    expect(code.length).toBeLessThan(430_000 + 90_000 * languages().length);
  });
});
