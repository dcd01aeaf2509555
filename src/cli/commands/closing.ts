/**
 * `tenure closing`: a quarter-end over every contract, by the code of the pane's own: each concession period with what was booked before, what is accrued now and
 * what is to be booked. Nothing is booked here: the books are kept where the rows are.
 */
import { closingKernel, closingLines, closingDeclaration } from '../../batch/closing';
import { closingSums, totalsBy } from '../../metrics/concessions/closing/totals';
import type { ClosingLine } from '../../metrics/concessions/closing/line';
import { findingReason } from '../../functions/errors';
import { textsOf } from '../../locales/languages';
import { dayText, type OutCell, type Result, type ResultColumn } from '../output/result';
import { kindOfFile, writeResult } from '../output/write';
import { needed } from '../options';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { openFigures, partRows } from './figures';
import { inWords } from './shared';

/** Contracts named where they belong to nobody. */
const SHOWN = 3;

export async function closing(context: Context): Promise<void> {
  const { texts, asked, language } = context;
  const to = needed(asked.values.to, 'to', texts);
  kindOfFile(to, texts);
  const figures = await openFigures(context, closingDeclaration);
  const { deal, facts } = figures;
  const apart = deal.contractsApart;
  if (apart.length > 0) throw new Refusal(texts.faults.contractsApart(apart.slice(0, SHOWN).join(', '), apart.length));
  const lost = await deal.rowsApart(['booked', 'settlements']);
  if (lost !== undefined) throw new Refusal(texts.faults.booksApart(lost.table, lost.place));
  const kernel = closingKernel(facts);
  const lines: ClosingLine[] = [];
  await inWords(context, async () => {
    let from = 0;
    for (const end of deal.ends(partRows(context))) {
      context.step(texts.progress.computing(from, deal.accountIds.length));
      const { lines: own, faults, orphans } = closingLines(kernel, await deal.part(from, end), new Set(deal.accountIds.slice(from, end)));
      const [fault] = [...faults.map(({ fault: one }) => one), ...orphans];
      if (fault !== undefined) throw new Refusal(`${fault.table}: ${findingReason(fault, language)}`);
      for (const line of own) lines.push(line);
      from = end;
    }
  });
  context.step(texts.progress.writing(to));
  await writeResult(to, resultOf(lines, context, facts.asOf), () => context.engine, texts, texts.about.closingSheet);
  const totals = totalsBy(lines, 'currency');
  context.say(
    [
      texts.done.closing(lines.length, to),
      ...totals.map(({ currency, sums }) =>
        texts.done.closingSum(currency, String(sums.amount), String(sums.bookedBefore), String(sums.charge)),
      ),
    ],
    { lines: lines.length, to, asOf: dayText(facts.asOf), totals: totals.map(({ currency, sums }) => ({ currency, ...sums })) },
  );
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

function resultOf(lines: readonly ClosingLine[], { language, texts }: Context, day: number): Result {
  const { columns: say, sheetColumns, units, views } = textsOf(language).pane.closing;
  type Read = (line: ClosingLine) => OutCell;
  const columns: (readonly [title: string, figure: ResultColumn['figure'], read: Read])[] = [
    [say.account, 'text', ({ accountId }) => accountId],
    [sheetColumns.client, 'text', ({ accountName }) => accountName],
    [say.owner, 'text', ({ owner }) => owner],
    [sheetColumns.entity, 'text', ({ entity }) => entity],
    [say.costObject, 'text', ({ costObject }) => costObject],
    [say.contract, 'text', ({ contractId }) => contractId],
    [say.scheme, 'text', ({ schemeId }) => schemeId],
    [say.from, 'date', ({ period }) => period.from],
    [say.to, 'date', ({ period }) => period.to],
    [sheetColumns.currency, 'text', ({ currency }) => currency],
    [say.rows, 'count', ({ rows }) => rows],
    [say.volume, 'units', ({ volume }) => known(volume)],
    [say.unit, 'text', ({ unit }) => units[unit]],
    [say.forecast, 'units', ({ forecast }) => known(forecast)],
    [say.tier, 'count', ({ tier }) => known(tier)],
    [say.achieved, 'cents', ({ accrued }) => known(accrued.achieved)],
    [say.expected, 'cents', ({ accrued }) => known(accrued.expected)],
    [say.mostLikely, 'cents', ({ accrued }) => known(accrued.mostLikely)],
    [say.constrained, 'cents', ({ accrued }) => known(accrued.constrained)],
    [say.view, 'text', ({ view }) => views[view]],
    ...closingSums.map((sum) => [say[sum], 'cents', (line: ClosingLine) => known(line[sum])] as const),
  ];
  return {
    columns: columns.map(([title, figure]) => ({ title, figure, width: undefined })),
    rows: lines.map((line) => columns.map(([, , read]) => read(line))),
    about: [
      [texts.about.outsideClosing, ''],
      [texts.about.asOf, dayText(day)],
    ],
  };
}
