import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { commandIds, onCommand, registerCommands, type CommandEvent } from '../../src/commands/index';
import { patience } from '../../src/workbook/answered';
import { insertFormula, setAsOf, shortNames, toggleShortNames, writePortfolio } from '../../src/workbook/index';
import { addCoreTables, addin, codeOf, errorOf, openForEachTest, settled, sheetNames } from './support';

openForEachTest();

const usual = { ...patience };
beforeEach(() => Object.assign(patience, { limit: 1500, whileTyping: 1500, afterStop: 200, anotherLook: 4000 }));
afterEach(() => Object.assign(patience, usual));

/** The n-th request from now on is never answered, and all that follow where `dead`; what was asked for may have been done. */
function silenceAt(count: number, { done = false, dead = false } = {}): void {
  const { switches } = addin.host;
  let left = count;
  const isSilent = (): boolean => left === 0 || (dead && left < 0);
  const before = switches.before.bind(switches);
  const after = switches.after.bind(switches);
  switches.before = async (...given) => {
    left--;
    return isSilent() && !done ? 'silence' : before(...given);
  };
  switches.after = (text) => (isSilent() && done ? 'silence' : after(text));
}

describe('a request that Excel never answers', () => {
  it('ends a reading', async () => {
    await settled();
    addin.host.switches.fail('silence', 1);
    expect(await codeOf(shortNames())).toBe('silent');
  });

  it('leaves no formula behind', async () => {
    await settled();
    silenceAt(4);
    expect(await codeOf(insertFormula('=1+1'))).toBe('silent');
    expect(addin.workbook.valuesAt('Sheet1!A1')).toEqual([['']]);
  });

  it('is done where only the answer is missing', async () => {
    await settled();
    silenceAt(4, { done: true });
    expect(await insertFormula('=1+1')).toEqual({ sheet: 'Sheet1', address: 'A1' });
  });

  it('says that the cell may be incomplete when Excel stays silent', async () => {
    await settled();
    silenceAt(4, { dead: true });
    expect(await errorOf(insertFormula('=1+1'))).toMatchObject({ code: 'unanswered', facts: { sheet: 'Sheet1', address: 'A1' } });
  });

  it('does not keep the date from being set', async () => {
    await settled();
    addin.host.switches.fail('silence', 1);
    expect(await codeOf(setAsOf('2026-06-30'))).toBe('silent');
    await setAsOf('2026-06-30');
    expect(addin.workbook.names()).toHaveLength(1);
  });

  it('does not turn round the short names when asked again', async () => {
    await settled();
    const { switches } = addin.host;
    // From the moment that the names are there.
    switches.after = () => (addin.workbook.names().length > 0 ? 'silence' : null);
    expect(await codeOf(toggleShortNames('en'))).toBe('unanswered');
    const came = addin.workbook.names().length;
    expect(came).toBeGreaterThan(0);
    switches.after = () => null;
    expect((await toggleShortNames('en')).action).toBe('added');
    expect(addin.workbook.names()).toHaveLength(came);
  });

  it('leaves no half sheet when it is stopped', async () => {
    await addCoreTables(addin.workbook);
    await setAsOf('2026-06-30');
    await settled();
    const control = new AbortController();
    patience.limit = 60_000;
    const { switches } = addin.host;
    const before = switches.before.bind(switches);
    let silent = false;
    switches.before = async (waits, text) => {
      if (silent || !text.includes('"Add"')) return before(waits, text);
      silent = true;
      control.abort();
      return 'silence';
    };
    expect(await codeOf(writePortfolio({ language: 'en' }, { signal: control.signal }))).toBe('cancelled');
    expect(silent).toBe(true);
    expect(sheetNames()).not.toContain('Tenure portfolio');
  });

  it.each(commandIds)('completes the event of the ribbon: %s', async (command) => {
    const events: CommandEvent[] = [];
    const stop = onCommand((event) => events.push(event));
    registerCommands();
    await settled();
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    addin.host.switches.fail('silence');
    await addin.host.runCommand(command);
    addin.host.switches.recover();
    told.mockRestore();
    stop();
    expect(events.at(-1)).toMatchObject({ command, error: { code: expect.stringMatching(/^(silent|unanswered)$/) } });
  });
});

describe('a write that is refused', () => {
  it('names no sheet that is not there', async () => {
    await addCoreTables(addin.workbook);
    await setAsOf('2026-06-30');
    await settled();
    const { switches } = addin.host;
    const before = switches.before.bind(switches);
    let refusing = 0;
    // Adding the sheet is refused, and so is the first thing that is asked after it.
    switches.before = (waits, text) => {
      if (refusing === 0 ? !text.includes('"Add"') : refusing > 1) return before(waits, text);
      refusing++;
      return Promise.resolve('accessDenied');
    };
    expect(await errorOf(writePortfolio({ language: 'en' }))).toMatchObject({ code: 'protected', facts: {} });
    expect(refusing).toBe(2);
    expect(sheetNames()).not.toContain('Tenure portfolio');
  });
});
