/** `tenure check`: what is wrong in the rows, by the pane's own data check. Errors give the exit code 3. */
import { MOST_ROWS } from '../../batch/part';
import { findingReason, tableFaultText, columnTitle } from '../../functions/errors';
import { checkRows } from '../../metrics/check-rows';
import { readSettingRows, Settings } from '../../settings/settings';
import type { Finding } from '../../tables/findings';
import { Refusal } from '../refusal';
import type { Context } from './context';
import { openRows } from './figures';
import { inWords } from './shared';

/** Examples shown of each kind. */
const SHOWN = 3;

export async function check(context: Context): Promise<void> {
  const { texts, language } = context;
  const { deal } = await inWords(context, () => openRows(context, []));
  for (const [name, count] of deal.counts) if (count > MOST_ROWS) throw new Refusal(texts.faults.tooManyToCheck(name, count, MOST_ROWS));
  const tables = await Promise.all([...deal.counts.keys()].map(async (name) => ({ name, cells: await deal.whole(name) })));
  const settings = tables.find(({ name }) => name === 'settings');
  const bad = settings === undefined ? [] : readSettingRows(settings.cells).faults;
  const date1904 = settings !== undefined && bad.length === 0 && Settings.fromCells(settings.cells).values.date1904;
  const { findings, faults } = checkRows(tables, date1904);
  const all = [...bad, ...findings];
  const count = (severity: Finding['severity']): number => all.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count('error') + faults.length, count('warning'), count('note')];
  const lines = [...faults.map(({ fault }) => tableFaultText(fault, language)), ...grouped(all).flatMap((kind) => linesOf(kind, context))];
  context.say(all.length + faults.length === 0 ? [texts.done.clean()] : [...lines, texts.done.findings(errors, warnings, notes)], {
    errors,
    warnings,
    notes,
    findings: all.map(({ code, severity, table, row, column, value }) => ({ code, severity, table, row, column, value })),
  });
  if (errors > 0) throw new Refusal('', 3);
}

/** Findings of one kind in one column, errors first. */
function grouped(findings: readonly Finding[]): Finding[][] {
  const kinds = new Map<string, Finding[]>();
  for (const severity of ['error', 'warning', 'note'] as const)
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const key = `${finding.table} ${finding.column} ${finding.code}`;
      const kind = kinds.get(key);
      if (kind === undefined) kinds.set(key, [finding]);
      else kind.push(finding);
    }
  return [...kinds.values()];
}

function linesOf(kind: readonly Finding[], { texts, language }: Context): string[] {
  const shown = kind
    .slice(0, SHOWN)
    .map(
      (finding) =>
        `${finding.table}:${finding.row} [${texts.done.severity[finding.severity]}] ${columnTitle(finding.table, finding.column, language)}: ${findingReason(finding, language)}`,
    );
  return kind.length > SHOWN ? [...shown, texts.done.more(kind.length - SHOWN)] : shown;
}
