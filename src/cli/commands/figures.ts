/** What the commands on accounts share: the source, its rows dealt out, the facts, and a function over all parts. */
import { catalogue } from '../../functions/catalogue';
import { tableFaultText } from '../../functions/errors';
import type { FunctionDeclaration, Matrix } from '../../functions/declare';
import { factsOf, withSurveys, type Facts, type Survey } from '../../batch/facts';
import { faultText, Kernel } from '../../batch/kernel';
import { MOST_ROWS, PartTooLarge, type PartTables } from '../../batch/part';
import { unionOfReads, wholeTables } from '../../portfolio/reads';
import { Settings } from '../../settings/settings';
import { TableError } from '../../tables/findings';
import type { TableName } from '../../tables/declarations/index';
import { Deal } from '../engine/deal';
import { mappingAt, openSource, readable, type Source } from '../engine/source';
import { needed } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';

/** Rows that are computed together. */
const PART_ROWS = 60_000;

export interface Figures {
  readonly from: string;
  readonly source: Source;
  readonly deal: Deal;
  readonly facts: Facts;
  readonly declaration: FunctionDeclaration;
}

export const functionNamed = (name: string): FunctionDeclaration | undefined => catalogue.find(({ id }) => id === name.toUpperCase());

/** Reads the source and works out what holds for all accounts. */
export async function openFigures(context: Context, declaration: FunctionDeclaration): Promise<Figures> {
  const { texts, asked } = context;
  const from = needed(asked.values.from, 'from', texts);
  return inWords(context, async () => {
    const engine = await context.engine;
    const source = await openSource(engine, from, mappingAt(asked.values.mapping, from), texts);
    for (const { kind, table } of declaration.parameters)
      if (kind === 'accounts' || kind === 'table') refuseMissing(source, table ?? 'accounts', from, context);
    refuseMissing(source, 'accounts', from, context);
    const reads = declaration.reads === undefined ? undefined : unionOfReads([declaration.reads, wholeTables('accounts')]);
    let title = '';
    const deal = await readable(
      () => Deal.of(engine, source, reads, (one) => context.step(texts.progress.reading((title = one)))),
      {
        get title() {
          return title;
        },
      },
      texts,
    );
    context.step(texts.progress.dealing());
    const shared = await deal.sharedIds(3);
    if (shared.length > 0)
      throw new Refusal(
        texts.faults.sharedIds(
          shared.map(({ table, column, id, accounts: [one, other] }) => texts.faults.sharedId(table, column, id, one, other)).join(' '),
        ),
      );
    const census = await deal.census(Number.NaN, declaration.reads ?? {});
    const facts = factsOf({ ...census, asOf: dayOf(census.tables.settings, context) });
    refuseCurrencies(facts, context);
    return { from, source, deal, facts, declaration };
  });
}

function refuseMissing(source: Source, name: TableName, from: string, { texts }: Context): void {
  if (!source.has(name))
    throw new Refusal(texts.faults.tableMissing(name, from, [...source.values()].map(({ title }) => title).join(', ')));
}

/** The day asked for, or that of the settings. */
function dayOf(settings: Facts['tables']['settings'], context: Context): number {
  const asked = context.asked.values['as-of'];
  if (asked !== undefined) return context.day(asked, '--as-of');
  const set = settings === undefined ? '' : Settings.fromCells(settings).values.as_of;
  if (set === '') throw new Refusal(context.texts.faults.asOfMissing(), 2);
  return context.day(set, 'as_of');
}

/** In one call, each amount in a currency without a rate would be refused: here as many accounts would say so, and the file look whole. */
function refuseCurrencies({ rates }: Facts, { texts }: Context): void {
  const missing = [...rates.missing.keys()];
  if (missing.length > 0)
    throw new Refusal(
      texts.faults.currencies(
        [...new Set([rates.reporting, ...missing])]
          .filter((one) => one !== '')
          .sort()
          .join(', '),
      ),
    );
}

/** The rows of every part, in the order of the accounts. */
export async function overParts(
  { deal, facts, declaration }: Figures,
  context: Context,
  output = '',
): Promise<{ header: Matrix[number]; rows: Matrix }> {
  const { texts } = context;
  return inWords(context, async () => {
    const all = deal.accountIds.length;
    const told =
      'peers' in declaration && facts.headers.references !== undefined && declaration.id !== 'PORTFOLIO'
        ? withSurveys(facts, await surveys(deal, new Kernel(declaration, facts, output), context))
        : facts;
    const kernel = new Kernel(declaration, told, output);
    let header: Matrix[number] = [];
    const rows: Matrix = [];
    let from = 0;
    for (const to of deal.ends(PART_ROWS)) {
      context.step(texts.progress.computing(from, all));
      const result = kernel.run(await deal.part(from, to));
      header = [...result.header];
      for (const row of result.rows) rows.push(row);
      from = to;
    }
    context.step(texts.progress.computing(all, all));
    return { header, rows };
  });
}

async function surveys(deal: Deal, kernel: Kernel, context: Context): Promise<Survey[]> {
  const found: Survey[] = [];
  let from = 0;
  for (const to of deal.ends(PART_ROWS)) {
    context.step(context.texts.progress.dealing());
    found.push(kernel.survey(await deal.part(from, to)));
    from = to;
  }
  return found;
}

/** The rows of one account, and of the others that its contracts lead to. */
export async function partOf({ deal }: Pick<Figures, 'deal'>, id: string, { texts }: Context): Promise<PartTables> {
  const place = deal.placeOf(id);
  if (place === undefined) throw new Refusal(texts.faults.unknownAccount(id));
  return deal.part(place, place + 1);
}

/** What is wrong with a table, a cell of the settings or a part, in a sentence. */
export async function inWords<Result>({ texts, language }: Context, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PartTooLarge) throw new Refusal(texts.faults.accountTooLarge(error.table, error.rows, MOST_ROWS));
    if (error instanceof TableError) throw new Refusal(tableFaultText(error.fault, language));
    const said = faultText(error);
    if (said !== undefined) throw new Refusal(said);
    throw error;
  }
}
