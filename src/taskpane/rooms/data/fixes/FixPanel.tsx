/** What a fix would do, cell by cell, before it is asked for: all of it or what is ticked. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SheetWritten, WriteOptions } from '../../../../workbook/index';
import { keyOf, writeEntries, type OpenFix } from '../../../data/fixes';
import { tableOf, type LoadedWorkbook } from '../../../data/load';
import { useLayout } from '../../../parts/layout';
import { useWorkbook } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from '../import/styles';
import { Choices } from './Choices';
import { Entry } from './Entry';
import { useFix } from './use-fix';

const useStyles = makeStyles({
  panel: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    minWidth: 0,
  },
});

/** Entries that are drawn at once. */
const PAGE = 50;

interface Props {
  readonly open: OpenFix;
  readonly title: string;
  readonly loaded: LoadedWorkbook;
  readonly busy: boolean;
  readonly onApply: (write: (options: WriteOptions) => Promise<SheetWritten>, count: number) => void;
  readonly onClose: () => void;
}

export function FixPanel({ open, title, loaded, busy, onApply, onClose }: Props): ReactNode {
  const styles = useStyles();
  const buttons = useWizardStyles();
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const workbook = useWorkbook();
  const state = useFix(open, loaded);
  const [drawn, setDrawn] = useState(PAGE);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { target, table, entries, possible, chosen } = state;
  const source = tableOf(loaded, open.table);
  const count = chosen.length;
  const label = { duplicates: t.fixes.joinRows, accounts: t.fixes.addRows, cells: t.fixes.apply };
  const apply = label[open.kind === 'duplicates' || open.kind === 'accounts' ? open.kind : 'cells'](count, format.number(count));
  const some = count === 0 ? false : ('mixed' as const);
  const ticked = count === possible.length ? true : some;
  return (
    <section className={styles.panel} aria-label={t.fixes.heading(title)}>
      <h3 ref={heading} tabIndex={-1} className={layout.h3}>
        {t.fixes.heading(title)}
      </h3>
      <p className={layout.secondary}>{t.fixes.does[open.kind]}</p>
      {table === null || source === undefined ? (
        <p className={layout.text} role="status">
          {t.fixes.reading}
        </p>
      ) : (
        <>
          <Choices open={open} state={state} />
          {entries.length === 0 && <p className={layout.text}>{t.fixes.nothing}</p>}
          {possible.length > 1 && (
            <Checkbox
              size="medium"
              checked={ticked}
              label={t.fixes.all(possible.length, format.number(possible.length))}
              onChange={() => state.toggleAll(ticked !== true)}
            />
          )}
          <ul className={layout.list}>
            {entries.slice(0, drawn).map((entry) => (
              <Entry
                key={keyOf(entry)}
                entry={entry}
                table={table}
                loaded={source}
                chosen={state.isChosen(entry)}
                onToggle={() => state.toggle(entry)}
              />
            ))}
          </ul>
          {entries.length > drawn && (
            <div>
              <button type="button" className={layout.link} onClick={() => setDrawn(drawn + 4 * PAGE)}>
                {t.fixes.more(format.number(Math.min(4 * PAGE, entries.length - drawn)))}
              </button>
            </div>
          )}
        </>
      )}
      <div className={buttons.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || target === null || count === 0}
          onClick={() => onApply((options) => writeEntries(workbook, open, target!, chosen, language, options), count)}
        >
          {apply}
        </Button>
        <Button size="small" onClick={onClose}>
          {t.fixes.close}
        </Button>
      </div>
    </section>
  );
}
