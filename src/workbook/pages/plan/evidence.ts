/** Three columns of evidence: what holds them and what leaving would cost; what they buy and what was exchanged; when, who, and who says what. */
import { places } from '../../../functions/portfolio/plan/rows';
import { stakeholderRoles } from '../../../metrics/people/stakeholders';
import { trustGroups } from '../../../metrics/trust/trust-dimensions';
import { textsOf, type Language } from '../../../locales/languages';
import { area, cellAt } from '../../sheet-draft';
import { counted, cut, firstOf, percent, quoted, sentence, whole } from '../expressions';
import { BRAND, caption, CONSTRAINS, formatsOf, heading, row as line, section, SERVES } from '../looks';
import type { PageDraft } from '../page-draft';
import { at, chartCells, has, TRUST_SAYS, word } from './behind';

/** First columns of the three blocks; each has a label over two columns and three columns of figures. */
const [LEFT, MIDDLE, RIGHT] = [1, 7, 13] as const;
const WIDTH = 5;
const currency = at('currency', 'text');

type Pair = [string, string];

function header(draft: PageDraft, row: number, column: number, expression: string): void {
  draft.say(row, column, `IFERROR(${expression},"")`);
  draft.paint(area(row, column, 1, WIDTH), section);
}

const safe = (expression: string, otherwise = '""'): string => `IFERROR(${expression},${otherwise})`;

function putAxes(draft: PageDraft, language: Language): void {
  const { held: say, leaving } = textsOf(language).printed.plan;
  const [held, trust] = [at('held', 'value'), at('trust', 'value')];
  const rounded = { held: `ROUND(${held},0)`, attached: `ROUND(${trust},0)` };
  header(
    draft,
    9,
    LEFT,
    firstOf(
      [
        [`NOT(${has(held)})`, quoted(say.headingUnheld)],
        [TRUST_SAYS, sentence(say.heading, rounded)],
      ],
      sentence(say.headingUnknown, rounded),
    ),
  );
  const { axes, components } = chartCells;
  draft.charts.push({
    ...{ kind: 'bars', name: say.chart, place: area(10, LEFT, 5, WIDTH), categories: axes.labels, gap: 45, labelShare: 0.3 },
    ...{ most: 120, step: 50 },
    series: [
      { name: say.known, values: axes.known, fill: BRAND, labels: '0' },
      { name: say.unsure, values: axes.unsure, fill: '#FFFFFF', line: { color: BRAND, dashed: true }, labels: '0"?"' },
    ],
  });
  const [amount, share] = [at('switching_cost', 'value'), at('switching_cost', 'second')];
  const values = { n: whole(amount), currency, share: percent(share) };
  header(
    draft,
    15,
    LEFT,
    `IF(IF(${has(share)},${share}>0,FALSE),${sentence(leaving.heading, values)},${sentence(leaving.headingFree, values)})`,
  );
  draft.charts.push({
    ...{ kind: 'bars', name: leaving.chart, place: area(16, LEFT, 12, WIDTH), categories: components.labels, gap: 35, labelShare: 0.45 },
    ...{ stacked: true, legend: true },
    series: [
      { name: leaving.serves, values: components.serves, fill: SERVES.fill, line: { color: SERVES.line } },
      { name: leaving.constrains, values: components.constrains, fill: CONSTRAINS },
    ],
  });
}

function putFamilies(draft: PageDraft, language: Language): void {
  const { families: say } = textsOf(language).printed.plan;
  const formats = formatsOf(language);
  header(draft, 9, MIDDLE, quoted(say.heading));
  const { columns } = say;
  draft.put(10, MIDDLE, columns.family);
  draft.say(10, MIDDLE + 2, safe(sentence(columns.revenue, { currency })));
  draft.put(10, MIDDLE + 3, columns.margin);
  draft.put(10, MIDDLE + 4, columns.gap);
  draft.paint(area(10, MIDDLE, 1, WIDTH), heading);
  draft.paint(area(10, MIDDLE + 2, 1, 3), { align: 'Right' });
  const first = 11;
  const shown = 8;
  for (let place = 0; place < shown; place++) {
    const row = first + place;
    const key = `family_${place + 1}`;
    const [name, revenue, margin, gap] = [at(key, 'label'), at(key, 'value'), at(key, 'second'), at(key, 'third')];
    const rest = `${at(key, 'text')}="rest"`;
    const count = (text: readonly string[]): string => counted(at(key, 'second'), text as Pair);
    const restSaid = `IF(${at(key, 'third')}=0,${count(say.moreUnsold)},${count(say.more)})`;
    const isLast = place === shown - 1;
    const label = isLast ? `IF(${rest},${restSaid},${cut(name, 30)})` : cut(name, 30);
    draft.say(row, MIDDLE, safe(label));
    draft.say(
      row,
      MIDDLE + 2,
      safe(
        firstOf(
          [
            [has(revenue), revenue],
            [`${name}=""`, '""'],
          ],
          quoted(say.none),
        ),
      ),
      { align: 'Right', format: formats.amount },
    );
    draft.say(row, MIDDLE + 3, safe(`IF(AND(${name}<>"",${has(margin)}),${margin},"")`), { align: 'Right', format: formats.share });
    draft.say(
      row,
      MIDDLE + 4,
      safe(
        firstOf(
          [
            [`${name}=""`, '""'],
            [`NOT(${has(gap)})`, '"?"'],
            [`${gap}<1`, '"–"'],
          ],
          gap,
        ),
      ),
      { align: 'Right', format: '+#,##0' },
    );
    draft.paint(area(row, MIDDLE, 1, WIDTH), line);
  }
  draft.bars.push({ area: area(first, MIDDLE + 2, shown, 1) });
  const [familyCount, references] = [at('families', 'value'), at('families', 'second')];
  draft.say(
    first + shown,
    MIDDLE,
    safe(
      `IF(${references}>0,${sentence(say.note, {
        families: counted(familyCount, say.families as Pair),
        references: counted(references, say.references as Pair),
      })},${quoted(say.nothing)})`,
    ),
    caption,
  );
}

