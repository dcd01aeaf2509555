// manifest.xml passes every rule, and every rule catches a manifest broken in its way.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, type Rule } from './check';

const manifest = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');

describe('manifest.xml', () => {
  it('has no problem', () => {
    expect(check(manifest)).toEqual([]);
  });
});

const withoutOverride = (id: string) => (text: string) =>
  text.replace(new RegExp(`(id="${id}" DefaultValue="[^"]*")>(?:\\s*<bt:Override[^>]*/>)*\\s*</bt:(String|Url)>`), '$1/>');

const broken: [string, Rule, (text: string) => string][] = [
  ['an unclosed element', 'xml', (text) => text.replace('</Permissions>', '')],
  [
    'Permissions before DefaultSettings',
    'order',
    (text) => text.replace(/( {2}<DefaultSettings>[^]*?<\/DefaultSettings>\n)( {2}<Permissions>.*\n)/, '$2$1'),
  ],
  ['Label after the groups left out', 'order', (text) => text.replace(/\n\s*<Label resid="Tab.Label"\/>(?=\s*<\/CustomTab>)/, '')],
  ['Icon before Supertip', 'order', (text) => text.replace(/(<Supertip>[^]*?<\/Supertip>)(\s*)(<Icon>[^]*?<\/Icon>)/, '$3$2$1')],
  ['Resources before Hosts', 'order', (text) => text.replace(/( {4}<Hosts>[^]*?<\/Hosts>\n)( {4}<Resources>[^]*?<\/Resources>\n)/, '$2$1')],
  ['an element that the schema does not know', 'order', (text) => text.replace('<FunctionFile', '<MobileFormFactor/><FunctionFile')],
  ['an id that is no GUID', 'id', (text) => text.replace(/<Id>.*<\/Id>/, '<Id>tenure</Id>')],
  ['a version with a letter', 'version', (text) => text.replace(/<Version>.*<\/Version>/, '<Version>1.0.0-beta</Version>')],
  ['a version of two numbers', 'version', (text) => text.replace(/<Version>.*<\/Version>/, '<Version>1.0</Version>')],
  ['a short string of 126 characters', 'length', (text) => text.replace('DefaultValue="Check data"', `DefaultValue="${'x'.repeat(126)}"`)],
  ['a French long string of 251 characters', 'length', (text) => text.replace(/Value="Lit toutes[^"]*"/, `Value="${'x'.repeat(251)}"`)],
  ['an empty description', 'length', (text) => text.replace(/<Description DefaultValue="[^"]+"/, '<Description DefaultValue=""')],
  ['a resource id of 33 characters', 'length', (text) => text.replaceAll('"OpenHelp.Label"', `"${'x'.repeat(33)}"`)],
  ['a label without its resource', 'dangling', (text) => text.replace('<Label resid="CheckData.Label"/>', '<Label resid="Check.Label"/>')],
  [
    'a label that names a long string',
    'dangling',
    (text) => text.replace('<Label resid="CheckData.Label"/>', '<Label resid="CheckData.Description"/>'),
  ],
  [
    'a resource nobody names',
    'unused',
    (text) => text.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Left.Over" DefaultValue="x"/>'),
  ],
  ['two resources of one id', 'duplicate', (text) => text.replace(' id="Group.Data.Label"', ' id="Group.Help.Label"')],
  ['two controls of one id', 'duplicate', (text) => text.replace('id="Tenure.CheckData"', 'id="Tenure.OpenHelp"')],
  ['an http address', 'address', (text) => text.replace('id="Help.Url" DefaultValue="https:', 'id="Help.Url" DefaultValue="http:')],
  ['an http address in an override', 'address', (text) => text.replace(/Value="https:([^"]*functions-fr.json)"/, 'Value="http:$1"')],
  ['a relative address', 'address', (text) => text.replace(/<SupportUrl DefaultValue="[^"]*"/, '<SupportUrl DefaultValue="help.html"')],
  ['an icon file that does not exist', 'icon', (text) => text.replace('assets/check-32.png', 'assets/tick-32.png')],
  ['an icon of another size', 'icon', (text) => text.replace('assets/check-32.png', 'assets/check-64.png')],
  ['an add-in icon of another size', 'icon', (text) => text.replace(/(<IconUrl DefaultValue="[^"]*)mark-32/, '$1mark-64')],
  ['a button without its 80 px icon', 'icon', (text) => text.replace(/\s*<bt:Image size="80" resid="Help.80"\/>/, '')],
  ['a function that no code associates', 'command', (text) => text.replace('<FunctionName>checkData<', '<FunctionName>CheckData<')],
  ['a command without a button', 'command', (text) => text.replace('<FunctionName>openHelp<', '<FunctionName>checkData<')],
  ['a second runtime', 'runtime', (text) => text.replace('</Runtimes>', '<Runtime resid="Help.Url" lifetime="long"/></Runtimes>')],
  ['a short-lived runtime', 'runtime', (text) => text.replace('lifetime="long"', 'lifetime="short"')],
  [
    'commands on another page',
    'runtime',
    (text) => text.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
  ],
  ['another start page', 'runtime', (text) => text.replace(/(<SourceLocation DefaultValue="[^"]*)taskpane/, '$1help')],
  ['no requirement of a shared runtime', 'runtime', (text) => text.replace(/\s*<Set Name="SharedRuntime"[^>]*>/, '')],
  ['a label without French', 'locale', withoutOverride('CheckData.Label')],
  ['functions.json without its French file', 'locale', withoutOverride('Functions.Metadata.Url')],
  ['a French text left in English', 'locale', (text) => text.replace('Value="Contrôler les données"', 'Value="Check data"')],
  ['an override for another language', 'locale', (text) => text.replace('Locale="fr-FR" Value="Aide"', 'Locale="de-DE" Value="Hilfe"')],
  ['a namespace with a hyphen', 'namespace', (text) => text.replace('DefaultValue="TENURE"', 'DefaultValue="TEN-URE"')],
];

describe('a broken manifest', () => {
  it.each(broken)('%s is a problem of the rule %s', (_name, rule, mutate) => {
    const text = mutate(manifest);
    expect(text).not.toBe(manifest);
    expect(check(text).map((problem) => problem.rule)).toContain(rule);
  });
});
