/**
 * The ribbon's commands: one call into the workbook each. What needs choices or words continues in the pane (onCommand), and so does a command
 * that Excel refused: the pane says why. Excel is always told that the command has completed, or its button would stay busy.
 */
import { CellError, TableError } from '../tables/findings';
import {
  asWorkbookError,
  associateCommand,
  language,
  showPane,
  toggleShortNames,
  writePortfolio,
  writeSelectedAccountPlan,
} from '../workbook/index';
import { announce } from './events';
import { commandIds, type CommandId } from './ids';

export { onCommand, type CommandEvent } from './events';
export { commandIds, type CommandId } from './ids';

const inPane = (command: CommandId) => (): Promise<void> => {
  announce({ command });
  return showPane();
};

const commands: Readonly<Record<CommandId, () => Promise<void>>> = {
  checkData: inPane('checkData'),
  insertFunction: inPane('insertFunction'),
  openHelp: inPane('openHelp'),
  // Which names were left alone is for the pane to say.
  shortNames: async () => {
    announce({ command: 'shortNames', shortNames: await toggleShortNames(language()) });
    // The names are there whether the pane can be shown or not.
    await showPane().catch((error: unknown) => console.error(error));
  },
  writePortfolio: async () => {
    await writePortfolio({ language: language() });
  },
  writeAccountPlan: async () => {
    await writeSelectedAccountPlan(language());
  },
};

async function run(command: CommandId): Promise<void> {
  try {
    await commands[command]();
  } catch (error) {
    announce({ command, error: error instanceof TableError || error instanceof CellError ? error : asWorkbookError(error) });
    await showPane();
  }
}

/** Ties every command of the manifest to what it does. */
export function registerCommands(): void {
  for (const command of commandIds) associateCommand(command, () => run(command));
}
