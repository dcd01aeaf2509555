/** Sheets as values, with who did it. */
import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { settingsText } from '../../../metrics/portfolio/snapshot/settings-text';
import { isoDate } from '../../../tables/dates';
import type { FrozenSheets } from '../../../workbook/index';
import { useLayout } from '../../parts/layout';
import { useData, useWorkbook } from '../../state/data';
import { useShareWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

export function FreezeSection({ chosen }: { readonly chosen: readonly string[] }): ReactNode {
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const texts = t.share.freeze;
  const workbook = useWorkbook();
  const { figures } = useData();
  const [{ who }, setWork] = useShareWork();
  const { start, busy, outcome } = useSheetWrite<FrozenSheets>(({ sheets }) => {
    const count = sheets.reduce((sum, { formulas }) => sum + formulas, 0);
    return count === 0 ? texts.nothing : texts.done(sheets.map(({ sheet }) => sheet).join(', '), count, format.number(count));
  });
  const freeze = (): void =>
    start((options) =>
      workbook.freezeSheets(
        {
          ...{ language, sheets: chosen, who: who.trim(), today: workbook.today() },
          settings: figures === null ? '' : settingsText(figures.portfolio.settings),
          asOf: figures === null ? t.none : isoDate(figures.asOf),
        },
        options,
      ),
    );
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="share-freeze">
      <h2 id="share-freeze" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.secondary}>{texts.what}</p>
      <Field label={texts.who} hint={texts.whoHint} size="small">
        <Input size="small" value={who} onChange={(_event, { value }) => setWork((work) => ({ ...work, who: value }))} />
      </Field>
      <div>
        <Button size="small" disabledFocusable={busy || chosen.length === 0} onClick={freeze}>
          {texts.do}
        </Button>
      </div>
      {chosen.length === 0 && <p className={layout.secondary}>{t.share.choose}</p>}
      {outcome !== '' && <p className={layout.text}>{outcome}</p>}
    </section>
  );
}
