// Every command and every button of the ribbon, with each of its requests failed in each way that Excel knows: a fixed part here, all of it in `npm run nightly`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandIds } from '../../../src/commands/index';
import * as workbook from '../../../src/workbook/index';
import { addin, missingMembers, open, settled } from '../support';
import { kindNames, type Played } from './faults';
import { reliability } from './report';
import { answeredAtOnce, buttons, commands, scenarios } from './scenarios/index';
import type { Scenario } from './scenario';
import { Trial, type Tried } from './trial';

/** The lowest that is asked for, the lowest with LAMBDA, one that merges several requests into one step of undo. */
const LEVELS = ['1.14', '1.15', '1.20'];
const USUAL = ['1.14', '1.20'];
const nightly = process.env.NIGHTLY === '1';
const REPORT = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));

const levelsOf = ({ levels = USUAL }: Scenario): readonly string[] => levels;
const tried: Tried[] = [];

const sizeOf = (text: string): number => [...text].reduce((sum, sign) => (31 * sum + sign.codePointAt(0)!) % 65_521, 7);

/** Each kind of fault once, at one level or the other: at another request for each scenario, always the same one. */
function fixedPart(scenario: Scenario, level: string): (all: readonly Played[]) => readonly Played[] {
  const levels = levelsOf(scenario);
  const kinds = kindNames.filter((_, place) => place % levels.length === levels.indexOf(level));
  return (all) =>
    kinds.flatMap((kind) => {
      const ofKind = all.filter((played) => played.kind === kind);
      return ofKind.length === 0 ? [] : [ofKind[sizeOf(`${scenario.name} ${kind}`) % ofKind.length]!];
    });
}

describe.each(LEVELS)('with ExcelApi %s', (level) => {
  let trial: Trial;
  beforeAll(async () => {
    await open({ requirements: { ExcelApi: level, SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' } });
    // Office.js tells that the buttons have their actions in a request of its own.
    await settled();
    trial = new Trial(level);
  });
  afterAll(() => {
    trial.end();
    expect(missingMembers()).toEqual([]);
    addin.close();
  });

  it.each(scenarios.filter((one) => levelsOf(one).includes(level)).map((one) => [one.name, one] as const))(
    '%s',
    async (_name, scenario) => {
      const results = await trial.scenario(scenario, nightly ? (all) => all : fixedPart(scenario, level));
      tried.push(...results);
      const fallen = results.filter(({ problem }) => problem !== null);
      expect(
        fallen.map(({ played, problem }) => `${played.kind}, request ${played.request}, action ${played.action ?? '-'}: ${problem}`),
      ).toEqual([]);
      expect(results.length > 0).toBe(scenario.asksNothing !== true);
    },
    // The sample takes long, with every fault at each of its requests.
    nightly ? 3_600_000 : 60_000,
  );
});

describe('the list of what is tried', () => {
  it('has every function of the workbook and every button', () => {
    expect(Object.keys(workbook).sort()).toEqual([...Object.keys(commands), ...answeredAtOnce].sort());
    expect(Object.keys(buttons).sort()).toEqual([...commandIds].sort());
    for (const [name, list] of Object.entries({ ...commands, ...buttons })) expect([name, list.length]).not.toEqual([name, 0]);
  });
});

afterAll(() => {
  const all = new Set(scenarios.flatMap((one) => levelsOf(one).map((level) => `${one.name} ${level}`)));
  for (const { scenario, level } of tried) all.delete(`${scenario} ${level}`);
  if (!nightly || all.size > 0) return;
  const owners = Object.entries({ ...commands, ...buttons }).flatMap(([owner, list]) =>
    list.map(({ name }) => [name, owner in buttons ? `button *${owner}*` : `\`${owner}\``] as const),
  );
  writeFileSync(
    REPORT,
    reliability(tried, (scenario) => new Map(owners).get(scenario)!),
  );
});
