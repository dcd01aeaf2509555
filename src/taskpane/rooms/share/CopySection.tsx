/** The copy for the client: how it leaves the pane, and what stayed behind. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ClientCopy } from '../../../workbook/index';
import { fileAddress } from '../../data/share/file-address';
import { useLayout } from '../../parts/layout';
import { useWorkbook } from '../../state/data';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

export function CopySection({ chosen }: { readonly chosen: readonly string[] }): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.share.copy;
  const workbook = useWorkbook();
  const way = workbook.fileWay();
  const { start, busy, written, outcome } = useSheetWrite<ClientCopy>(({ sheets }) => {
    if (sheets.length === 0) return texts.empty;
    return [texts.made(sheets.join(', ')), ...(way === 'newWorkbook' ? [texts.opened] : [])].join(' ');
  });
  const make = (): void =>
    start(async (options) => {
      const copy = await workbook.clientCopy(chosen, options);
      if (way === 'newWorkbook' && copy.sheets.length > 0) await workbook.openAsNewWorkbook(copy.file);
      return copy;
    });
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="share-copy">
      <h2 id="share-copy" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.secondary}>{texts.what}</p>
      <p className={layout.secondary}>{texts.way[way]}</p>
      <div>
        <Button size="small" disabledFocusable={busy || chosen.length === 0} onClick={make}>
          {texts.do}
        </Button>
      </div>
      {outcome !== '' && <p className={layout.text}>{outcome}</p>}
      {written !== null && written.sheets.length > 0 && <Made copy={written} />}
    </section>
  );
}

function Made({ copy: { file, text, left } }: { readonly copy: ClientCopy }): ReactNode {
  const layout = useLayout();
  const { t, format } = useTexts();
  const texts = t.share.copy;
  const way = useWorkbook().fileWay();
  const counts = (Object.keys(left) as (keyof typeof left)[]).filter((what) => left[what] > 0);
  return (
    <>
      {way === 'download' && (
        <div>
          <a className={layout.link} download={texts.file} href={fileAddress(file)}>
            {texts.save}
          </a>
        </div>
      )}
      {way === 'clipboard' && (
        <Field label={texts.text} size="small">
          <Textarea size="small" rows={6} resize="vertical" readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
      )}
      <h3 className={layout.h3}>{texts.leftHeading}</h3>
      <ul className={layout.list}>
        {counts.map((what) => (
          <li key={what} className={layout.text}>
            {texts.left[what](left[what], format.number(left[what]))}
          </li>
        ))}
      </ul>
      <p className={layout.secondary}>{texts.always}</p>
    </>
  );
}
