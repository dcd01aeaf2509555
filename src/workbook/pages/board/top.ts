/** The upper band of the board page: its message, and six key figures with what qualifies them and what has changed. */
import { textsOf, type Language } from '../../../locales/languages';
import { counted, dayInWords, percent, quoted, sentence } from '../expressions';
import { BRAND, CAPTION, formatsOf } from '../looks';
import type { PageDraft } from '../page-draft';
import { putTiles, type Tile } from '../tiles';
import { DAY, has, type BoardCells } from './behind';

const RIGHT = 14;

/** "9.3 M EUR", "840 k EUR". */
const inMillions = (amount: string, currency: string): string =>
  `IF(${amount}>=999500,FIXED(${amount}/1000000,1)&"\u00a0M\u00a0",FIXED(${amount}/1000,0)&"\u00a0k\u00a0")&${currency}`;

/** Counts of nobody are not told. */
const told = (count: string, texts: readonly [string, string]): string => `IF(${has(count)},IF(${count}>0,${counted(count, texts)},""),"")`;

function message(cells: BoardCells, language: Language): string {
  const { message: say } = textsOf(language).printed.board;
  const [clients, revenue] = [cells.at('clients', 'value'), cells.at('revenue', 'value')];
  const amount = `IF(${has(revenue)},${inMillions(revenue, cells.at('currency', 'text'))},"?")`;
  return [
    counted(clients, say.clients, { revenue: amount }),
    told(cells.at('case_captive', 'value'), say.captive),
    told(cells.at('case_at_risk', 'value'), say.free),
    told(cells.at('case_undetermined', 'value'), say.unknown),
    told(cells.at('moments', 'second'), say.dates),
  ].join('&');
}

function tilesOf(cells: BoardCells, language: Language): readonly Tile[] {
  const { common, board } = textsOf(language).printed;
  const { tiles: say, under } = board;
  const formats = formatsOf(language);
  const currency = cells.at('currency', 'text');
  const named = (text: string): string => sentence(text, { currency });
  const value = (key: string): string => cells.at(key, 'value');
  const known = (key: string, scale = ''): string => `IF(${has(value(key))},${value(key)}${scale},${quoted(common.notKnown)})`;
  /** Of what is shown, so that no change of nothing is said to go up. */
  const change = (key: string, digits: number, scale = ''): string =>
    `IF(AND(${has(value(key))},${has(cells.at(key, 'was'))}),ROUND((${value(key)}-${cells.at(key, 'was')})${scale},${digits}),"")`;
  const share = (expression: string, text: string, otherwise = '""'): string =>
    `IF(${has(expression)},${sentence(text, { n: percent(expression) })},${otherwise})`;
  const without = (key: string): string => told(cells.at(key, 'third'), under.without);
  const apart = (one: string, other: string): string => `${one}&IF(AND(${one}<>"",${other}<>""),", ","")&${other}`;
  const amounts = { format: formats.amount, changeFormat: formats.change };
  const thousands = '/1000';
  return [
    {
      ...{ column: 1, columns: 2, label: quoted(say.clients), figure: known('clients'), ...amounts, change: change('clients', 0) },
      under: apart(told(cells.at('clients', 'second'), under.lost), told(cells.at('clients', 'third'), under.prospects)),
    },
    {
      ...{ column: 3, columns: 3, label: named(say.revenue), figure: known('revenue', thousands), ...amounts },
      under: apart(share(cells.at('revenue', 'second'), under.margin, quoted(under.marginUnknown)), without('revenue')),
      change: change('revenue', 0, thousands),
    },
    {
      ...{ column: 7, columns: 2, label: quoted(say.attached), figure: known('attached'), format: formats.share },
      under: share(cells.at('attached', 'second'), under.held),
      ...{ change: change('attached', 1, '*100'), changeFormat: formats.riskChange },
    },
    {
      ...{ column: 9, columns: 2, label: quoted(say.risky), figure: known('risky'), ...amounts, change: change('risky', 0) },
      under: share(cells.at('risky', 'second'), under.ofRevenue),
    },
    {
      ...{ column: 11, columns: 2, label: named(say.loss), figure: known('loss_cost', thousands), ...amounts },
      under: `IF(${cells.at('loss_cost', 'third')}=0,${quoted(under.all)},${without('loss_cost')})`,
      change: change('loss_cost', 0, thousands),
    },
    {
      ...{ column: 13, columns: 2, label: named(say.priority), figure: known('loss_x_risk', thousands), ...amounts },
      under: apart(share(cells.at('loss_x_risk', 'second'), under.top), without('loss_x_risk')),
      change: change('loss_x_risk', 0, thousands),
    },
  ];
}

export function putTop(draft: PageDraft, cells: BoardCells, language: Language, scope: string): void {
  const { common, board } = textsOf(language).printed;
  draft.put(0, 1, scope === '' ? board.title : `${board.title} · ${scope}`, { size: 19, bold: true, color: BRAND });
  const head = sentence(board.head, { day: dayInWords(DAY, common) });
  draft.say(0, RIGHT, `IFERROR(${head},"")`, { align: 'Right', color: CAPTION });
  draft.across(
    1,
    1,
    RIGHT,
    { formula: `=IFERROR(${message(cells, language)},${quoted(board.message.unread)})` },
    { size: 11.5, bold: true, wrap: true },
  );
  putTiles(draft, tilesOf(cells, language), 3, common.notKnown);
}
