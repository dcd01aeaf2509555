// What can be wrong in a manifest without Excel saying why: each rule names what it found. Used on manifest.xml and on broken copies of it.
import { existsSync, readFileSync } from 'node:fs';
import { commandIds } from '../../src/commands/ids';
import { firstLanguage, languages, localeOf, spoken } from '../../src/locales/languages';
import { childrenOf, follows } from './schema-order';
import { all, at, parseXml, walk, type Element } from './xml';

export type Rule =
  | 'xml'
  | 'order'
  | 'version'
  | 'id'
  | 'length'
  | 'dangling'
  | 'unused'
  | 'duplicate'
  | 'address'
  | 'icon'
  | 'command'
  | 'runtime'
  | 'locale'
  | 'namespace';

export interface Problem {
  rule: Rule;
  what: string;
}

/** Excel's tags of the languages that need their own text: the manifest itself speaks the first. */
const needed = languages()
  .filter((language) => language !== firstLanguage)
  .flatMap((language) => [localeOf(language).habits.excel, ...localeOf(language).habits.regions]);
const project = new URL('../../', import.meta.url);

/** Which list of resources an element's resid must lie in, by element name. */
const listOf: Record<string, string> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Runtime: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

export function check(text: string): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: Rule, what: string) => problems.push({ rule, what });
  let root: Element;
  try {
    root = parseXml(text);
  } catch (error) {
    return [{ rule: 'xml', what: String(error) }];
  }
  checkOrder(root, report);
  checkHead(root, report);
  checkResources(root, report);
  checkAddresses(root, report);
  checkIcons(root, report);
  checkCommands(root, report);
  checkRuntime(root, report);
  checkLocales(root, report);
  return problems;
}

type Report = (rule: Rule, what: string) => void;

function checkOrder(element: Element, report: Report): void {
  const type = element.attributes['xsi:type'];
  const rule = (type === undefined ? undefined : childrenOf[`${element.name}:${type}`]) ?? childrenOf[element.name];
  const names = element.children.map((child) => child.name);
  if (rule === undefined) report('order', `${element.name}${type ? ` (${type})` : ''} is not an element of this schema`);
  else if (!follows(names, rule)) report('order', `${element.name} holds ${names.join(' ')}; the schema wants ${rule || 'nothing'}`);
  for (const child of element.children) checkOrder(child, report);
}

function checkHead(root: Element, report: Report): void {
  const id = at(root, 'Id')?.text ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) report('id', `Id ${id} is not a GUID`);
  const version = at(root, 'Version')?.text ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){2,3}$/.test(version))
    report('version', `Version ${version} is not three or four numbers of at most five digits`);
  const name = at(root, 'DisplayName');
  const description = at(root, 'Description');
  const provider = at(root, 'ProviderName')?.text ?? '';
  for (const value of valuesOf(name)) limit('DisplayName', value, 125, report);
  for (const value of valuesOf(description)) limit('Description', value, 250, report);
  limit('ProviderName', provider, 125, report);
}

function limit(what: string, value: string, most: number, report: Report): void {
  if (value === '' || value.length > most) report('length', `${what}: ${value.length} characters, 1 to ${most} allowed`);
}

/** The default value and every override. */
function valuesOf(element: Element | undefined): string[] {
  if (!element) return [];
  return [element.attributes.DefaultValue ?? '', ...element.children.map((child) => child.attributes.Value ?? '')];
}

function resourceLists(root: Element): Element[] {
  return at(root, 'VersionOverrides', 'Resources')?.children ?? [];
}

