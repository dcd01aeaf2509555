/** Down the right of the board page: whom to talk about (ten clients by loss × risk) and when (the contract dates of the next 90 days). */
import { boardPlaces } from '../../../functions/portfolio/board/rows';
import { textsOf, type Language } from '../../../locales/languages';
import { absolute, area, cellAt } from '../../sheet-draft';
import { counted, cut, dayInWords, percent, quoted, sentence, whole } from '../expressions';
import { caption, formatsOf, heading, row, section } from '../looks';
import type { PageDraft, PageStyle } from '../page-draft';
import { has, type BoardCells } from './behind';

const LEFT = 7;
const [RANK, CLIENT, CASE, REVENUE, LOSS, RISK, PRIORITY, NEXT] = [7, 8, 9, 10, 11, 12, 13, 14] as const;
const WIDTH = 8;
const TOP = 8;
const LIST = TOP + 2;
const OTHERS = LIST + boardPlaces.top;
const DATES = OTHERS + 3;
const MOMENTS = DATES + 2;
const NAME_LENGTH = 26;
const NEAR_DAYS = 30;

type Cells = Parameters<BoardCells['at']>[1];

function band(draft: PageDraft, at: number, expression: string): void {
  draft.say(at, LEFT, `IFERROR(${expression},"")`);
  draft.paint(area(at, LEFT, 1, WIDTH), section);
}

function columnHeads(draft: PageDraft, at: number, heads: readonly (readonly [column: number, text: string, right: boolean])[]): void {
  draft.paint(area(at, LEFT, 1, WIDTH), heading);
  for (const [column, text, right] of heads) draft.put(at, column, text, right ? { align: 'Right' } : undefined);
}

function putTop(draft: PageDraft, cells: BoardCells, language: Language): void {
  const { common, board } = textsOf(language).printed;
  const formats = formatsOf(language);
  const { top: say } = board;
  const clients = cells.at('clients', 'value');
  const carried = cells.at('loss_x_risk', 'second');
  const some = `AND(${clients}>${boardPlaces.top},${has(carried)})`;
  band(draft, TOP, `IF(${some},${sentence(say.heading, { n: percent(carried) })},${quoted(say.headingFew)})`);
  columnHeads(draft, TOP + 1, [
    [RANK, '#', false],
    [CLIENT, say.columns.client, false],
    [CASE, say.columns.case, false],
    [REVENUE, say.columns.revenue, true],
    [LOSS, say.columns.loss, true],
    [RISK, say.columns.risk, true],
    [PRIORITY, say.columns.priority, true],
    [NEXT, say.columns.next, true],
  ]);
  const figures: readonly (readonly [column: number, name: Cells, format: string])[] = [
    [REVENUE, 'second', formats.amount],
    [LOSS, 'third', formats.amount],
    [RISK, 'fourth', formats.risk],
    [PRIORITY, 'value', formats.amount],
    [NEXT, 'day', formats.date],
  ];
  for (let place = 1; place <= boardPlaces.top; place++) {
    const line = LIST + place - 1;
    const at = (name: Cells): string => cells.at(`client_${place}`, name);
    draft.paint(area(line, LEFT, 1, WIDTH), row);
    draft.say(line, RANK, `IFERROR(IF(${at('label')}="","",${place}),"")`, { bold: true, align: 'Left' });
    draft.say(line, CLIENT, `IFERROR(${cut(at('label'), NAME_LENGTH)},"")`);
    draft.say(line, CASE, cells.word(at('text'), 3));
    for (const [column, name, format] of figures) {
      const unknown = name === 'day' ? '""' : quoted(common.notKnown);
      draft.say(line, column, `IFERROR(IF(${has(at(name))},${at(name)},${unknown}),"")`, { align: 'Right', format });
    }
  }
  draft.bars.push({ area: area(LIST, PRIORITY, boardPlaces.top, 1) });
  putTotals(draft, cells, language);
}

