import { functionsDoc, functionsDocFile } from '../../.ci/functions-doc';
import { readFileSync } from 'node:fs';
import { parseTree } from 'custom-functions-metadata';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { functionsMetadata, isMatrix, isRepeating } from '../../src/functions/metadata';
import { rebateMethods } from '../../src/metrics/concessions/rebate';
import { texts } from '../../src/locales/languages';
import './support';

const english = functionsMetadata('en');
const french = functionsMetadata('fr');

/** The catalogue as a developer would have written it by hand for Microsoft's generator: annotated TypeScript. */
function annotatedSource(): string {
  const enums = [
    ...catalogue.filter(({ outputs }) => outputs.length > 0).map(({ id, outputs }) => [`${id}_OUTPUT`, outputs] as const),
    ['REBATE_METHOD', rebateMethods] as const,
  ].map(
    ([name, words]) =>
      `/**\n * @customenum {string}\n */\nenum ${name} {\n${words.map((word) => `  /** ${word} */\n  ${word} = "${word}",`).join('\n')}\n}`,
  );
  const functions = catalogue.map(({ id, parameters }) => {
    const declared = parameters.map((parameter) => {
      const other = parameter.key === 'method' ? 'REBATE_METHOD' : 'any';
      const word = parameter.kind === 'output' ? `${id}_OUTPUT` : other;
      if (isRepeating(parameter)) return `${parameter.key}: any[][][]`;
      return `${parameter.key}${parameter.optional ? '?' : ''}: ${isMatrix(parameter) ? 'any[][]' : word}`;
    });
    const tags = parameters.map(({ key }) => ` * @param ${key} ${key}`);
    return `/**\n * ${id}\n * @customfunction ${id}\n${tags.join('\n')}\n */\nfunction ${id.toLowerCase()}(${declared.join(', ')}): any[][] { return []; }`;
  });
  return [...enums, ...functions].join('\n');
}

