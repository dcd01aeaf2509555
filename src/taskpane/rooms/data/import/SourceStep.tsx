/** Where the rows come from: a file that is chosen or dropped, or cells that are pasted. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useLayout } from '../../../parts/layout';
import { useAttempts } from '../../../state/refusals';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from './styles';
import type { Wizard } from './use-import';

const useStyles = makeStyles({
  place: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '6px',
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  cells: {
    width: '100%',
    '& textarea': { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', whiteSpace: 'pre', overflowX: 'auto' },
  },
});

export function SourceStep({ wizard }: { readonly wizard: Wizard }): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const wizardStyles = useWizardStyles();
  const { t } = useTexts();
  const { attempt } = useAttempts();
  const texts = t.importing.source;
  const { work, set, take, go } = wizard;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const open = (files: readonly File[]): void => {
    setSeveral(files.length > 1);
    const [file] = files;
    if (file === undefined || files.length > 1) return;
    attempt(async () => take({ name: file.name, data: new Uint8Array(await file.arrayBuffer()) }));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const text = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length > 0) open([...event.dataTransfer.files]);
    else if (text !== '') set({ pasted: text });
  };
  return (
    <>
      <div
        className={`${styles.place} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.tab,.txt,text/csv,text/plain,text/tab-separated-values"
          onChange={({ target }) => {
            open([...(target.files ?? [])]);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
        <Button size="small" appearance="primary" className={wizardStyles.button} onClick={() => input.current?.click()}>
          {texts.choose}
        </Button>
        <span className={layout.secondary}>{texts.drop}</span>
        {several && <span className={wizardStyles.refused}>{texts.several}</span>}
      </div>
      <Field label={texts.pasteLabel} hint={texts.pasteHint} size="small">
        <Textarea
          className={styles.cells}
          size="small"
          rows={5}
          resize="vertical"
          value={work.pasted}
          onChange={(_event, { value }) => set({ pasted: value })}
        />
      </Field>
      <div className={wizardStyles.buttons}>
        <Button
          size="small"
          className={wizardStyles.button}
          disabledFocusable={work.pasted.trim() === ''}
          onClick={() => take({ name: texts.pastedName, data: work.pasted })}
        >
          {texts.usePasted}
        </Button>
        {work.file !== null && (
          <Button size="small" onClick={() => go('reading')}>
            {t.importing.next}
          </Button>
        )}
      </div>
    </>
  );
}
