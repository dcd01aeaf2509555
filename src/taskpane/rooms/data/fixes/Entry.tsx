/** One thing that a fix changes: the cell before and after, the row that goes and what becomes of it, the account that is added; or why it stays. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellFaultText } from '../../../../functions/errors';
import type { CellFix, FixRefusal, FixTable, JoinedRow } from '../../../../fixes/types';
import { localeOf } from '../../../../locales/languages';
import { tableDeclarations } from '../../../../tables/declarations/index';
import { isBlank } from '../../../../tables/cell';
import { refusalOf, titleAt, type FixEntry } from '../../../data/fixes';
import type { LoadedTable } from '../../../data/load';
import { rowPlace } from '../../../data/places';
import { useLayout } from '../../../parts/layout';
import { useAttempts } from '../../../state/refusals';
import { useTexts, type PaneTexts } from '../../../state/texts';

const useStyles = makeStyles({
  entry: { display: 'flex', alignItems: 'flex-start', columnGap: '2px', minWidth: 0 },
  box: { flexShrink: 0, marginTop: '-6px' },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly entry: FixEntry;
  readonly table: FixTable;
  readonly loaded: LoadedTable;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

export function Entry({ entry, table, loaded, chosen, onToggle }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { goTo } = useAttempts();
  const refused = refusalOf(entry);
  const [what, ...more] = linesOf(entry, table, texts);
  const place = placeOf(entry, loaded);
  return (
    <li className={styles.entry}>
      <Checkbox
        className={styles.box}
        size="medium"
        aria-label={what}
        checked={chosen}
        disabled={refused !== undefined}
        onChange={onToggle}
      />
      <div className={styles.what}>
        {place === undefined ? (
          what
        ) : (
          <button type="button" className={layout.link} onClick={() => goTo(place)}>
            {what}
          </button>
        )}
        {more.map((line) => (
          <p key={line} className={layout.secondary}>
            {line}
          </p>
        ))}
        {refused !== undefined && <p className={layout.secondary}>{refusalText(refused, entry, texts)}</p>}
      </div>
    </li>
  );
}

function placeOf(entry: FixEntry, loaded: LoadedTable): ReturnType<typeof rowPlace> | undefined {
  if (entry.sort === 'account') return undefined;
  return entry.sort === 'join' ? rowPlace(loaded, entry.join.goes + 1) : rowPlace(loaded, entry.fix.row + 1, entry.fix.column);
}

function linesOf(entry: FixEntry, table: FixTable, texts: PaneTexts): string[] {
  const { t, format } = texts;
  if (entry.sort === 'join') return joinLines(entry.join, table, texts);
  if (entry.sort === 'account') {
    const { id, rows, similar } = entry.account;
    return [t.fixes.added(id, rows, format.number(rows)), ...(similar === undefined ? [] : [t.fixes.similar(similar)])];
  }
  const { row, before, after, refused } = entry.fix;
  const place = row === 0 ? t.fixes.headerRow : t.fixes.row(format.number(row + 1));
  const was = shown(before, entry.fix, table, texts);
  return [`${t.label(place)} ${refused === undefined ? t.fixes.change(was, shown(after, entry.fix, table, texts)) : was}`];
}

function joinLines({ goes, stays, id, filled, lost }: JoinedRow, table: FixTable, texts: PaneTexts): string[] {
  const { t, format, language } = texts;
  return [
    `${t.fixes.stays(format.number(stays + 1), id)}, ${t.fixes.goes(format.number(goes + 1))}`,
    ...filled.map((fix) => t.fixes.fills(titleAt(table, fix.column, fix.position, language), shown(fix.after, fix, table, texts))),
    ...lost.map(({ position, kept, lost: gone }) =>
      t.fixes.lost(String(table.cells[0]![position]), shown(kept, undefined, table, texts), shown(gone, undefined, table, texts)),
    ),
  ];
}

/** Texts in quotes, so that spaces are seen; days as days. */
function shown(value: unknown, fix: CellFix | undefined, { name }: FixTable, { t, language, format }: PaneTexts): string {
  if (value === null || value === undefined || value === '') return t.fixes.blank;
  if (typeof value === 'boolean') return t.fixes.flags[value ? 'TRUE' : 'FALSE'];
  if (typeof value === 'number') {
    const kind = tableDeclarations[name].columns.find((column) => column.name === fix?.column)?.kind;
    return kind === 'date' || kind === 'moment' ? format.date(Math.floor(value)) : String(value);
  }
  const text = typeof value === 'string' ? value : '?';
  return isBlank(text) ? t.fixes.blank : localeOf(language).errors.quoted(text);
}

function refusalText(refused: FixRefusal, entry: FixEntry, { t, language }: PaneTexts): string {
  switch (refused) {
    case 'formula':
      return t.fixes.refusedFormula;
    case 'in_other_units':
      return t.fixes.refusedUnits;
    case 'undecided':
      return t.fixes.refusedUndecided;
    case 'header_taken':
      return t.fixes.refusedTaken;
    default:
      return cellFaultText(refused, entry.sort === 'cell' ? entry.fix.before : '', '', language);
  }
}
