import { describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { shortNames, toggleShortNames } from '../../src/workbook/index';
import { passedThrough, shortNameFormula } from '../../src/workbook/short-name-formula';
import { HostError } from '../../src/workbench/host/wire';
import { addTable, addin, loseAnswer, openForEachTest, settled } from './support';

const declared = (id: string) => catalogue.find((declaration) => declaration.id === id)!;
const ids = catalogue.map(({ id }): string => id);

describe('the formula of a short name', () => {
  it('passes its parameters through; what is left out becomes an empty text', () => {
    expect(shortNameFormula(declared('SHORTFALL'))).toBe(
      '=LAMBDA(minimum,actual,[rate],[carry],TENURE.SHORTFALL(minimum,actual,IF(ISOMITTED(rate),"",rate),IF(ISOMITTED(carry),"",carry)))',
    );
    expect(shortNameFormula(declared('SBGFIT'))).toBe('=LAMBDA(alive,TENURE.SBGFIT(alive))');
    // schemes, volumes, contacts, interactions, facilitations, accounts, fx, settings and mapping
    expect(shortNameFormula(declared('SWITCHCOST'))).toMatch(
      /^=LAMBDA\(account_ids,references_table,contracts_table,as_of,\[output\],\[further_table_1\],.*\[further_table_9\],TENURE\.SWITCHCOST\(account_ids,references_table,contracts_table,as_of,IF\(ISOMITTED\(output\),"",output\),IF\(ISOMITTED\(further_table_1\),"",further_table_1\),/,
    );
    expect(shortNameFormula(declared('BREADTH'))).toContain('[further_table_4]');
  });

  it.each(catalogue.map((declaration) => [declaration.id, declaration] as const))(
    '%s: is a name and has parameters that Excel takes, optional ones last',
    (id, declaration) => {
      const formula = shortNameFormula(declaration);
      const { parameters, id: called } = passedThrough(formula)!;
      expect(called).toBe(id);
      // Names may not look like a cell.
      for (const name of [id, ...parameters.map((parameter) => parameter.name)])
        expect(name).toMatch(/^(?![a-z]{1,3}\d+$)(?![rc]$)[a-z_][a-z0-9_]*$/i);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      expect(parameters.map(({ optional }) => optional)).toEqual(parameters.map(({ optional }) => optional).sort());
      expect(formula.length).toBeLessThan(8192);
    },
  );

  it('is known again as files and Excel write it, and with other parameters; what somebody wrote himself is not', () => {
    const id = (formula: string) => passedThrough(formula)?.id;
    expect(id('=_xlfn.LAMBDA(_xlpm.a, _xlop.b, _xldudf_TENURE_BREADTH(_xlpm.a, IF(_xlfn.ISOMITTED(_xlpm.b), "", _xlpm.b)))')).toBe(
      'BREADTH',
    );
    expect(id('=LAMBDA(a,[b],TENURE.BREADTH(a,b))')).toBe('BREADTH');
    for (const own of [
      '=LAMBDA(a,TENURE.BREADTH(a,Sheet1!$A$1:$C$9))',
      '=LAMBDA(a,b,TENURE.BREADTH(b,a))',
      '=LAMBDA(a,2*TENURE.BREADTH(a))',
      '=LAMBDA(a,SUM(a))',
      '=Sheet1!$A$1',
      '=TENURE.BREADTH(1,2)',
      '=LAMBDA(a,[b],TENURE.BREADTH(a,IF(ISOMITTED(b),"",a)))',
    ])
      expect(id(own)).toBeUndefined();
  });
});

describe('short names in a workbook', () => {
  openForEachTest();
  const names = () => addin.workbook.names().map(({ name }) => name);
  const own = (name: string, formula: string) => addin.workbook.addName({ name, sheetId: null, formula, comment: '', visible: true });

  it('come and go with one command, each time in one step of undo', async () => {
    await settled();
    const steps = addin.workbook.undoSteps;
    expect(await toggleShortNames('en')).toEqual({ action: 'added', names: ids, taken: [] });
    expect(addin.workbook.undoSteps).toBe(steps + 1);
    expect(names().sort()).toEqual([...ids].sort());
    const breadth = addin.workbook.names().find(({ name }) => name === 'BREADTH')!;
    expect(breadth.formula).toBe(shortNameFormula(declared('BREADTH')));
    expect(breadth.comment).toMatch(/^How widely the client uses us/);
    for (const { comment } of addin.workbook.names()) expect(comment.length).toBeLessThanOrEqual(255);
    expect(await shortNames()).toEqual({ added: ids, missing: [], taken: [] });
    expect(await toggleShortNames('en')).toEqual({ action: 'removed', names: ids, taken: [] });
    expect(addin.workbook.undoSteps).toBe(steps + 2);
    expect(names()).toEqual([]);
  });

  it('leaves names alone that the workbook uses for something else, tables too, whatever their case', async () => {
    own('Breadth', '=Sheet1!$A$1');
    own('TrustScore', '=LAMBDA(a,TENURE.TRUSTSCORE(a,Sheet1!$A$1:$C$9))');
    await addTable(addin.workbook, 'Concessions', [
      ['concession_id', 'account_id', 'date'],
      ['G1', 'A', 46000],
    ]);
    const taken = ids.filter((id) => ['BREADTH', 'TRUSTSCORE', 'CONCESSIONS'].includes(id));
    expect((await toggleShortNames('fr')).taken).toEqual(taken);
    expect((await shortNames()).taken).toEqual(taken);
    expect(await toggleShortNames('fr')).toMatchObject({ action: 'removed', taken });
    expect(names()).toEqual(['Breadth', 'TrustScore']);
    expect(addin.workbook.names()[0]!.formula).toBe('=Sheet1!$A$1');
  });

  it('adds what is missing, and brings names of an earlier version up to date', async () => {
    await toggleShortNames('en');
    addin.workbook.removeName('REBATE', null);
    addin.workbook.updateName('BREADTH', null, { formula: '=LAMBDA(a,b,TENURE.BREADTH(a,b))' });
    await settled();
    expect(await toggleShortNames('en')).toMatchObject({ action: 'added', names: ['REBATE', 'BREADTH'] });
    expect(addin.workbook.names().find(({ name }) => name === 'BREADTH')!.formula).toBe(shortNameFormula(declared('BREADTH')));
    expect((await toggleShortNames('en')).action).toBe('removed');
  });

  it('says so in an Excel without LAMBDA, and changes nothing', async () => {
    const { requirements } = Office.context;
    const supported = requirements.isSetSupported.bind(requirements);
    const spy = vi
      .spyOn(requirements, 'isSetSupported')
      .mockImplementation((set, version) => !(set === 'ExcelApi' && Number(String(version).slice(2)) > 14) && supported(set, version));
    await expect(toggleShortNames('en')).rejects.toMatchObject({ code: 'unsupported' });
    spy.mockRestore();
    expect(names()).toEqual([]);
  });

  it('takes back what came when Excel refuses half-way', async () => {
    await settled();
    const { workbook } = addin;
    const add = workbook.addName.bind(workbook);
    let left = 5;
    workbook.addName = (info) => {
      if (left-- === 0) throw new HostError('AccessDenied', 'no');
      return add(info);
    };
    await expect(toggleShortNames('en')).rejects.toMatchObject({ code: 'protected' });
    workbook.addName = add;
    expect(names()).toEqual([]);
    await toggleShortNames('en');
    await settled();
    const remove = workbook.removeName.bind(workbook);
    left = 5;
    workbook.removeName = (name, scope) => {
      if (left-- === 0) throw new HostError('AccessDenied', 'no');
      return remove(name, scope);
    };
    await expect(toggleShortNames('en')).rejects.toMatchObject({ code: 'protected' });
    workbook.removeName = remove;
    expect(names().sort()).toEqual([...ids].sort());
  });

  it('have come, or gone, when Excel did it and only its answer was lost', async () => {
    await settled();
    const came = loseAnswer(() => names().length === ids.length);
    expect((await toggleShortNames('en')).action).toBe('added');
    expect(came()).toBe(true);
    await settled();
    const gone = loseAnswer(() => names().length === 0);
    expect((await toggleShortNames('en')).action).toBe('removed');
    expect(gone()).toBe(true);
  });

  it('are not turned round by a second run when the first could not say how it ended', async () => {
    await settled();
    const { workbook } = addin;
    const add = workbook.addName.bind(workbook);
    let left = 5;
    workbook.addName = (info) => {
      if (left-- === 0) throw new HostError('AccessDenied', 'no');
      return add(info);
    };
    workbook.removeName = () => {
      throw new HostError('AccessDenied', 'no');
    };
    await expect(toggleShortNames('en')).rejects.toMatchObject({ code: 'unsure' });
    // Meanwhile the others came as well.
    workbook.addName = add;
    for (const id of ids.filter((one) => !names().includes(one)))
      add({ name: id, sheetId: null, formula: shortNameFormula(declared(id)), comment: '', visible: true });
    expect(await toggleShortNames('en')).toEqual({ action: 'added', names: ids, taken: [] });
  });
});
