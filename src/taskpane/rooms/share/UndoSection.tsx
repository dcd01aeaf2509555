/** The undo of the last command, in Excels that make no single step of one. */
import { Button } from '@fluentui/react-components';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLayout } from '../../parts/layout';
import { useAnnounce } from '../../state/announcements';
import { useWorkbook } from '../../state/data';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';

export function UndoSection(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const texts = t.share.undo;
  const workbook = useWorkbook();
  const { attempt } = useAttempts();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState('');
  const sheet = useSyncExternalStore(workbook.onUndoable, workbook.undoableSheet);
  if (sheet === null && outcome === '') return null;
  const undo = (): void =>
    attempt(async () => {
      const text = texts.done(await workbook.undoLast());
      setOutcome(text);
      announce(text);
    });
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="share-undo">
      <h2 id="share-undo" className={layout.h2}>
        {texts.heading}
      </h2>
      {sheet === null ? (
        <p className={layout.text}>{outcome}</p>
      ) : (
        <div>
          <Button size="small" onClick={undo}>
            {texts.do(sheet)}
          </Button>
        </div>
      )}
    </section>
  );
}
