import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/functions/language';
import { Writer } from '../../src/functions/shape';
import { call, failure, isError } from './support';
import { accounts, AS_OF, contractRange, references } from './worked-example';

afterEach(() => setLanguage('en'));
const french = [
  ['setting', 'value'],
  ['language', 'fr'],
];

describe('the language of messages', () => {
  it('is English unless something asks for French', () => {
    expect(failure('SWITCHCOST', 'A', references(), null, AS_OF).message).toBe(
      'Contracts: the table is missing; give its range with the header row, such as Table[#All].',
    );
  });

  it('is French when the settings of the call say so', () => {
    expect(failure('SWITCHCOST', 'A', references(), null, AS_OF, null, french).message).toBe(
      'Contrats (contracts) : la table manque ; donnez sa plage avec la ligne d’en-tête, par exemple Tableau[#Tout].',
    );
    const bad = references();
    bad[1]![bad[0]!.indexOf('annual_revenue')] = 'beaucoup';
    expect(failure('SWITCHCOST', 'A', bad, contractRange(), AS_OF, null, french).message).toBe(
      'Références (references), ligne 2, colonne Chiffre d’affaires annuel (annual_revenue) : « beaucoup » n’est pas un nombre ; saisissez un nombre.',
    );
    expect(failure('SWITCHCOST', 'nobody', references(), contractRange(), AS_OF, null, french).message).toBe(
      'Aucune table n’a de ligne pour le compte nobody.',
    );
  });

  it('headers and words in cells are French when the settings say so, and never because of the host', () => {
    const explained = call('SWITCHCOST', 'A', references(), contractRange(), AS_OF, 'explain', french);
    expect(explained[0]).toEqual(['composante', 'élément', 'table', 'lignes de la table', 'calcul', 'montant']);
    expect(explained[1]!.slice(0, 3)).toEqual(['risque économique', expect.any(String), 'Références']);
    const rows = call('PORTFOLIO', 'A', references(), contractRange(), AS_OF, french);
    expect(rows[0]!.slice(0, 3)).toEqual(['identifiant du compte', 'nom', 'statut']);
    expect(rows[1]![rows[0]!.indexOf('cas')]).toBe('indéterminé');
    setLanguage('fr');
    expect(call('SWITCHCOST', 'A', references(), contractRange(), AS_OF, 'explain')[0]).toEqual([
      'component',
      'item',
      'table',
      'rows',
      'formula',
      'amount',
    ]);
  });

  it('a settings table that says the language alone may stand beside another, whose own language goes before', () => {
    const headerOf = (...tables: unknown[][][]): unknown =>
      call('SWITCHCOST', 'A', references(), contractRange(), AS_OF, 'explain', ...tables)[0]![0];
    const unsaid = [
      ['value', 'setting', 'segment'],
      [24, 'incumbency_months', ''],
    ];
    const own = [...unsaid, ['en', 'language', '']];
    for (const tables of [
      [unsaid, french],
      [french, unsaid],
    ])
      expect(headerOf(...tables)).toBe('composante');
    expect(headerOf(own, french)).toBe('component');
    expect(headerOf(french, own)).toBe('component');
    expect(headerOf(french, french)).toBe('composante');
    // Two tables with settings to say are two tables of one kind.
    expect(failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, unsaid, unsaid).message).toMatch(/given twice/);
    // What the workbook's own sets is in force: a fault in it is told with its own row.
    const wrong = [...unsaid, ['x', 'index_scale', '']];
    expect(failure('SWITCHCOST', 'A', references(), contractRange(), AS_OF, null, wrong, french).message).toContain('row 3');
  });

  it('a code in a cell is a word of its own, whatever the header of the same name says', () => {
    expect(call('KAPLANMEIER', [[1], [2], [3]], [[1], [1], [0]])[0]).toContain('at_risk');
    expect(new Writer('fr', false, 'fr', 'KAPLANMEIER').header([{ name: 'time' }, { name: 'at_risk' }])).toEqual([
      'moment',
      'encore observés',
    ]);
    expect(new Writer('fr', false, 'fr', 'PORTFOLIO').cell({ name: 'case', look: 'text', value: () => 'at_risk' }, undefined)).toBe(
      'à risque',
    );
    expect(
      new Writer('fr', false, 'fr', 'RENEWALCALENDAR').cell(
        { name: 'moment_kind', look: 'text', value: () => 'notice_deadline' },
        undefined,
      ),
    ).toBe('date limite de préavis');
    // The name of a column that never stands in a cell as a code is the user's own text there.
    expect(
      new Writer('fr', false, 'fr', 'CONCESSIONS').cell({ name: 'account_id', look: 'text', value: () => 'switching_cost' }, undefined),
    ).toBe('switching_cost');
  });

  it('every cause of the loss of a client is named in French', () => {
    const items = call('LOSSCOST', 'A', references(), AS_OF, 'explain', accounts(), french)
      .slice(1)
      .map((row) => row[1]);
    expect(items).toEqual([
      'manque à gagner',
      "coût d'acquisition",
      'effort tarifaire',
      'risque',
      'marge actualisée',
      'croissance perdue',
      '',
    ]);
  });

  it('is French when the host asks, for calls without settings too', () => {
    setLanguage('fr');
    expect(failure('REBATE', -1, '').message).toBe('Argument volume : -1 n’est pas un volume ; il faut un nombre supérieur ou égal à 0.');
    expect(failure('BREADTH', 'A', references(), null).message).toBe(
      'Argument date : la date manque ; donnez-la : aucune fonction ne lit l’horloge.',
    );
    const cell = call('SWITCHCOST', [['A'], ['Z']], references(), contractRange(), AS_OF)[1]![0];
    expect(isError(cell) && cell.message).toContain('Aucune table');
  });
});
