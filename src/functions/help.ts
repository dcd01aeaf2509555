/**
 * help.html: one static page in every language, without script, made from the catalogue, the settings and the table declarations. The
 * language shown is that of the link followed (`#fr`, `#fr-SWITCHCOST`); where CSS can't tell, both are shown.
 */
import type { HelpTexts } from '../locales/en/help';
import { fieldText, type FunctionTexts } from '../locales/en/functions/index';
import type { SettingTexts } from '../locales/en/settings/index';
import { firstLanguage, languages, localeOf, pagesOf, textsOf, type Language } from '../locales/languages';
import { settingDeclarations, settingKeys, type SettingDeclaration } from '../settings/declarations/index';
import { tableDeclarations } from '../tables/declarations/index';
import type { ColumnDeclaration, TableDeclaration } from '../tables/schema';
import { version } from '../version';
import { catalogue } from './catalogue';
import type { FunctionDeclaration } from './declare';
import { exampleText } from './help-example';
import { helpStyles } from './help-styles';
import { isRepeating } from './metadata';

interface Room {
  readonly language: Language;
  readonly t: HelpTexts;
  readonly texts: FunctionTexts;
  readonly settings: SettingTexts;
}
const rooms: readonly Room[] = languages().map((language) => {
  const { help: t } = pagesOf(language);
  const { functions: texts, settings } = textsOf(language);
  return { language, t, texts, settings };
});

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
/** Text with `code` in it. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
const code = (text: string): string => `<code>${escaped(text)}</code>`;
const row = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const tableOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll"><table><thead>${row(header.map(escaped), 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table></div>`;
const definitions = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>${pairs.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`;

/** `TENURE.REBATE(volume, tiers, [method], …)` in the words of the language. */
export function signature(declaration: FunctionDeclaration, texts: FunctionTexts, language: Language): string {
  const names = declaration.parameters.map((parameter) => {
    const { name } = texts.parameters[parameter.key];
    if (isRepeating(parameter)) return `[${name}…]`;
    return parameter.optional ? `[${name}]` : name;
  });
  return `TENURE.${declaration.id}(${names.join(`${localeOf(language).habits.formula.separator} `)})`;
}

function functionSection(declaration: FunctionDeclaration, { language, t, texts }: Room): string {
  const { description, means, doesNotMean, source, exampleMeans } = texts.functions[declaration.id];
  const parameters = declaration.parameters.map((parameter): readonly [string, string] => {
    const { name, description: about } = texts.parameters[parameter.key];
    return [code(name), prose(about) + (parameter.optional ? ` <span class="note">(${t.optional})</span>` : '')];
  });
  const outputs = declaration.outputs.map((word, position): readonly [string, string] => [
    code(word),
    prose(fieldText(texts, declaration.id, word)) + (position === 0 ? ` <span class="note">(${t.first})</span>` : ''),
  ]);
  const columns = declaration.columns.map(({ name }): readonly [string, string] => [
    code(name),
    prose(fieldText(texts, declaration.id, name)),
  ]);
  const methods = declaration.parameters.some(({ key }) => key === 'method')
    ? `<h4>${t.methods}</h4>${definitions(Object.entries(texts.methods).map(([word, text]) => [code(word), prose(text)]))}`
    : '';
  return [
    `<section id="${language}-${declaration.id}"><h3>${declaration.id}</h3>`,
    `<p class="lead">${prose(description)}</p><pre>${escaped(signature(declaration, texts, language))}</pre>`,
    `<h4>${t.means}</h4><p>${prose(means)}</p><h4>${t.doesNotMean}</h4><p>${prose(doesNotMean)}</p>`,
    declaration.life === 'terms' ? '' : `<h4>${t.life}</h4><p>${prose(t.lives[declaration.life])}</p>`,
    `<h4>${t.parameters}</h4>${definitions(parameters)}${methods}`,
    outputs.length === 0 ? '' : `<h4>${t.outputs}</h4>${definitions(outputs)}`,
    `<details><summary>${t.columns}</summary>${definitions(columns)}</details>`,
    `<h4>${t.example}</h4><pre>${escaped(exampleText(declaration.example, language))}</pre><p>${prose(exampleMeans)}</p>`,
    `<h4>${t.source}</h4><p>${prose(source)}</p></section>`,
  ].join('');
}

