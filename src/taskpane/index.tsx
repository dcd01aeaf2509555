/**
 * The one page of the add-in. Its runtime is shared: loading it associates the worksheet functions and the ribbon's commands, and draws the pane.
 * Outside Excel (the page opened in a browser) there is no workbook: the page says so.
 */
import { createRoot } from 'react-dom/client';
import '../functions/index';
import { onCommand, registerCommands, type CommandId } from '../commands/index';
import { firstLanguage, spoken, textsOf } from '../locales/languages';
import { onReady } from '../workbook/index';
import { excelWorkbook } from './excel-workbook';
import { App } from './shell/App';
import type { CommandSource } from './shell/Commands';
import type { Room } from './state/navigation';

const roomOf: Readonly<Record<CommandId, Room>> = {
  checkData: 'data',
  insertFunction: 'functions',
  shortNames: 'functions',
  writePortfolio: 'portfolio',
  writeBoard: 'portfolio',
  writeAccountPlan: 'account',
  openHelp: 'functions',
};

const commands: CommandSource = (handler) => onCommand(({ command, error, shortNames }) => handler(roomOf[command], error, shortNames));

async function start(root: HTMLElement): Promise<void> {
  if (!(await onReady())) {
    const language = spoken(navigator.language) ?? firstLanguage;
    document.documentElement.lang = language;
    root.textContent = textsOf(language).workbook.error.noWorkbook;
    return;
  }
  registerCommands();
  const workbook = excelWorkbook();
  document.documentElement.lang = workbook.language;
  createRoot(root).render(<App workbook={workbook} commands={commands} />);
}

void start(document.getElementById('root')!);
