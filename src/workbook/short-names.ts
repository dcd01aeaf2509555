/**
 * Adds the short names of the functions to the workbook, or takes them away: one command, one step of undo. A name that the workbook already
 * uses for something else, a table's name included, is left alone and reported. When Excel refuses half-way, what was done is taken back.
 */
import { catalogue } from '../functions/catalogue';
import { textsOf, type Language } from '../locales/languages';
import { WorkbookError } from './errors';
import { inWorkbook, isSupported } from './run';
import { passedThrough, shortNameFormula } from './short-name-formula';
import { doneOrTakenBack, isUncertain } from './taking-back';
import type { ShortNames, ShortNamesChange } from './types';

/** What a name's comment can hold. */
const LONGEST_COMMENT = 255;

interface Found extends ShortNames {
  /** Ours, by function; those whose formula is another than today's. */
  readonly ours: ReadonlyMap<string, { readonly item: Excel.NamedItem; readonly formula: string }>;
  readonly outdated: readonly string[];
}

async function find(context: Excel.RequestContext): Promise<Found> {
  const names = context.workbook.names.load('items/name,items/formula');
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const byName = new Map(names.items.map((item) => [item.name.toUpperCase(), { item, formula: String(item.formula) }]));
  const tableNames = new Set(tables.items.map(({ name }) => name.toUpperCase()));
  const ours = new Map<string, { item: Excel.NamedItem; formula: string }>();
  const [missing, taken, outdated]: [string[], string[], string[]] = [[], [], []];
  for (const declaration of catalogue) {
    const { id } = declaration;
    const known = byName.get(id);
    if (known === undefined) (tableNames.has(id) ? taken : missing).push(id);
    else if (passedThrough(known.formula)?.id !== id) taken.push(id);
    else {
      ours.set(id, known);
      if (passed(known.formula) !== passed(shortNameFormula(declaration))) outdated.push(id);
    }
  }
  return { added: [...ours.keys()], missing, taken, ours, outdated };
}

/** Two formulas that pass the same parameters through are the same name, however Excel writes them. */
const passed = (formula: string): string => JSON.stringify(passedThrough(formula)?.parameters);

/** Which short names the workbook has, which it lacks, which it uses for something else. */
export function shortNames(): Promise<ShortNames> {
  return inWorkbook(
    async (context) => {
      const { added, missing, taken } = await find(context);
      return { added, missing, taken };
    },
    { afterCellEdit: true },
  );
}

/** LAMBDA has no requirement set of its own; the Excels without it (2021 and before) end at ExcelApi 1.14. */
function refuseWithoutLambda(): void {
  if (!isSupported('ExcelApi', '1.15')) throw new WorkbookError('unsupported');
}

const declarationOf = (id: string) => catalogue.find((declaration) => declaration.id === id)!;

const commentOf = (id: string, language: Language): string =>
  textsOf(language).functions.functions[declarationOf(id).id].description.slice(0, LONGEST_COMMENT);

async function add(context: Excel.RequestContext, found: Found, language: Language): Promise<ShortNamesChange> {
  refuseWithoutLambda();
  const { names } = context.workbook;
  for (const id of found.missing) names.add(id, shortNameFormula(declarationOf(id)), commentOf(id, language));
  for (const id of found.outdated) found.ours.get(id)!.item.formula = shortNameFormula(declarationOf(id));
  try {
    await context.sync();
  } catch (error) {
    await doneOrTakenBack(error, {
      isDone: async (fresh) => isWhole(await find(fresh)),
      takeBack: (fresh) => takeBackNames(fresh, found),
      atOnce: true,
    });
  }
  return { action: 'added', names: [...found.missing, ...found.outdated], taken: found.taken };
}

/** The names that came are deleted and the changed ones get their formulas back. */
async function takeBackNames(context: Excel.RequestContext, { missing, outdated, ours }: Found): Promise<void> {
  const items = [...missing, ...outdated].map((id) => context.workbook.names.getItemOrNullObject(id));
  await context.sync();
  items.forEach((item, index) => {
    if (item.isNullObject) return;
    if (index < missing.length) item.delete();
    else item.formula = ours.get(outdated[index - missing.length]!)!.formula;
  });
  await context.sync();
}

async function remove(context: Excel.RequestContext, { ours, taken }: Found, language: Language): Promise<ShortNamesChange> {
  for (const { item } of ours.values()) item.delete();
  try {
    await context.sync();
  } catch (error) {
    await doneOrTakenBack(error, {
      isDone: async (fresh) => (await find(fresh)).ours.size === 0,
      takeBack: (fresh) => bringBackNames(fresh, ours, language),
      atOnce: true,
    });
  }
  return { action: 'removed', names: [...ours.keys()], taken };
}

async function bringBackNames(context: Excel.RequestContext, ours: Found['ours'], language: Language): Promise<void> {
  const items = [...ours.keys()].map((id) => context.workbook.names.getItemOrNullObject(id));
  await context.sync();
  [...ours].forEach(([id, { formula }], index) => {
    if (items[index]!.isNullObject) context.workbook.names.add(id, formula, commentOf(id, language));
  });
  await context.sync();
}

const isWhole = ({ missing, outdated }: Found): boolean => missing.length + outdated.length === 0;

/** What a command set out to do and could not finish: asked again, it is done or begun anew, and not turned round. */
let unfinished: ShortNamesChange['action'] | undefined;

async function toggle(context: Excel.RequestContext, language: Language): Promise<ShortNamesChange> {
  const found = await find(context);
  const before = unfinished;
  unfinished = isWhole(found) ? 'removed' : 'added';
  const { added, ours, taken } = found;
  if (before === 'added' && isWhole(found)) return { action: 'added', names: added, taken };
  if (before === 'removed' && ours.size === 0) return { action: 'removed', names: [], taken };
  return isWhole(found) ? remove(context, found, language) : add(context, found, language);
}

/**
 * Adds what is missing (and brings names of an earlier version up to date); removes all of them when none is missing. What Excel did although it said
 * that it failed is done.
 */
export async function toggleShortNames(language: Language): Promise<ShortNamesChange> {
  try {
    const change = await inWorkbook((context) => toggle(context, language), { oneUndoStep: true, doing: 'shortNames' });
    unfinished = undefined;
    return change;
  } catch (error) {
    if (!isUncertain(error)) unfinished = undefined;
    throw error;
  }
}