function putExchange(draft: PageDraft, language: Language): void {
  const { common, plan } = textsOf(language).printed;
  const { exchange: say } = plan;
  const formats = formatsOf(language);
  header(draft, 20, MIDDLE, quoted(say.heading));
  const lines: readonly (readonly [string, string, string])[] = [
    [
      say.given,
      'given',
      firstOf(
        [
          [`NOT(${has(at('given', 'value'))})`, quoted(say.noRecord)],
          [`${at('given', 'second')}=0`, quoted(say.paired)],
        ],
        counted(at('given', 'second'), say.unpaired as Pair),
      ),
    ],
    [
      say.obtained,
      'obtained',
      `IF(AND(${has(at('obtained', 'value'))},${has(at('obtained', 'second'))}),${sentence(say.balance, { n: whole(at('obtained', 'second')) })},${quoted(say.noRecord)})`,
    ],
    [
      say.beyond,
      'beyond',
      firstOf(
        [
          [`NOT(${has(at('beyond', 'value'))})`, quoted(say.noRecord)],
          [`${at('beyond', 'second')}=0`, quoted(say.known)],
        ],
        counted(at('beyond', 'second'), say.recall as Pair),
      ),
    ],
    [
      say.proposals,
      'proposals',
      `IF(${has(at('proposals', 'value'))},${sentence(say.accepted, { n: whole(at('proposals', 'second')) })},${quoted(say.askSaved)})`,
    ],
  ];
  lines.forEach(([label, key, beside], index) => {
    const row = 21 + index;
    draft.say(row, MIDDLE, safe(sentence(label, { currency })));
    draft.say(
      row,
      MIDDLE + 2,
      safe(`IF(${has(at(key, 'value'))},${at(key, 'value')},${quoted(common.notKnown)})`, quoted(common.notKnown)),
      {
        ...{ align: 'Right', format: formats.amount },
      },
    );
    draft.say(row, MIDDLE + 4, safe(beside), { ...caption, align: 'Right' });
    draft.paint(area(row, MIDDLE, 1, WIDTH), line);
  });
}

function putObjectives(draft: PageDraft, language: Language): void {
  const { objectives: say } = textsOf(language).printed.plan;
  header(draft, 25, MIDDLE, quoted(say.heading));
  draft.type({ name: 'plan_objective', area: area(26, MIDDLE, 1, WIDTH), prompt: say.prompt }, { align: 'Left' });
  const [target, revenue] = [at('target', 'value'), at('revenue', 'value')];
  const isSet = `IF(AND(${has(target)},${has(revenue)}),${target}>0,FALSE)`;
  draft.say(
    27,
    MIDDLE,
    safe(
      `IF(${isSet},${sentence(say.ours, { target: whole(target), revenue: whole(revenue), share: percent(`${revenue}/${target}`) })},${quoted(say.unknown)})`,
      quoted(say.unknown),
    ),
  );
  draft.paint(area(27, MIDDLE, 1, WIDTH), line);
}

/** Instead of what was exchanged: there is nothing to tell of it yet. */
function putNewClient(draft: PageDraft, language: Language): void {
  const { newClient: say } = textsOf(language).printed.plan;
  header(draft, 20, MIDDLE, quoted(say.heading));
  say.steps.forEach((step, index) => {
    const row = 21 + index;
    draft.put(row, MIDDLE, step);
    draft.paint(area(row, MIDDLE, 1, WIDTH), line);
    draft.type(
      { name: `plan_new_${index + 1}`, area: area(row, MIDDLE + 4, 1, 1), prompt: say.prompt, words: say.answers },
      { align: 'Right' },
    );
  });
}