const figure = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language).habits.tag, { maximumFractionDigits: 10 }).format(value);

function shownDefault(value: SettingDeclaration['default'], { t, language }: Room): string {
  if (value === null) return t.derived;
  if (value === '') return t.none;
  const { yes, no } = localeOf(language).habits.formula;
  if (typeof value === 'boolean') return value ? yes : no;
  return typeof value === 'number' ? figure(value, language) : String(value);
}

function rangeOf(declaration: SettingDeclaration, language: Language): string {
  if ('words' in declaration && declaration.words !== undefined) return declaration.words.join(', ');
  return 'min' in declaration ? `${figure(declaration.min, language)} … ${figure(declaration.max, language)}` : '';
}

function settingRow(key: keyof typeof settingDeclarations, room: Room): string[] {
  const { meanings, sources, units } = room.settings;
  const declaration: SettingDeclaration = settingDeclarations[key];
  const shown = shownDefault(declaration.default, room);
  const range = rangeOf(declaration, room.language);
  const published = (sources as Readonly<Partial<Record<typeof key, string>>>)[key];
  const source = published === undefined ? '' : ` <span class="note">(${escaped(published)})</span>`;
  return [code(key), escaped(shown), units[declaration.unit], escaped(range), prose(meanings[key]) + source];
}

function columnRow(column: ColumnDeclaration, { language, t }: Room): string[] {
  const words = column.choices === undefined ? '' : Object.keys(column.choices).map(code).join(', ');
  const name = column.required ? `<strong>${code(column.name)}</strong> <span class="note">(${t.required})</span>` : code(column.name);
  return [name, escaped(column.titles[language]), escaped(t.kinds[column.kind]), words];
}

function article(room: Room): string {
  const { language, t } = room;
  const declarations: readonly TableDeclaration[] = Object.values(tableDeclarations);
  const links = (entries: readonly (readonly [string, string])[]): string =>
    `<ul>${entries.map(([anchor, label]) => `<li><a href="#${language}-${anchor}">${escaped(label)}</a></li>`).join('')}</ul>`;
  return [
    `<article lang="${language}" id="${language}"><h1>${escaped(t.title)}</h1><p class="lead">${prose(t.lead)}</p>`,
    `<nav aria-label="${escaped(t.contents)}"><h2>${t.contents}</h2>`,
    links([...catalogue.map(({ id }) => [id, id] as const), ['settings', t.settings], ['tables', t.tables]]),
    `</nav><section><h2>${t.rulesTitle}</h2><ol>${t.rules.map((rule) => `<li>${prose(rule)}</li>`).join('')}</ol></section>`,
    `<h2>${t.functions}</h2>${catalogue.map((declaration) => functionSection(declaration, room)).join('')}`,
    `<section id="${language}-settings"><h2>${t.settings}</h2><p>${prose(t.settingsLead)}</p>`,
    tableOf(
      [t.setting, t.default, t.unit, t.range, t.meaning],
      settingKeys.map((key) => settingRow(key, room)),
    ),
    `</section><section id="${language}-tables"><h2>${t.tables}</h2><p>${prose(t.tablesLead)}</p>`,
    ...declarations.map(
      (table) =>
        `<section><h3>${escaped(table.titles[language])} <span class="note">${code(table.name)}</span></h3>${tableOf(
          [t.column, t.columnTitle, t.kind, t.words],
          table.columns.map((column) => columnRow(column, room)),
        )}</section>`,
    ),
    '</section></article>',
  ].join('\n');
}

/** The whole page. */
export function helpPage(): string {
  const switcher = rooms
    .map(({ language, t }) => `<a href="#${language}" hreflang="${language}" lang="${language}">${t.language}</a>`)
    .join(' ');
  return `<!doctype html>
<html lang="${firstLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(pagesOf(firstLanguage).help.title)}</title>
<style>${helpStyles(languages(), firstLanguage)}</style>
</head>
<body>
<header><span class="brand">Tenure</span> <span class="note">${version}</span> <span class="languages">${switcher}</span></header>
<main>
${rooms.map(article).join('\n')}
</main>
</body>
</html>
`;
}
