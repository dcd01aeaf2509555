/** The journal: whether it balances, its lines as a file, and list and journal as sheets. */
import { Button, Field, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import { balancesOf } from '../../../metrics/concessions/closing/journal';
import { isoDate } from '../../../tables/dates';
import type { SheetsWritten } from '../../../workbook/index';
import { journalCsv } from '../../data/closing/csv';
import { useLayout } from '../../parts/layout';
import { useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';
import { FigureTable } from '../concessions/FigureTable';
import { useClosing } from './use-closing';

const useStyles = makeStyles({
  text: { '& textarea': { fontFamily: 'monospace', fontSize: '12px', whiteSpace: 'pre', overflowX: 'auto' } },
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
});

/** Marks the text as UTF-8: Excel takes it for another encoding otherwise. */
const UTF8 = 'data:text/csv;charset=utf-8,%EF%BB%BF';

export function JournalSection({ closing }: { readonly closing: Closing }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const texts = t.closing.journal;
  const { journal, words } = useClosing();
  const balances = [...balancesOf(journal), ...(closing.reporting === '' ? [] : balancesOf(journal, closing.reporting))];
  const balanced = balances.every(({ debit, credit }) => debit === credit);
  const csv = journalCsv(closing, journal, language);
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="closing-journal">
      <h2 id="closing-journal" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.secondary}>{texts.what}</p>
      {journal.length === 0 ? (
        <p className={layout.text}>{texts.none}</p>
      ) : (
        <>
          <p className={layout.text}>
            {texts.lines(journal.length, format.number(journal.length))} {balanced ? texts.balanced : texts.unbalanced}
          </p>
          <FigureTable
            caption={texts.caption}
            columns={['', texts.debit, texts.credit]}
            rows={balances.map(({ currency, debit, credit }, k) => [
              k < balances.length - 1 || closing.reporting === '' ? currency : t.closing.sums.reporting(currency),
              words.money(debit, currency),
              words.money(credit, currency),
            ])}
          />
          <details>
            <summary className={layout.summary}>{texts.csv}</summary>
            <Field label={texts.csv} hint={texts.csvHint} size="small">
              <Textarea
                className={styles.text}
                size="small"
                rows={8}
                resize="vertical"
                readOnly
                value={csv}
                onClick={({ currentTarget }) => {
                  if (currentTarget.selectionStart === currentTarget.selectionEnd) currentTarget.select();
                }}
              />
            </Field>
            <a className={layout.link} download={texts.file(isoDate(closing.day))} href={UTF8 + encodeURIComponent(csv)}>
              {texts.download}
            </a>
          </details>
        </>
      )}
      <Sheets closing={closing} />
    </section>
  );
}

function Sheets({ closing }: { readonly closing: Closing }): ReactNode {
  const styles = useStyles();
  const { t, language } = useTexts();
  const texts = t.closing.write;
  const workbook = useWorkbook();
  const { goTo } = useAttempts();
  const { journal, words } = useClosing();
  const { busy, written, outcome, start } = useSheetWrite<SheetsWritten>(({ sheet, address }) => texts.written(`${sheet}!${address}`));
  const write = (): void => start((options) => workbook.writeClosing({ closing, journal, language, words: words.of }, options));
  return (
    <>
      <div>
        <Button className={styles.button} size="small" disabledFocusable={busy} onClick={write}>
          {texts.sheets}
        </Button>
      </div>
      {written !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{outcome}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => goTo(written)}>
              {texts.show}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
