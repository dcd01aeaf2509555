/** docs/reliability.md: what the fault trial counted. Written by `npm run nightly`. */
import type { Outcome, Tried } from './trial';

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ['as it was', 'the workbook is as it was'],
  ['done', 'done all the same'],
  ['said to be left', 'says that it may be incomplete'],
  ['half, the pane was closed', 'half, the pane was closed'],
];

function row(name: string, tried: readonly Tried[]): string {
  const counts = OUTCOMES.map(([outcome]) => tried.filter((one) => one.outcome === outcome).length);
  return `| ${[name, tried.length, ...counts, tried.filter(({ problem }) => problem !== null).length].join(' | ')} |`;
}

function table(heading: string, tried: readonly Tried[], groupOf: (one: Tried) => string): string {
  const groups = [...new Set(tried.map(groupOf))];
  const head = [heading, 'faults', ...OUTCOMES.map(([, title]) => title), 'fell'];
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...groups.map((group) =>
      row(
        group,
        tried.filter((one) => groupOf(one) === group),
      ),
    ),
    row('all', tried),
  ].join('\n');
}

/** `ownerOf`: the command that a scenario tries. */
export const reliability = (tried: readonly Tried[], ownerOf: (scenario: string) => string): string => `# When Excel fails

The fault trial (\`test/workbook/trial\`) runs every command of the add-in and every button of its ribbon against the real Office.js and the project's host,
and fails each of their requests in each way that Excel knows, at the lowest requirement set that is asked for and at one that merges steps of undo. Afterwards the
workbook (cells, formulas, formats, names, tables, sheets, charts, rules) is compared with what it was and with what it is when the command is done; the command
must have come to its end, and its sentence must be true. CI plays a fixed part of it; \`npm run nightly\` plays all of it and writes this page.
No real Excel was asked.

*Says that it may be incomplete*: Excel refused or did not answer what would have put it back, nor let it be looked at, and the sentence says so.
*Half, the pane was closed*: a command of several requests whose pane was closed meanwhile; nobody was left to put anything back. Where Excel merges them, it
is one step of undo. *Fell*: half-written without a word, an untrue sentence, or a command that never ends.

## By command

${table('command', tried, ({ scenario }) => ownerOf(scenario))}

## By fault

${table('fault', tried, ({ played }) => played.kind)}

A new command needs a scenario: \`test/workbook/trial/scenarios/index.ts\` says how, and does not compile without it.
`;