function putMoments(draft: PageDraft, language: Language): void {
  const { moments: say } = textsOf(language).printed.plan;
  const formats = formatsOf(language);
  header(draft, 9, RIGHT, quoted(say.heading));
  for (let place = 0; place < places.moments; place++) {
    const row = 10 + place;
    const key = `moment_${place + 1}`;
    const [date, left, title, kind] = [at(key, 'value'), at(key, 'second'), at(key, 'label'), word(at(key, 'text'))];
    const none = place === 0 ? quoted(say.none) : '""';
    draft.say(row, RIGHT, safe(`IF(${has(date)},${date},${none})`, none), { bold: true, align: 'Left', format: formats.date });
    draft.say(
      row,
      RIGHT + 1,
      safe(`IF(${has(date)},${kind}&IF(${title}="","",", "&${cut(`LOWER(LEFT(${title},1))&MID(${title},2,99)`, 24)}),"")`),
    );
    draft.say(row, RIGHT + 4, safe(`IF(${has(date)},${counted(left, say.left as Pair)},"")`), { align: 'Right' });
    draft.paint(area(row, RIGHT, 1, WIDTH), line);
  }
}

function putRoles(draft: PageDraft, language: Language): void {
  const { common, plan } = textsOf(language).printed;
  const { roles: say } = plan;
  const formats = formatsOf(language);
  header(draft, 14, RIGHT, quoted(say.heading));
  const { columns } = say;
  draft.block(15, RIGHT, [[columns.role, columns.tie, columns.met, null, columns.owner]]);
  draft.paint(area(15, RIGHT, 1, WIDTH), heading);
  draft.paint(area(15, RIGHT + 2, 1, 3), { align: 'Right' });
  stakeholderRoles.forEach((role, index) => {
    const row = 16 + index;
    const key = `role_${role}`;
    const [tie, days, count, owner] = [at(key, 'value'), at(key, 'second'), at(key, 'third'), at(key, 'text')];
    const some = `IF(${has(count)},${count}>0,FALSE)`;
    draft.put(row, RIGHT, say.names[role]);
    draft.say(
      row,
      RIGHT + 1,
      safe(
        firstOf(
          [
            [`NOT(${some})`, quoted(say.nobody)],
            [has(tie), `REPT("●",ROUND(${tie},0))&REPT("○",5-ROUND(${tie},0))`],
          ],
          quoted(common.notKnown),
        ),
      ),
      { align: 'Left' },
    );
    draft.say(
      row,
      RIGHT + 2,
      safe(
        firstOf(
          [
            [`NOT(${some})`, '""'],
            [has(days), days],
          ],
          quoted(say.neverMet),
        ),
      ),
      { align: 'Right', format: formats.days },
    );
    draft.say(row, RIGHT + 4, safe(`IF(${some},${cut(owner, 16)},"")`), { align: 'Right' });
    draft.paint(area(row, RIGHT, 1, WIDTH), line);
  });
  const met = cellAt(16, RIGHT + 2).replace(/\$(\d)/, '$1');
  draft.rules.push({ area: area(16, RIGHT + 2, stakeholderRoles.length, 1), formula: `=AND(ISNUMBER(${met}),${met}>90)`, bold: true });
  draft.say(
    22,
    RIGHT,
    safe(
      `IF(IF(${has(at('roles', 'second'))},${at('roles', 'second')}>0,FALSE),${sentence(say.note, { n: percent(at('roles', 'value')) })},${quoted(say.unknown)})`,
      quoted(say.unknown),
    ),
    caption,
  );
}

function putVoices(draft: PageDraft, language: Language): void {
  const { voices: say } = textsOf(language).printed.plan;
  header(draft, 23, RIGHT, quoted(say.heading));
  trustGroups.forEach((group, index) => {
    const row = 24 + index;
    const value = at(`voice_${group}`, 'value');
    draft.put(row, RIGHT, say.groups[group]);
    draft.across(
      row,
      RIGHT + 2,
      3,
      { formula: `=${safe(`IF(${has(value)},${value},${quoted(group === 'facts' ? say.noFacts : say.notAsked)})`)}` },
      { align: 'Right', format: '0' },
    );
    draft.paint(area(row, RIGHT, 1, WIDTH), line);
  });
  draft.bars.push({ area: area(24, RIGHT + 2, trustGroups.length, 1), most: 100 });
}

export function putEvidence(draft: PageDraft, language: Language, isNew: boolean): void {
  putAxes(draft, language);
  putFamilies(draft, language);
  if (isNew) putNewClient(draft, language);
  else {
    putExchange(draft, language);
    putObjectives(draft, language);
  }
  putMoments(draft, language);
  putRoles(draft, language);
  putVoices(draft, language);
}
