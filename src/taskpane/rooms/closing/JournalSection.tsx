/** The journal: whether it balances, its lines as a file, and list and journal as sheets. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Closing } from '../../../metrics/concessions/closing/closing';
import { balancesOf } from '../../../metrics/concessions/closing/journal';
import { isoDate } from '../../../tables/dates';
import type { SheetsWritten } from '../../../workbook/index';
import { journalCsv } from '../../data/closing/csv';
import { GivenFile } from '../../parts/GivenFile';
import { useLayout } from '../../parts/layout';
import { useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';
import { FigureTable } from '../concessions/FigureTable';
import { useClosing } from './use-closing';

const useStyles = makeStyles({
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
});

export function JournalSection({ closing }: { readonly closing: Closing }): ReactNode {
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
          <GivenFile
            kind="csv"
            title={texts.csv}
            hint={texts.csvHint}
            link={texts.download}
            name={texts.file(isoDate(closing.day))}
            text={csv}
          />
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
