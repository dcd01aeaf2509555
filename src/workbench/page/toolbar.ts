// The bar above the grid: what Excel's own menus would offer (open, save, language, theme), and how blanks are sent.
import type { Blanks } from '../grid/arguments';
import { forEachLanguage, localeOf, pagesOf, type Language } from '../../locales/languages';

export interface ToolbarState {
  language: Language;
  dark: boolean;
  blanks: Blanks;
  workbookName: string;
}

export interface ToolbarActions {
  create(): void;
  open(files: File[]): void;
  save(): void;
  recalculate(): void;
  setLanguage(language: Language): void;
  setDark(dark: boolean): void;
  setBlanks(blanks: Blanks): void;
}

function button(id: string, label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = id;
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}

function choice<T extends string>(
  id: string,
  label: string,
  options: Record<T, string>,
  value: T,
  changed: (value: T) => void,
): HTMLLabelElement {
  const element = document.createElement('label');
  const select = document.createElement('select');
  select.id = id;
  for (const [key, text] of Object.entries<string>(options)) select.add(new Option(text, key, false, key === value));
  select.addEventListener('change', () => changed(select.value as T));
  element.append(label, select);
  return element;
}

export function drawToolbar(bar: HTMLElement, { language, dark, blanks, workbookName }: ToolbarState, actions: ToolbarActions): void {
  const say = pagesOf(language).workbench;
  bar.setAttribute('aria-label', say.toolbarLabel);
  const title = document.createElement('strong');
  title.textContent = workbookName;
  const file = document.createElement('input');
  file.type = 'file';
  file.id = 'open-file';
  file.accept = '.xlsx,.csv,.tsv,.tab,.txt';
  file.multiple = true;
  file.hidden = true;
  file.addEventListener('change', () => {
    const chosen = [...(file.files ?? [])];
    if (chosen.length > 0) actions.open(chosen);
    file.value = '';
  });
  const open = button('open', say.open, () => file.click());
  open.title = say.openHelp;
  const space = document.createElement('span');
  space.className = 'space';
  const blanksChoice = choice<Blanks>('blanks', say.blanks, { desktop: say.blanksDesktop, web: say.blanksWeb }, blanks, actions.setBlanks);
  blanksChoice.title = say.blanksHelp;
  const focused = document.activeElement?.id;
  bar.replaceChildren(
    title,
    button('new', say.newWorkbook, actions.create),
    open,
    file,
    button('save', say.save, actions.save),
    button('recalculate', say.recalculate, actions.recalculate),
    space,
    blanksChoice,
    choice<Language>(
      'language',
      say.language,
      forEachLanguage((one) => localeOf(one).habits.name),
      language,
      actions.setLanguage,
    ),
    choice<'light' | 'dark'>('theme', say.theme, { light: say.light, dark: say.dark }, dark ? 'dark' : 'light', (value) =>
      actions.setDark(value === 'dark'),
    ),
  );
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}