// eslint-disable-next-line complexity -- a list of rules with what each means, no decision among them.
function checkResources(root: Element, report: Report): void {
  const resources = new Map<string, string>();
  for (const list of resourceLists(root)) {
    const most = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }[list.name] ?? 2048;
    for (const resource of list.children) {
      const id = resource.attributes.id ?? '';
      limit(`id ${id}`, id, 32, report);
      if (resources.has(id)) report('duplicate', `resource ${id}`);
      resources.set(id, list.name);
      for (const value of valuesOf(resource)) limit(id, value, most, report);
    }
  }
  const used = new Set<string>();
  for (const element of walk(root)) {
    const resid = element.attributes.resid;
    if (resid === undefined) continue;
    used.add(resid);
    const list = resources.get(resid);
    if (list === undefined) report('dangling', `${element.name} names the resource ${resid}, which does not exist`);
    else if (list !== listOf[element.name])
      report('dangling', `${element.name} names ${resid}, which is in ${list}, not in ${listOf[element.name]}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) report('unused', `resource ${id}`);
  const ids = [...all(root, 'Control'), ...all(root, 'Group'), ...all(root, 'CustomTab')].map((element) => element.attributes.id);
  ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => report('duplicate', `control or group ${id}`));
  const namespace = all(root, 'Namespace')[0]?.attributes.resid;
  const value = resourceLists(root)
    .flatMap((list) => list.children)
    .find((resource) => resource.attributes.id === namespace)?.attributes.DefaultValue;
  if (value !== undefined && !/^[A-Za-z][A-Za-z0-9._]*$/.test(value)) report('namespace', `${value} is no namespace that Excel accepts`);
}

const addressElements = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'];

/** Every address of the manifest; all must be https and absolute. */
function addresses(root: Element): string[] {
  const elements = [...walk(root)].filter(
    (element) => addressElements.includes(element.name) && element.attributes.DefaultValue !== undefined,
  );
  return [...elements.flatMap(valuesOf), ...all(root, 'AppDomain').map((domain) => domain.text)];
}

function checkAddresses(root: Element, report: Report): void {
  for (const address of addresses(root)) {
    if (!URL.canParse(address) || new URL(address).protocol !== 'https:') report('address', `${address} is not an https address`);
  }
}

/** The pixel size in a PNG file's header (bytes 16 to 23), or null. */
function pngSize(file: URL): [number, number] | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

function checkIcon(address: string | undefined, size: number, report: Report): void {
  if (address === undefined || !URL.canParse(address)) return;
  const path = new URL(address).pathname.replace(/^.*\/assets\//, 'assets/').replace(/^\//, '');
  const found = pngSize(new URL(path, project));
  if (found === null) report('icon', `${path} is no PNG file of this project`);
  else if (found[0] !== size || found[1] !== size) report('icon', `${path} has ${found.join(' × ')} pixels, ${size} expected`);
}

function checkIcons(root: Element, report: Report): void {
  const images = new Map(
    resourceLists(root)
      .flatMap((list) => (list.name === 'bt:Images' ? list.children : []))
      .map((image) => [image.attributes.id, image]),
  );
  checkIcon(at(root, 'IconUrl')?.attributes.DefaultValue, 32, report);
  checkIcon(at(root, 'HighResolutionIconUrl')?.attributes.DefaultValue, 64, report);
  for (const icon of all(root, 'Icon')) {
    const sizes = icon.children.map((image) => Number(image.attributes.size));
    for (const size of [16, 32, 80]) if (!sizes.includes(size)) report('icon', `an Icon lacks the mandatory size ${size}`);
    for (const image of icon.children)
      checkIcon(images.get(image.attributes.resid)?.attributes.DefaultValue, Number(image.attributes.size), report);
  }
}

function checkCommands(root: Element, report: Report): void {
  const named = all(root, 'FunctionName').map((element) => element.text);
  const known: readonly string[] = commandIds;
  for (const name of named) if (!known.includes(name)) report('command', `no code associates ${name}`);
  for (const id of known) if (!named.includes(id)) report('command', `no button runs ${id}`);
}

function checkRuntime(root: Element, report: Report): void {
  const runtimes = all(root, 'Runtime');
  if (runtimes.length !== 1 || runtimes[0]?.attributes.lifetime !== 'long')
    report('runtime', 'exactly one Runtime with lifetime long makes a shared runtime');
  const urls = new Map(
    resourceLists(root)
      .flatMap((list) => (list.name === 'bt:Urls' ? list.children : []))
      .map((url) => [url.attributes.id, url.attributes.DefaultValue]),
  );
  const panes = all(root, 'Action').filter((action) => action.attributes['xsi:type'] === 'ShowTaskpane');
  const pages = [
    ...runtimes,
    ...all(root, 'Page').flatMap((page) => page.children),
    ...all(root, 'FunctionFile'),
    ...panes.flatMap((pane) => all(pane, 'SourceLocation')),
  ];
  const distinct = new Set([
    at(root, 'DefaultSettings', 'SourceLocation')?.attributes.DefaultValue,
    ...pages.map((page) => urls.get(page.attributes.resid)),
  ]);
  if (distinct.size !== 1) report('runtime', `one page is the runtime of pane, functions and commands; here: ${[...distinct].join(', ')}`);
  const sets = all(root, 'Set').map((set) => set.attributes.Name);
  if (!sets.includes('SharedRuntime')) report('runtime', 'Requirements do not ask for SharedRuntime');
}

function checkLocales(root: Element, report: Report): void {
  const texts = [at(root, 'DisplayName'), at(root, 'Description'), ...all(root, 'bt:String')].filter((element) => element !== undefined);
  const namespace = all(root, 'Namespace')[0]?.attributes.resid;
  const metadata = all(root, 'Metadata')[0]?.children[0]?.attributes.resid;
  const translated = [
    ...texts.filter((text) => text.attributes.id !== namespace),
    ...all(root, 'bt:Url').filter((url) => url.attributes.id === metadata),
  ];
  for (const text of translated) {
    const id = text.attributes.id ?? text.name;
    const locales = text.children.map((override) => override.attributes.Locale ?? '');
    for (const language of needed) if (!locales.includes(language)) report('locale', `${id} has no ${language} override`);
    for (const locale of locales)
      if (spoken(locale) === undefined) report('locale', `${id} has an override for ${locale}, which the add-in does not speak`);
    for (const value of valuesOf(text).slice(1)) {
      if (value === text.attributes.DefaultValue && value.includes(' ')) report('locale', `${id} is not translated`);
    }
  }
}
