/** The upper band of the plan: who it is and so what, and six figures with what qualifies them and what has changed. */
import { textsOf, type Language } from '../../../locales/languages';
import { cut, dayInWords, firstOf, percent, sentence, whole, counted, quoted } from '../expressions';
import { BRAND, CAPTION, formatsOf } from '../looks';
import type { PageDraft } from '../page-draft';
import { putTiles, type Tile } from '../tiles';
import { at, DAY, has, TRUST_SAYS, word } from './behind';

const currency = at('currency', 'text');

/** The page's first sentence is its message, and the second is the next date. */
function message(language: Language): string {
  const { common, plan } = textsOf(language).printed;
  const { messages } = plan;
  const [loss, share, trust] = [at('loss_cost', 'value'), at('switching_cost', 'second'), at('trust', 'value')];
  const values = {
    loss: whole(loss),
    currency,
    share: percent(share),
    trust: `ROUND(${trust},0)`,
    coverage: `IF(${has(at('trust', 'coverage'))},${percent(at('trust', 'coverage'))},0)`,
  };
  const costing = (known: string, unknown: string): string => `IF(${has(loss)},${sentence(known, values)},${sentence(unknown, values)})`;
  const is = (name: string): string => `IFERROR(${at('case', 'text')}="${name}",FALSE)`;
  const first = firstOf(
    [
      [is('captive'), `IF(${has(share)},${sentence(messages.captive, values)},${sentence(messages.captiveUnknown, values)})`],
      [is('loyal'), costing(messages.loyal, messages.loyalUnknown)],
      [is('partner'), costing(messages.partner, messages.partnerUnknown)],
      [is('at_risk'), costing(messages.at_risk, messages.at_riskUnknown)],
      [is('undetermined'), sentence(messages.undetermined, values)],
    ],
    quoted(messages.unread),
  );
  const [date, left] = [at('moment_1', 'value'), at('moment_1', 'second')];
  const inDays = counted(left, plan.inDays as [string, string]);
  const next = sentence(plan.nextDate, {
    day: dayInWords(date, common),
    left: `IF(${left}=0,${quoted(plan.today)},${inDays})`,
  });
  return `${first}&" "&IF(${has(date)},${next},${quoted(plan.noDate)})`;
}

function about(language: Language): string {
  const { plan } = textsOf(language).printed;
  const [segment, country, years] = [at('segment', 'text'), at('country', 'text'), at('tenure_years', 'value')];
  const between = (expression: string): string => `IF(${expression}="","",${expression}&" · ")`;
  const since = `IF(${has(years)},${`IF(ROUND(${years},1)<2,${sentence(plan.sinceOne, { years: `FIXED(${years},1)` })},${sentence(plan.since, { years: `FIXED(${years},1)` })})`}&" · ","")`;
  const relation = sentence(plan.relation, {
    quadrant: word(at('register', 'label')),
    register: at('register', 'text'),
    fauxPas: at('register', 'counterpart'),
  });
  return `${between(segment)}&${between(country)}&${since}&IF(${at('register', 'text')}="",${quoted(plan.relationUnclear)},${relation})&" "&${at('phase_and_power', 'text')}`;
}

const change = (key: string, scale = ''): string =>
  `IF(AND(${has(at(key, 'value'))},${has(at(key, 'was'))}),(${at(key, 'value')}-${at(key, 'was')})${scale},"")`;

