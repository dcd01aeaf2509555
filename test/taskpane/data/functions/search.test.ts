import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/functions/catalogue';
import { searchFunctions } from '../../../../src/taskpane/data/functions/search';

const found = (text: string): string[] => searchFunctions(text).map(({ id }) => id);

describe('functions found by what one wants to know', () => {
  it('are all of them when nothing is asked, none when nothing answers', () => {
    expect(searchFunctions('  ')).toBe(catalogue);
    expect(found('zebra')).toEqual([]);
  });

  it.each(catalogue.map(({ id }) => id))('%s is found by its name, first of all or among those that begin with it', (id) => {
    const [first] = found(id.toLowerCase());
    expect(id.startsWith(first!) || first === id).toBe(true);
    expect(found(id)).toContain(id);
  });

  it.each([
    ['what would leaving cost the client?', 'SWITCHCOST'],
    ['coûts de transfert', 'SWITCHCOST'],
    ['COUTS DE TRANSFERT', 'SWITCHCOST'],
    ['confiance du client', 'TRUSTSCORE'],
    ['last day to give notice', 'CONTRACTCLOCK'],
    ['préavis des contrats', 'CONTRACTCLOCK'],
    ['chance of renewal', 'RENEWALPROB'],
    ['losing an account', 'LOSSCOST'],
    ['next tier threshold', 'REBATENEXT'],
    ['waterfall', 'SATISFACTION'],
  ])('%s leads to %s among the first five', (text, id) => {
    expect(found(text).slice(0, 5)).toContain(id);
  });
});
