import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Portfolio } from '../../src/portfolio/portfolio';
import { Dictionary } from '../../src/tables/dictionary';
import { readTable } from '../../src/tables/read';
import { cleanText, foldName } from '../../src/tables/words';
import { day } from '../support/tables';

const families = (...names: string[]) =>
  readTable('references', [['account_id', 'reference_id', 'family'], ...names.map((name, k) => ['A', `R${k}`, name])]).codes('family')!;

describe('all spellings of a name are one', () => {
  it.each([
    ['Valves', 'valves ', 'VALVES', 'Valves\u00a0', ' valves'],
    ['Gas boilers', 'Gas\u00a0boilers', 'Gas  boilers', 'gas\u202fboilers', 'GAS-BOILERS'],
    ['Thé', 'The\u0301', 'THE', 'the'],
    ['Saint-Étienne', 'SAINT ETIENNE', 'saint – étienne', 'Saint\u2011Étienne'],
    ['Straße', 'STRASSE'],
    ['Œuvre', 'oeuvre'],
    ['L’Isle', "L'isle"],
  ])('%s', (...spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
    const { codes, dictionary } = families(...spellings);
    expect([dictionary.size, new Set(codes).size]).toEqual([1, 1]);
  });

  it('but two names are two', () => {
    for (const [one, other] of [
      ['A 12', 'A1 2'],
      ['Gas boilers', 'Gasboilers'],
      ['R+D', 'RD'],
      ['50', '5.0'],
    ])
      expect(foldName(one!)).not.toBe(foldName(other!));
  });

  it('shows the spelling that stands most often, the first in code order where two do', () => {
    expect(families('valves', 'Valves', 'VALVES', 'Valves').dictionary.texts).toEqual(['Valves']);
    expect(families('valves', 'Valves').dictionary.texts).toEqual(['Valves']);
    expect(families('Valves', 'valves').dictionary.texts).toEqual(['Valves']);
    expect(families('valves ', ' valves', 'Valves').dictionary.texts).toEqual(['valves']);
  });

  it('shows the same spelling when one account is asked for as when all are', () => {
    const references = [
      ['account_id', 'reference_id', 'family'],
      ['A', 'R1', 'VALVES'],
      ['B', 'R1', 'Valves'],
      ['B', 'R2', 'Valves'],
    ];
    for (const ids of [['A'], ['A', 'B']]) {
      const portfolio = new Portfolio({ selection: { ids }, asOf: day('2026-11-21'), tables: { references } });
      expect(portfolio.table('references')!.text('family', 0)).toBe('Valves');
    }
  });

  it('in any order of the rows', () => {
    const names = fc.array(fc.constantFrom('Valves', 'valves', 'VALVES', 'Gas boilers', 'gas-boilers', 'Gas Boilers'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(names, (list) => {
        const shown = (order: string[]) => [...families(...order).dictionary.texts].sort();
        expect(shown([...list].reverse())).toEqual(shown(list));
        expect(shown(list)).toHaveLength(new Set(list.map(foldName)).size);
      }),
    );
  });
});

describe('ids', () => {
  it('are one whatever spaces stand around them and however their letters are composed; case and zeros count', () => {
    expect(['AC 1', ' AC  1', 'AC\u00a01', '\u200bAC 1'].map(cleanText)).toEqual(['AC 1', 'AC 1', 'AC 1', 'AC 1']);
    expect(cleanText('E\u0301T-1')).toBe('ÉT-1');
    const ids = new Dictionary();
    const codes = [
      'x1',
      'X1',
      '01',
      '1',
      1,
      'E\u0301',
      'É',
      ' x1',
      '1E2',
      '100',
      '1.10',
      '1.1',
      '12345678901234567',
      '12345678901234568',
    ].map((id) => ids.encode(id));
    expect(codes).toEqual([0, 1, 2, 3, 3, 4, 4, 0, 5, 6, 7, 8, 9, 10]);
  });

  it('find their rows in whatever way they are typed, asked alone or together', () => {
    const typed = ['AC 1', ' AC 1', 'AC\u00a01', 'AC  1', 'E\u0301-1', 'É-1', 'é-1', 'ac 1'];
    const references = [['account_id', 'reference_id', 'line_id'], ...typed.map((id, k) => [id, 'R', `L${k}`])];
    for (const [id, count] of [
      ['AC 1', 4],
      ['É-1', 2],
      ['é-1', 1],
      ['ac 1', 1],
    ] as const)
      for (const ids of [[id], [id, 'other']]) {
        const portfolio = new Portfolio({ selection: { ids }, asOf: day('2026-11-21'), tables: { references } });
        expect(portfolio.rowsOf('references')!.count(portfolio.asked[0]!)).toBe(count);
      }
  });

  it('repeat whatever spaces stand in them', () => {
    const lines = [
      ['account_id', 'reference_id', 'line_id'],
      ...['L 1', 'L\u00a01', 'L  1 ', 'l 1', '', null, ''].map((id) => ['A', 'R', id]),
    ];
    for (const ids of [['A'], ['A', 'B']]) {
      const portfolio = new Portfolio({ selection: { ids }, asOf: day('2026-11-21'), tables: { references: lines } });
      expect([...portfolio.rowsOf('references')!.rows(portfolio.asked[0]!)]).toEqual([0, 3, 4, 5, 6]);
    }
  });
});
