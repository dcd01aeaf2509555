/** What the commands on accounts share: the source, its rows dealt out, the facts, and a function over all parts. */
import type { FunctionDeclaration, Matrix } from '../../functions/declare';
import { factsOf, withSurveys, type Facts, type Survey } from '../../batch/facts';
import { Kernel } from '../../batch/kernel';
import { MOST_ROWS, type PartTables } from '../../batch/part';
import type { Reads } from '../../portfolio/portfolio';
import { unionOfReads, wholeTables } from '../../portfolio/reads';
import type { TableName } from '../../tables/declarations/index';
import { Deal } from '../engine/deal';
import { mappingAt, openSource, readable, type Source } from '../engine/source';
import { needed, wholeNumber } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { asOfIn, inWords, refuseCurrencies } from './shared';

/** Rows that are computed together, unless somebody wants it otherwise. */
const PART_ROWS = 60_000;
export const partRows = ({ asked, texts }: Context): number =>
  wholeNumber(asked.values['part-rows'], 'part-rows', texts, [1, MOST_ROWS]) ?? PART_ROWS;

export interface Figures {
  readonly from: string;
  readonly source: Source;
  readonly deal: Deal;
  readonly facts: Facts;
  readonly declaration: FunctionDeclaration;
}

/** Reads the source and deals its rows out. `reads`: the columns that are needed; all when left out. */
export async function openRows(
  context: Context,
  required: readonly TableName[],
  reads?: Reads,
): Promise<Pick<Figures, 'from' | 'source' | 'deal'>> {
  const { texts, asked } = context;
  const from = needed(asked.values.from, 'from', texts);
  const engine = await context.engine;
  const source = await openSource(engine, from, mappingAt(asked.values.mapping, from), texts);
  for (const name of ['accounts' as const, ...required]) refuseMissing(source, name, from, context);
  const reading = { title: '' };
  const step = (title: string): void => {
    reading.title = title;
    context.step(texts.progress.reading(title));
  };
  const columns = reads === undefined ? undefined : unionOfReads([reads, wholeTables('accounts')]);
  return { from, source, deal: await readable(() => Deal.of(engine, source, columns, step), reading, texts) };
}

/** Reads the source and works out what holds for all accounts. */
export async function openFigures(context: Context, declaration: FunctionDeclaration): Promise<Figures> {
  const { texts } = context;
  return inWords(context, async () => {
    const { from, source, deal } = await openRows(
      context,
      declaration.parameters.flatMap(({ kind, table }) => (kind === 'table' ? [table!] : [])),
      declaration.reads,
    );
    context.step(texts.progress.dealing());
    const shared = await deal.sharedIds(3);
    if (shared.length > 0)
      throw new Refusal(
        texts.faults.sharedIds(
          shared.map(({ table, column, id, accounts: [one, other] }) => texts.faults.sharedId(table, column, id, one, other)).join(' '),
        ),
      );
    const census = await deal.census(Number.NaN, declaration.reads);
    const facts = factsOf({ ...census, asOf: asOfIn(census.tables.settings, context) });
    refuseCurrencies(facts, context);
    return { from, source, deal, facts, declaration };
  });
}

function refuseMissing(source: Source, name: TableName, from: string, { texts }: Context): void {
  if (!source.has(name))
    throw new Refusal(texts.faults.tableMissing(name, from, [...source.values()].map(({ title }) => title).join(', ')));
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
        ? withSurveys(facts, await surveysOf({ deal, facts, declaration }, context))
        : facts;
    const kernel = new Kernel(declaration, told, output);
    let header: Matrix[number] = [];
    const rows: Matrix = [];
    let from = 0;
    for (const to of deal.ends(partRows(context))) {
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

/** What the clients of every part buy and bring. */
export async function surveysOf(
  { deal, facts, declaration }: Pick<Figures, 'deal' | 'facts' | 'declaration'>,
  context: Context,
): Promise<Survey[]> {
  const kernel = new Kernel(declaration, facts);
  const found: Survey[] = [];
  let from = 0;
  for (const to of deal.ends(partRows(context))) {
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