describe('functions.json', () => {
  it('says what Microsoft’s generator understands of the same declarations', () => {
    const theirs = parseTree(annotatedSource(), 'functions.ts');
    expect(theirs.extras.flatMap(({ errors }) => errors)).toEqual([]);
    const shape = (functions: readonly { id: string; name: string; parameters: readonly object[]; result?: object }[]): unknown =>
      functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result: { ...result },
        parameters: parameters.map((parameter) => {
          const { name: parameterName, type, dimensionality, optional, repeating, customEnumId } = parameter as Record<string, unknown>;
          return {
            name: parameterName,
            type,
            dimensionality: dimensionality ?? 'scalar',
            optional: optional === true,
            repeating: repeating === true,
            customEnumId,
          };
        }),
      }));
    expect(shape(english.functions)).toEqual(shape(theirs.functions));
    const words = (enums: readonly { id: string; type: string; values: readonly { stringValue?: string }[] }[]): unknown =>
      enums.map(({ id, type, values }) => [id, type, values.map(({ stringValue }) => stringValue)]);
    expect(words(english.enums)).toEqual(words(theirs.enums));
  });

  it('lets error cells through, and ids, names and shapes are those of every language', () => {
    expect(english.allowErrorForDataTypeAny).toBe(true);
    const bare = (all: typeof english): unknown =>
      all.functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional, repeating }) => ({ type, dimensionality, optional, repeating })),
      }));
    expect(bare(french)).toEqual(bare(english));
    expect(french.functions.map(({ description }) => description)).not.toEqual(english.functions.map(({ description }) => description));
    for (const { parameters, description } of [...english.functions, ...french.functions]) {
      expect(description.length).toBeLessThanOrEqual(1024);
      for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(512);
    }
    for (const { values } of [...english.enums, ...french.enums])
      for (const { tooltip } of values) expect(tooltip.length).toBeLessThanOrEqual(256);
  });

  it('keeps the signatures that formulas rely on', () => {
    const written = ({ name, optional, repeating }: (typeof english.functions)[number]['parameters'][number]): string =>
      optional || repeating ? `[${name}${repeating ? '…' : ''}]` : name;
    const signatures = english.functions.map(({ id, parameters }) => `${id}(${parameters.map(written).join(', ')})`);
    expect(signatures).toEqual([
      'SWITCHCOST(accounts, references, contracts, as_of, [output], [tables…])',
      'TRUSTSCORE(accounts, observations, as_of, [output], [tables…])',
      'TRUSTEQUATION(accounts, observations, as_of, [output], [tables…])',
      'BREADTH(accounts, references, as_of, [output], [tables…])',
      'WHITESPACE(accounts, references, as_of, [output], [tables…])',
      'BREADTHHEIGHT(accounts, references, as_of_before, as_of, [output], [tables…])',
      'WALLETSHARE(accounts, references, as_of, [output], [tables…])',
      'USAGE(accounts, references, as_of, [output], [tables…])',
      'BREADTHMARGIN(accounts, references, as_of, [output], [tables…])',
      'INSTALLEDBASE(accounts, references, contracts, as_of, [output], [tables…])',
      'RELATIONMODE(accounts, [output], [tables…])',
      'STAKEHOLDERS(accounts, contacts, as_of, [output], [tables…])',
      'SATISFACTION(accounts, observations, as_of, [output], [tables…])',
      'REACTIVITY(accounts, incidents, as_of, [output], [tables…])',
      'FACILITATION(accounts, facilitations, as_of, [output], [tables…])',
      'GIVEGET(accounts, concessions, as_of, [output], [tables…])',
      'GIVERATE(accounts, concessions, as_of, [output], [tables…])',
      'PRESENCE(accounts, interactions, as_of, [output], [tables…])',
      'INFOBALANCE(accounts, references, contracts, as_of, [output], [tables…])',
      'VALUELEDGER(accounts, initiatives, as_of, [output], [tables…])',
      'RIGIDITY(accounts, contracts, as_of, [output], [tables…])',
      'LEVERS(account, references, contracts, as_of, [tables…])',
      'CONTRACTCLOCK(contracts, as_of, [output], [tables…])',
      'CONTRACTGRID(contracts, as_of, [output], [tables…])',
      'RENEWALCALENDAR(accounts, contracts, as_of, [horizon_days], [tables…])',
      'SBGFIT(alive)',
      'SBGSURVIVAL(alpha, beta, periods)',
      'SBGDERL(alpha, beta, discount, renewals)',
      'RENEWALPROB(renewals, [alpha], [beta])',
      'KAPLANMEIER(durations, events, [times])',
      'RENEWALRISK(accounts, references, contracts, as_of, [output], [tables…])',
      'RANKSTABILITY(accounts, references, contracts, as_of, [change], [tables…])',
      'BACKTEST(accounts, references, contracts, as_of_before, as_of, [tables…])',
      'REBATE(volume, tiers, [method], [inclusive], [base])',
      'REBATEEXPLAIN(volume, tiers, [method], [inclusive], [base])',
      'REBATENEXT(volume, tiers, [method], [inclusive], [price])',
      'REBATEEXPECTED(mean, sd, tiers, [method], [law], [to_date], [inclusive])',
      'REBATEPROB(mean, sd, tiers, [law], [to_date], [method], [inclusive])',
      'REBATEACCRUAL(actual, forecast, tiers, [method], [inclusive], [sd], [tables…])',
      'REBATESETTLE(volumes, tiers, [method], [inclusive], [paid])',
      'REBATEREVENUE(units, list_price, net_price_expected)',
      'UPFRONTVSRETRO(promised, actual, price, tiers, [method], [inclusive])',
      'EFFECTIVEPRICE(price, volume, contestable, tiers, [method], [inclusive])',
      'REQUIREDSHARE(price, unit_cost, rate)',
      'SHORTFALL(minimum, actual, [rate], [carry])',
      'CONCESSIONS(contracts, as_of, [output], [references], [tables…])',
      'LOSSCOST(accounts, references, as_of, [output], [tables…])',
      'HANDICAP(lost, target, [output])',
      'PORTFOLIO(accounts, references, contracts, as_of, [tables…])',
      'PORTFOLIOBY(accounts, references, contracts, as_of, [output], [tables…])',
      'ACCOUNTCARD(account, references, contracts, as_of, [tables…])',
      'ACCOUNTPLAN(account, references, contracts, as_of, [language], [tables…])',
      'BOARDPAGE(accounts, references, contracts, as_of, [language], [tables…])',
      'TARGETLIST(accounts, references, as_of, [segment], [tables…])',
      'SNAPSHOT(accounts, references, contracts, as_of, [tables…])',
      'WHATMOVED(snapshots, [from], [to], [account], [output])',
    ]);
  });

  it('links to sections that the help page has', async () => {
    const { helpPage } = await import('../../src/functions/help');
    const page = helpPage();
    for (const { helpUrl } of [...english.functions, ...french.functions]) expect(page).toContain(`id="${new URL(helpUrl).hash.slice(1)}"`);
  });
});

describe('texts', () => {
  const leaves = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'function' ? [] : Object.values(value as object).flatMap(leaves);
  };
  it('none is empty, in either language', () => {
    for (const text of Object.values(texts).flatMap(({ functions }) => leaves(functions))) expect(text.trim()).not.toBe('');
  });
});

describe('docs/functions.md', () => {
  it('has every function of the catalogue as it is (npx tsx .ci/functions-doc.ts writes it)', () => {
    expect(readFileSync(functionsDocFile, 'utf8')).toBe(functionsDoc());
  });
});
