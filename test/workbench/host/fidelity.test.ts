// docs/fidelity-probe.js is what a person with Excel runs; docs/fidelity-host.json is what the host answers to it. This keeps the second true, so that a comparison means something.
// After a wanted change: UPDATE_FIDELITY=1 npx vitest run --config test/vitest.config.ts --configLoader runner --project node test/workbench/host/fidelity.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openAddinInNode } from '../../../src/workbench/host/transports/node';

const at = (name: string): URL => new URL(`../../../docs/${name}`, import.meta.url);

it('the host answers the probe as docs/fidelity-host.json says', { timeout: 30_000 }, async () => {
  const addin = await openAddinInNode();
  try {
    const source = readFileSync(at('fidelity-probe.js'), 'utf8');
    const declaration = source.slice(0, source.indexOf('fidelityProbe().then('));
    const run = new Function('Excel', `${declaration}\nreturn fidelityProbe();`) as (excel: typeof Excel) => Promise<unknown>;
    const answers = JSON.parse(JSON.stringify(await run(addin.Excel))) as unknown;
    if (process.env.UPDATE_FIDELITY) writeFileSync(at('fidelity-host.json'), `${JSON.stringify(answers, null, 2)}\n`);
    expect(answers).toEqual(JSON.parse(readFileSync(at('fidelity-host.json'), 'utf8')));
    // No question may fall on something the host lacks.
    expect([...addin.host.engine.unimplemented]).toEqual([]);
    expect(addin.workbook.sheets()).toHaveLength(1);
  } finally {
    addin.close();
  }
});
