/** The buttons of the ribbon, pressed. */
import { onCommand, registerCommands, type CommandId } from '../../../../src/commands/index';
import { addin, addCoreTables } from '../../support';
import { scenario, type Scenario } from '../scenario';
import { core, select } from './tables';

/** Presses the button; rejects with what the pane is told to say. */
async function press(command: CommandId): Promise<string> {
  registerCommands();
  let failure: unknown;
  const stop = onCommand(({ error }) => {
    failure = error;
  });
  // What can't even be said in the pane is told to the developer's console.
  const { error: say } = console;
  console.error = () => undefined;
  try {
    await addin.host.runCommand(command);
  } finally {
    console.error = say;
    stop();
  }
  if (failure !== undefined) throw failure as Error;
  return command;
}

const button = (command: CommandId, prepare: () => Promise<void>, others: Partial<Scenario> = {}): readonly Scenario[] => [
  scenario({ name: `button ${command}`, prepare, run: () => press(command), stops: false, ...others }),
];

/** Nothing but the pane is asked for, and Office does not say why it can't be shown. */
const inPane = (command: CommandId): readonly Scenario[] => button(command, nothing, { says: ['failed'] });

const nothing = (): Promise<void> => Promise.resolve();

export const ribbon: Readonly<Record<CommandId, readonly Scenario[]>> = {
  checkData: inPane('checkData'),
  insertFunction: inPane('insertFunction'),
  openHelp: inPane('openHelp'),
  shortNames: button('shortNames', () => addCoreTables(addin.workbook), { levels: ['1.15', '1.20'] }),
  writePortfolio: button('writePortfolio', core),
  writeAccountPlan: button(
    'writeAccountPlan',
    async () => {
      await core();
      select('Accounts', 1, 0);
    },
    { ignores: /^shown/ },
  ),
};
