// Every command and every button of the ribbon, with each of its requests failed in each way that Excel knows: a fixed part here, all of it in `npm run nightly`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandIds } from '../../../src/commands/index';
import * as workbook from '../../../src/workbook/index';
import { addin, missingMembers, open } from '../support';
import type { Played } from './faults';
import { answeredAtOnce, buttons, commands, scenarios } from './scenarios/index';
import { Trial, type Tried } from './trial';

const LEVELS = ['1.14', '1.15', '1.20'];
const USUAL = ['1.14', '1.20'];
const nightly = process.env.NIGHTLY === '1';

const tried: Tried[] = [];

const choose = (played: readonly Played[]): readonly Played[] => played;

describe.each(LEVELS)('with ExcelApi %s', (level) => {
  let trial: Trial;
  beforeAll(async () => {
    await open({ requirements: { ExcelApi: level, SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' } });
    trial = new Trial(level);
  });
  afterAll(() => {
    expect(missingMembers()).toEqual([]);
    trial.end();
    addin.close();
  });

  it.each(scenarios.filter(({ levels = USUAL }) => levels.includes(level)).map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_name, scenario) => {
      const results = await trial.scenario(scenario, choose);
      tried.push(...results);
      console.log('TRIAL', scenario.name, level, results.length);
      for (const { played, problem } of results) if (problem) console.log('FELL', scenario.name, level, played.kind, played.request, played.action, problem);
      const fallen = results.filter(({ problem }) => problem !== null);
      expect(fallen.map(({ played, problem }) => `${played.kind} at request ${played.request}.${played.action ?? ''}: ${problem}`)).toEqual([]);
    },
  );
});

describe('the list of what is tried', () => {
  it('has every function of the workbook and every button', () => {
    expect(Object.keys(workbook).sort()).toEqual([...Object.keys(commands), ...answeredAtOnce].sort());
    expect(Object.keys(buttons).sort()).toEqual([...commandIds].sort());
    for (const [name, list] of Object.entries({ ...commands, ...buttons })) expect([name, list.length]).not.toEqual([name, 0]);
  });
});

afterAll(() => console.log(tried.length, nightly));
