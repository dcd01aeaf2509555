/** Which sheets are handed on. */
import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { useTexts } from '../../state/texts';
import type { Sheets } from './use-sheets';

export function SheetsSection({ sheets: { all, chosen, tick, again } }: { readonly sheets: Sheets }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.share.sheets;
  return (
    <section className={layout.section} aria-labelledby="share-sheets">
      <h2 id="share-sheets" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.secondary}>{all?.length === 0 ? texts.none : texts.hint}</p>
      <fieldset className={layout.fieldset} aria-labelledby="share-sheets">
        {(all ?? []).map((sheet) => (
          <Checkbox
            key={sheet}
            label={sheet}
            checked={chosen.includes(sheet)}
            onChange={(_event, { checked }) => tick(sheet, checked === true)}
          />
        ))}
      </fieldset>
      <div>
        <Button size="small" onClick={again}>
          {texts.again}
        </Button>
      </div>
    </section>
  );
}
