/** The way into the import, in the room of the data. */
import { Button } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLayout } from '../../../parts/layout';
import { useImportWork } from '../../../state/room-memory';
import { useTexts } from '../../../state/texts';
import { useWizardStyles } from './styles';

export function ImportSection(): ReactNode {
  const layout = useLayout();
  const styles = useWizardStyles();
  const { t } = useTexts();
  const [, setWork] = useImportWork();
  return (
    <section className={layout.section} aria-labelledby="import-heading">
      <h2 id="import-heading" className={layout.h2}>
        {t.importing.heading}
      </h2>
      <p className={layout.secondary}>{t.importing.what}</p>
      <div>
        <Button
          size="small"
          className={styles.button}
          icon={<ArrowImportRegular />}
          onClick={() => setWork((work) => ({ ...work, step: 'source' }))}
        >
          {t.importing.open}
        </Button>
      </div>
    </section>
  );
}