function putTotals(draft: PageDraft, cells: BoardCells, language: Language): void {
  const { top: say } = textsOf(language).printed.board;
  const { amount } = formatsOf(language);
  const more = `${cells.at('clients', 'value')}>${boardPlaces.top}`;
  draft.paint(area(OTHERS, LEFT, 1, WIDTH), { bottom: 'total' });
  draft.say(OTHERS, CLIENT, `IFERROR(IF(${more},${quoted(say.others)},""),"")`);
  draft.put(OTHERS + 1, CLIENT, say.total);
  draft.paint(area(OTHERS + 1, LEFT, 1, WIDTH), { bold: true });
  for (const [column, key] of [
    [REVENUE, 'revenue'],
    [LOSS, 'loss_cost'],
    [PRIORITY, 'loss_x_risk'],
  ] as const) {
    const total = cellAt(OTHERS + 1, column);
    const listed = `SUM(${absolute(area(LIST, column, boardPlaces.top, 1))})`;
    draft.say(OTHERS, column, `IFERROR(IF(${more},${total}-${listed},""),"")`, { align: 'Right', format: amount });
    draft.say(OTHERS + 1, column, `IFERROR(${cells.at(key, 'value')},"")`, { align: 'Right', format: amount });
  }
}

function putDates(draft: PageDraft, cells: BoardCells, language: Language): void {
  const { common, board } = textsOf(language).printed;
  const formats = formatsOf(language);
  const { dates: say } = board;
  const count = cells.at('moments', 'value');
  band(draft, DATES, `IF(${count}=0,${quoted(say.none)},${counted(count, say.heading)})`);
  columnHeads(draft, DATES + 1, [
    [CLIENT, say.columns.client, false],
    [CASE, say.columns.what, false],
    [RISK, say.columns.revenue, true],
    [PRIORITY, say.columns.left, true],
    [NEXT, say.columns.date, true],
  ]);
  for (let place = 1; place <= boardPlaces.moments; place++) {
    const line = MOMENTS + place - 1;
    const at = (name: Cells): string => cells.at(`moment_${place}`, name);
    draft.paint(area(line, LEFT, 1, WIDTH), row);
    draft.say(line, RANK, cells.word(at('third')));
    draft.say(line, CLIENT, `IFERROR(${cut(at('label'), NAME_LENGTH)},"")`);
    const title = `IF(${at('counterpart')}="","",", "&LOWER(LEFT(${at('counterpart')},1))&MID(${at('counterpart')},2,99))`;
    draft.say(line, CASE, `IFERROR(${cut(`${cells.word(at('text'))}&${title}`, 38)},"")`);
    const figure = (column: number, name: Cells, style: PageStyle): void =>
      draft.say(line, column, `IFERROR(IF(${has(at(name))},${at(name)},""),"")`, { align: 'Right', ...style });
    figure(RISK, 'value', { format: formats.amount });
    figure(PRIORITY, 'second', { format: formats.days });
    figure(NEXT, 'day', { format: formats.date });
  }
  const days = area(MOMENTS, PRIORITY, boardPlaces.moments, 1);
  const first = cellAt(MOMENTS, PRIORITY).replaceAll('$', '');
  draft.rules.push({ area: days, formula: `=AND(ISNUMBER(${first}),${first}<=${NEAR_DAYS})`, bold: true });
  const rest = cells.at('moments_rest', 'value');
  const [worth, until] = [cells.at('moments_rest', 'second'), cells.at('moments_rest', 'day')];
  const more = counted(rest, say.more, { day: dayInWords(until, common) });
  const amount = `IF(${has(worth)},${sentence(say.moreUntil, { revenue: whole(worth), currency: cells.at('currency', 'text') })},". ")`;
  draft.say(MOMENTS + boardPlaces.moments, CLIENT, `IFERROR(IF(${rest}>0,${more}&${amount},"")&${quoted(say.bold)},"")`, caption);
}

export function putRight(draft: PageDraft, cells: BoardCells, language: Language): void {
  putTop(draft, cells, language);
  putDates(draft, cells, language);
}
