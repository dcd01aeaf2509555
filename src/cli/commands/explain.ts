/** `tenure explain ACCOUNT`: how one account's figures come about, by any function that tells: its drivers, or its card. */
import { withSurveys } from '../../batch/facts';
import { Kernel } from '../../batch/kernel';
import type { Cell, FunctionDeclaration } from '../../functions/declare';
import { dayText } from '../output/result';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { openFigures, partOf, surveysOf } from './figures';
import { functionNamed, inWords } from './shared';

/** Of a function that tells how its figure comes about, that; else all that it has to say. */
const outputOf = ({ outputs }: FunctionDeclaration): string =>
  ['explain', 'parts'].find((one) => (outputs as readonly string[]).includes(one)) ?? outputs[0] ?? '';

export async function explain(context: Context): Promise<void> {
  const { texts, asked } = context;
  const [id] = asked.rest;
  if (id === undefined) throw new Refusal(texts.faults.accountMissing('explain'), 2);
  const name = asked.values.function ?? 'ACCOUNTCARD';
  const declaration = functionNamed(name);
  const one = declaration?.parameters.find(({ kind }) => kind === 'accounts');
  if (declaration === undefined || one === undefined) throw new Refusal(texts.faults.functionUnknown(name), 2);
  const figures = await openFigures(context, declaration);
  const part = await partOf(figures, id, context);
  const { header, rows } = await inWords(context, async () => {
    const output = asked.values.output ?? outputOf(declaration);
    const peers = 'peers' in declaration && (declaration.peers as readonly string[]).includes('references');
    const facts = peers ? withSurveys(figures.facts, await surveysOf(figures, context)) : figures.facts;
    return new Kernel(declaration, facts, output).run(part, id);
  });
  const dates = declaration.columns.map(({ look }) => look === 'date');
  const text = (cell: Cell | undefined, column: number): string => {
    if (typeof cell === 'object') return cell.message;
    return dates[column] === true && typeof cell === 'number' ? dayText(cell) : String(cell ?? '').replaceAll(/[\t\r\n]/g, ' ');
  };
  context.say(
    [header, ...rows].map((row) => row.map(text).join('\t')),
    {
      account: id,
      function: declaration.id,
      header: header.map(String),
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? { error: cell.code, reason: cell.message } : cell))),
    },
  );
}
