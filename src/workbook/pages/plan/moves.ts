/** The lower band of the plan: three moves with owner, date and state, the six keys, the question. What is typed here stays when the page is made again. */
import { aboutLever, leverNames } from '../../../metrics/levers/lever';
import { sixKeys } from '../../../metrics/levers/six-keys';
import { textsOf, type Language } from '../../../locales/languages';
import { area } from '../../sheet-draft';
import { dayInWords, firstOf, quoted, sentence } from '../expressions';
import { CAPTION, caption, formatsOf, section } from '../looks';
import type { PageDraft } from '../page-draft';
import { at, has, isLever, leverCell, MOVE_COUNT, ofLever, word } from './behind';
import { moveCell, type MoveField, type PlanMove } from './plan-moves';

const trustLevers = leverNames.filter((name) => aboutLever[name].kind === 'trust');

const BLOCKS = [1, 7, 13] as const;
const WIDTH = 5;
const LAST = 17;

function band(draft: PageDraft, row: number, text: string): void {
  draft.put(row, 1, text);
  draft.paint(area(row, 1, 1, LAST), section);
}

const safe = (expression: string): string => `IFERROR(${expression},"")`;

/** The move in one block: a lever by its name, kept behind the page so that who and when stay with what they were said of. */
function putMove(draft: PageDraft, language: Language, move: number, cells: PlanMove['cells']): void {
  const { moves: say } = textsOf(language).printed.plan;
  const column = BLOCKS[move]!;
  const lever = leverCell(move);
  const gain = ofLever(lever, 'value');
  const points = { n: `FIXED(${gain},1)` };
  const gained = `IF(OR(${trustLevers.map((name) => `${lever}="${name}"`).join(',')}),${sentence(say.gainTrust, points)},${sentence(say.gain, points)})`;
  const title = `${quoted(`${move + 1}. `)}&${ofLever(lever, 'label')}&IF(${has(gain)},IF(${gain}>=0.05,${gained},""),"")`;
  const said = (known: string, otherwise: string): string =>
    safe(
      firstOf(
        [
          [`${lever}=""`, otherwise],
          [isLever(lever), known],
        ],
        quoted(''),
      ),
    );
  draft.say(31, column, said(title, quoted(`${move + 1}.`)), { bold: true });
  draft.across(
    32,
    column,
    WIDTH,
    {
      formula: `=${safe(
        firstOf(
          [
            [`${lever}=""`, quoted(say.none)],
            [isLever(lever), ofLever(lever, 'text')],
          ],
          quoted(say.gone),
        ),
      )}`,
    },
    { wrap: true, vertical: 'Top', size: 8 },
  );
  const back = ofLever(lever, 'counterpart');
  draft.across(
    33,
    column,
    WIDTH,
    { formula: `=${said(sentence(say.back, { text: `LOWER(LEFT(${back},1))&MID(${back},2,300)` }), '""')}` },
    { wrap: true, vertical: 'Top', color: CAPTION, size: 8 },
  );
  const cell = (field: MoveField) => ({ name: moveCell(move, field), ...(cells[field] === undefined ? {} : { first: cells[field] }) });
  draft.type({ ...cell('owner'), area: area(34, column, 1, 1), prompt: say.prompts.owner }, { align: 'Left' });
  draft.type(
    { ...cell('due'), area: area(34, column + 1, 1, 2), prompt: say.prompts.due },
    { align: 'Right', format: formatsOf(language).date },
  );
  draft.type({ ...cell('state'), area: area(34, column + 3, 1, 2), prompt: say.prompts.state, words: say.states }, { align: 'Right' });
}

function putKeys(draft: PageDraft, language: Language): void {
  const { keys: say } = textsOf(language).printed.plan;
  band(draft, 36, say.heading);
  sixKeys.forEach((key, index) => {
    const column = BLOCKS[Math.floor(index / 2)]! + (index % 2) * 2;
    const [first, columns] = index % 2 === 0 ? [column + 1, 1] : [column + 1, 2];
    draft.put(37, column, say.names[key], { size: 8, bold: true });
    draft.say(38, column, safe(word(at(`key_${key}`, 'text'))), { size: 8 });
    draft.type({ name: `plan_key_${key}`, area: area(38, first, 1, columns), prompt: say.prompt }, { align: 'Left', size: 8 });
  });
}

export function putMoves(draft: PageDraft, language: Language, moves: readonly PlanMove[]): void {
  const { common, plan } = textsOf(language).printed;
  band(draft, 30, plan.moves.heading);
  draft.put(30, LAST, plan.moves.legend, { size: 8, bold: false, color: CAPTION, align: 'Right' });
  for (let move = 0; move < MOVE_COUNT; move++) putMove(draft, language, move, moves[move]?.cells ?? {});
  putKeys(draft, language);
  band(draft, 40, plan.question.heading);
  draft.type({ name: 'plan_answer', area: area(41, 1, 1, LAST), prompt: plan.question.prompt }, { align: 'Left', wrap: true });
  const day = at('snapshot', 'value');
  const since = `IF(${has(day)},${sentence(plan.noteSince, { day: dayInWords(day, common) })},${quoted(plan.noteFirst)})`;
  draft.say(42, 1, safe(sentence(plan.note, { snapshot: since })), caption);
}