function tilesOf(language: Language): readonly Tile[] {
  const { common, plan } = textsOf(language).printed;
  const formats = formatsOf(language);
  const { under } = plan;
  const known = (expression: string): string => `IF(${has(expression)},${expression},${quoted(common.notKnown)})`;
  const label = (text: string): string => sentence(text, { currency });
  const coverage = (key: string): string =>
    `IF(${has(at(key, 'coverage'))},${sentence(under.coverage, { n: percent(at(key, 'coverage')) })},"")`;
  const share = at('switching_cost', 'second');
  const trustCoverage = percent(at('trust', 'coverage'));
  return [
    {
      ...{ column: 1, columns: 2, label: label(plan.tiles.revenue), figure: known(at('revenue', 'value')), format: formats.amount },
      under: `IF(${has(at('revenue', 'second'))},${sentence(under.margin, { n: percent(at('revenue', 'second')) })},${quoted(under.marginUnknown)})`,
      ...{ change: change('revenue'), changeFormat: formats.change },
    },
    {
      ...{ column: 3, columns: 3, label: quoted(plan.tiles.wallet), figure: known(at('wallet', 'value')), format: formats.share },
      under: firstOf(
        [
          [has(at('wallet', 'second')), sentence(under.open, { n: whole(at('wallet', 'second')), currency })],
          [has(at('wallet', 'value')), quoted(under.estimated)],
        ],
        quoted(under.walletUnknown),
      ),
      ...{ change: '""', changeFormat: formats.change },
    },
    {
      ...{ column: 7, columns: 2, label: label(plan.tiles.leaving), figure: known(at('switching_cost', 'value')), format: formats.amount },
      under: `IF(${has(share)},IF(${share}>0,${sentence(under.constraint, { n: percent(share) })},""),"")&${coverage('switching_cost')}`,
      ...{ change: change('switching_cost'), changeFormat: formats.change },
    },
    {
      ...{ column: 9, columns: 3, label: quoted(plan.tiles.trust), format: formats.score },
      figure: `IF(${TRUST_SAYS},${at('trust', 'value')},${quoted(common.notKnown)})`,
      under: firstOf(
        [
          [`NOT(${has(at('trust', 'second'))})`, quoted(under.nobody)],
          [TRUST_SAYS, sentence(under.observed, { n: `ROUND(${at('trust', 'second')},0)`, coverage: trustCoverage })],
        ],
        sentence(under.tooFew, { coverage: trustCoverage }),
      ),
      ...{ change: `IF(${TRUST_SAYS},${change('trust')},"")`, changeFormat: formats.pointChange },
    },
    {
      ...{ column: 13, columns: 2, label: label(plan.tiles.losing), figure: known(at('loss_cost', 'value')), format: formats.amount },
      under: `IF(${has(at('loss_cost', 'value'))},${coverage('loss_cost')},${quoted(under.lossUnknown)})`,
      ...{ change: change('loss_cost'), changeFormat: formats.change },
    },
    {
      ...{ column: 15, columns: 3, label: quoted(plan.tiles.risk), figure: known(at('risk', 'value')), format: formats.risk },
      under: firstOf(
        [
          [`${at('risk', 'text')}="committed"`, quoted(under.committed)],
          [has(at('risk', 'second')), sentence(under.priority, { n: whole(at('risk', 'second')), currency })],
        ],
        '""',
      ),
      ...{ change: change('risk', '*100'), changeFormat: formats.riskChange },
    },
  ];
}

const RIGHT = 17;

export function putTop(draft: PageDraft, language: Language, account: string): void {
  const { common, plan } = textsOf(language).printed;
  const name = at('name', 'text');
  draft.say(0, 1, `IF(IFERROR(${name},"")="",${quoted(account)},${cut(name, 60)})`, { size: 19, bold: true, color: BRAND });
  const owner = at('owner', 'text');
  const head = sentence(plan.head, {
    id: quoted(account),
    case: word(at('case', 'text')),
    owner: `IF(${owner}="",""," · "&${owner})`,
    day: dayInWords(DAY, common),
  });
  draft.say(0, RIGHT, `IFERROR(${head},"")`, { align: 'Right', color: CAPTION });
  draft.across(
    1,
    1,
    17,
    { formula: `=IFERROR(${message(language)},${quoted(plan.messages.unread)})` },
    { size: 11.5, bold: true, wrap: true },
  );
  draft.across(2, 1, 17, { formula: `=IFERROR(${about(language)},"")` }, { size: 8, color: CAPTION, wrap: true });
  putTiles(draft, tilesOf(language), FIRST_TILE_ROW, common.notKnown);
}

/** First columns of the tiles, and what each shows by the name of PORTFOLIO's column. */
const tileFigures = [
  [1, 'revenue'],
  [7, 'switching_cost'],
  [9, 'trust_score'],
  [13, 'loss_cost'],
  [15, 'renewal_risk'],
] as const;
/** The tile of the wallet shows no figure of the portfolio. */
const WALLET = [3, 5] as const;
const [FIRST_TILE_ROW, LAST_TILE_ROW, LAST_TILE_COLUMN] = [4, 7, 17] as const;

export function tileAt(row: number, column: number): (typeof tileFigures)[number][1] | undefined {
  const outside = row < FIRST_TILE_ROW || row > LAST_TILE_ROW || column > LAST_TILE_COLUMN;
  if (outside || (column >= WALLET[0] && column <= WALLET[1])) return undefined;
  return tileFigures.filter(([first]) => column >= first).at(-1)?.[1];
}
