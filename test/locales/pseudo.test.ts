// Every text goes through a language: in one that marks all of them, nothing unmarked is left but codes, ids and figures.
import { mark, PSEUDO, unmarked } from '../support/pseudo-language';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { call, ExcelError, range } from '../functions/support';
import { AS_OF, contractRange, observations, people, references } from '../functions/worked-example';
import { catalogue } from '../../src/functions/catalogue';
import { absenceError, faultError } from '../../src/functions/errors';
import { CallError, type Absence, type CallFault } from '../../src/functions/faults';
import { helpPage } from '../../src/functions/help';
import { functionsMetadata } from '../../src/functions/metadata';
import { localeOf } from '../../src/locales/languages';
import { settingDeclarations, settingKeys } from '../../src/settings/declarations/index';
import { CellError, TableError, type FindingCode, type TableFault } from '../../src/tables/findings';

/** Codes that are the same in every language: of a column beside its title, (line_id); of a lever, 001-L5. */
const CODES = /\([a-z0-9_]+\)|\b\d{3}-[A-Z]\d+[a-z]?\b/g;

describe('the pseudo language', () => {
  it('is a third longer, and tells what is unmarked', () => {
    const text = 'Trust, prudent score from 0 to 100';
    expect(mark(text).length).toBeGreaterThanOrEqual(Math.floor((text.length * 4) / 3));
    expect(unmarked(mark(text))).toBe('');
    expect(unmarked(`${mark(`a ${mark('b')} c`)} 12 %, 21 Nov 2026`)).toBe('');
    expect(unmarked(`${mark('a')} left`)).toBe('left');
  });
});

describe('functions.json', () => {
  it('has no text of its own', () => {
    const { functions, enums } = functionsMetadata(PSEUDO);
    const texts = [
      ...functions.flatMap(({ description, parameters }) => [description, ...parameters.flatMap((one) => [one.name, one.description])]),
      ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
    ];
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => unmarked(text) !== '')).toEqual([]);
  });
});

describe('the help page', () => {
  it('has no text of its own', () => {
    const { document } = new JSDOM(helpPage()).window;
    const article = document.querySelector(`article[lang="${PSEUDO}"]`)!;
    // Codes and formulas are typed as they stand, and so are the words and defaults of settings.
    for (const code of article.querySelectorAll('code')) code.remove();
    const ids = catalogue.map(({ id }) => id as string);
    const typed = settingKeys
      .flatMap((key) => {
        const { default: value, words = [] }: { readonly default: unknown; readonly words?: readonly string[] } = settingDeclarations[key];
        return [String(value), words.join(', ')];
      })
      .filter((text) => text !== '');
    const blocks = [...article.querySelectorAll('p, li, dt, dd, td, th, h1, h2, h3, h4, summary, pre')];
    expect(blocks.length).toBeGreaterThan(2000);
    const left = blocks.map((block) => {
      const text = block.textContent;
      if (text.startsWith('=')) return '';
      return ids.includes(text) || typed.includes(text.toLowerCase()) || typed.includes(text)
        ? ''
        : unmarked(text.replace(/^TENURE\.[A-Z0-9]+/, ''), ids);
    });
    expect([...new Set(left)]).toEqual(['']);
  });
});

describe('errors', () => {
  const { errors } = localeOf('en');
  const messageOf = (error: Error): string => faultError(error, PSEUDO)!.message;
  const left = (messages: readonly string[], data: readonly string[] = []): string[] =>
    messages.map((message) => unmarked(message.replace(CODES, ' '), data)).filter((text) => text !== '');

  it('of cells', () => {
    const codes = Object.keys(errors.finding) as FindingCode[];
    const messages = codes.map((code) =>
      messageOf(
        new CellError({ code, severity: 'error', table: 'references', row: 3, column: 'annual_revenue', value: 12, expected: '13' }),
      ),
    );
    expect(left(messages)).toEqual([]);
  });

  it('of tables', () => {
    const codes = Object.keys(errors.table).filter((code) => code !== 'looksLike');
    const messages = codes.map((code) =>
      messageOf(
        new TableError({
          code,
          table: 'references',
          column: 'line_id',
          other: 'contracts',
          looksLike: 'accounts',
          position: 2,
          source: '1',
          otherSource: '2',
        } as TableFault),
      ),
    );
    expect(left(messages)).toEqual([]);
  });

  it('of calls', () => {
    const codes = [...Object.keys(errors.call), 'bad_value', 'bad_tiers'];
    const more = { value: 1, words: ['one_word'], table: 'references', finding: 'not_a_date', period: 1, given: 2, needed: 3, bytes: 1e7 };
    const fault = { code: 'tiers_order', tier: 1, row: 2, value: '3' };
    const messages = codes.map((code) => messageOf(new CallError({ code, argument: 'accounts', ...more, fault } as unknown as CallFault)));
    expect(left(messages)).toEqual([]);
  });

  it('of cells without an answer', () => {
    const reasons = Object.keys(errors.none);
    const messages = reasons.map((reason) => absenceError({ reason, id: '1', row: '2' } as Absence, PSEUDO).message);
    expect(left(messages)).toEqual([]);
  });
});

describe('results', () => {
  const settings = range([{ setting: 'language', value: PSEUDO }]);
  const codes = ['A', 'C1', 'F1', 'F2', 'S1', 'S2'];
  /** Cells of a text that are no data: the header and the words. */
  const left = (rows: readonly (readonly unknown[])[]): string[] =>
    rows
      .flat()
      .map((cell) => (cell instanceof ExcelError ? cell.message : cell))
      .filter((cell): cell is string => typeof cell === 'string' && !codes.includes(cell))
      .map((cell) => unmarked(cell.replace(CODES, ' ')))
      .filter((text) => text !== '');

  it.each([
    ['SWITCHCOST', ['A', references(), contractRange(), AS_OF, 'parts', people(), settings]],
    ['TRUSTSCORE', ['A', observations(), AS_OF, 'parts', settings]],
    ['BREADTH', ['A', references(), AS_OF, 'parts', settings]],
    ['PORTFOLIO', ['A', references(), contractRange(), AS_OF, people(), observations(), settings]],
    ['LEVERS', ['A', references(), contractRange(), AS_OF, people(), observations(), settings]],
    ['ACCOUNTCARD', ['A', references(), contractRange(), AS_OF, people(), observations(), settings]],
    ['RELATIONMODE', ['A', 'parts', references(), contractRange(), settings]],
    ['RENEWALRISK', ['A', references(), contractRange(), AS_OF, 'parts', settings]],
  ] as const)('of %s show headers and words in the language that the settings ask for', (id, args) => {
    // The keys of the card are the same in every language.
    const rows = call(id, ...args).map((row) => (id === 'ACCOUNTCARD' ? row.slice(1) : row));
    expect(rows.length).toBeGreaterThan(1);
    expect(left(rows)).toEqual([]);
  });
});
