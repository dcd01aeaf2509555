/** The sample, written into a workbook that has no table of ours: what it consists of is loaded when it is asked for. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetsWritten } from '../../../../workbook/index';
import type { LoadedWorkbook } from '../../../data/load';
import { useLayout } from '../../../parts/layout';
import { useWorkbook } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { useSheetWrite } from '../../../state/use-sheet-write';
import { useReadAgain } from './use-templates';

export function StartSample({ loaded }: { readonly loaded: LoadedWorkbook }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const workbook = useWorkbook();
  const { start, busy, written, outcome } = useSheetWrite<SheetsWritten>(({ sheets }) =>
    t.start.sample.written(sheets.length, format.number(sheets.length)),
  );
  useReadAgain(written);
  const fits = loaded.tables.length === 0;
  const write = (): void =>
    start(async (options) => {
      const { sampleSheets } = await import(/* webpackChunkName: "sample" */ '../../../../sample/new-sheets');
      return workbook.writeSample(sampleSheets(language), options);
    });
  return (
    <section className={layout.section} aria-labelledby="start-sample-heading">
      <h3 id="start-sample-heading" className={layout.h3}>
        {t.start.sample.heading}
      </h3>
      <p className={layout.secondary}>{t.start.sample.what}</p>
      <div>
        <Button size="small" appearance={fits ? 'primary' : 'secondary'} disabledFocusable={busy || !fits} onClick={write}>
          {t.start.sample.write}
        </Button>
      </div>
      <p className={layout.secondary}>{fits || outcome !== '' ? outcome : t.start.sample.notHere}</p>
    </section>
  );
}
