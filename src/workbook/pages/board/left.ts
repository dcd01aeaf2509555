/** Down the left of the board page: what the portfolio looks like, what moved, what is not known. */
import { relationshipCases, type RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import { boardPlaces } from '../../../functions/portfolio/board/rows';
import { textsOf, type Language } from '../../../locales/languages';
import { area } from '../../sheet-draft';
import { counted, dayInWords, percent, quoted, sentence } from '../expressions';
import { BRAND, CAPTION, CONSTRAINS, SERVES, caption, section } from '../looks';
import type { PointSeries } from '../page-charts';
import type { PageDraft } from '../page-draft';
import { has, planeCells, SIGNS, TRUST_AXIS, type BoardCells, type PointName } from './behind';

const LEFT = 1;
const WIDTH = 5;
const PLANE_ROWS = { first: 9, count: 15 } as const;
const LEGEND = 24;
const MOVED = 25;
const UNKNOWN = 35;
const NOTE = 41;
const LAST = 14;

/** More points than this are drawn smaller. */
const MANY = 200;

const marks = {
  partner: { style: 'Diamond', color: BRAND },
  loyal: { style: 'Circle', color: SERVES.line },
  captive: { style: 'Square', color: CONSTRAINS },
  at_risk: { style: 'Triangle', color: '#8A2C7B' },
  undetermined: { style: 'X', color: CAPTION },
} as const satisfies Readonly<Record<RelationshipCase, object>>;

function heading(draft: PageDraft, row: number, expression: string): void {
  draft.say(row, LEFT, `IFERROR(${expression},"")`);
  draft.paint(area(row, LEFT, 1, WIDTH), section);
}

function putPlane(draft: PageDraft, cells: BoardCells, language: Language, names: readonly PointName[]): void {
  const { board } = textsOf(language).printed;
  const { plane: say } = board;
  const [below, placed, all] = [cells.at('below', 'value'), cells.at('below', 'second'), cells.at('clients', 'value')];
  heading(draft, 8, `IF(${placed}=0,${quoted(say.nobody)},${counted(below, say.heading, { all })})`);
  const { x, of, held, attached, name } = planeCells(cells.drawn);
  const size = cells.drawn > MANY ? 4 : 7;
  const line = { color: CAPTION };
  const series: PointSeries[] = [
    ...relationshipCases.map((one) => ({ name: board.cases[one], x, y: of(one), mark: { ...marks[one], size } })),
    { name: say.threshold, ...held, line },
    { name: say.threshold, ...attached, line },
    ...names.map(({ text, side }, slot) => ({ name: text, ...name(slot), label: side })),
  ];
  draft.charts.push({
    ...{ kind: 'points', name: say.chart, place: area(PLANE_ROWS.first, LEFT, PLANE_ROWS.count, WIDTH), series },
    x: { title: say.x, least: 0, most: 100, step: 25 },
    y: { title: say.y, ...TRUST_AXIS },
  });
  const legend = relationshipCases.map((one) => `${quoted(`${SIGNS[one]} ${board.cases[one]} `)}&${cells.at(`case_${one}`, 'value')}`);
  draft.say(LEGEND, LEFT, `IFERROR(${legend.join('&"  "&')},"")`, { size: 8 });
}

function putMoved(draft: PageDraft, cells: BoardCells, language: Language): void {
  const { common, board } = textsOf(language).printed;
  const { moved: say } = board;
  const day = cells.at('snapshot', 'day');
  heading(draft, MOVED, `IF(${has(day)},${sentence(say.heading, { day: dayInWords(day, common) })},${quoted(say.headingFirst)})`);
  const [changed, unknown] = [cells.at('moved_cases', 'value'), cells.at('moved_cases', 'second')];
  const cases = `${counted(changed, say.cases)}&IF(${unknown}>0,${counted(unknown, say.ofUnknown)},".")`;
  draft.say(MOVED + 1, LEFT, `IFERROR(IF(${has(changed)},IF(${changed}=0,${quoted(say.sameCases)},${cases}),${quoted(say.first)}),"")`, {
    size: 8,
  });
  for (let place = 0; place < boardPlaces.sentences; place++) {
    const at = (name: 'label' | 'text'): string => cells.at(`moved_${place + 1}`, name);
    const told = `IF(${at('text')}="","",IF(${at('label')}="","",${at('label')}&" · ")&${at('text')})`;
    draft.over(
      area(MOVED + 2 + 2 * place, LEFT, 2, WIDTH),
      { formula: `=IFERROR(${told},"")` },
      { wrap: true, bottom: 'hair', size: 8, align: 'Left' },
    );
  }
}

function putUnknown(draft: PageDraft, cells: BoardCells, language: Language): void {
  const { unknown: say } = textsOf(language).printed.board;
  draft.put(UNKNOWN, LEFT, say.heading);
  draft.paint(area(UNKNOWN, LEFT, 1, WIDTH), section);
  const some = (key: string, text: readonly [string, string]): string => {
    const at = (name: 'value' | 'second' | 'third' | 'text'): string => cells.at(key, name);
    const names = `${at('text')}&IF(${at('third')}>0,${counted(at('third'), say.more)},"")`;
    const share = `IF(${has(at('second'))},${percent(at('second'))},"?")`;
    return `IF(${at('value')}>0,${counted(at('value'), text, { share, names })},"")`;
  };
  const all = [some('unknown_trust', say.trust), some('unknown_contract', say.contract), some('unknown_margin', say.margin)].join('&');
  const none = ['unknown_trust', 'unknown_contract', 'unknown_margin'].map((key) => cells.at(key, 'value')).join('+');
  draft.over(
    area(UNKNOWN + 1, LEFT, NOTE - UNKNOWN - 1, WIDTH),
    { formula: `=IFERROR(IF(${none}=0,${quoted(say.nothing)},${all}),"")` },
    { wrap: true, vertical: 'Top', size: 8, align: 'Left' },
  );
}

export function putLeft(draft: PageDraft, cells: BoardCells, language: Language, names: readonly PointName[]): void {
  const { board } = textsOf(language).printed;
  putPlane(draft, cells, language, names);
  putMoved(draft, cells, language);
  putUnknown(draft, cells, language);
  const note = sentence(board.note, {
    losses: counted(cells.at('losses', 'value'), board.losses),
    currency: cells.at('currency', 'text'),
  });
  draft.say(NOTE, LEFT, `IFERROR(${note},"")`, { ...caption });
  draft.paint(area(NOTE, LEFT, 1, LAST), { top: 'hair' });
}
