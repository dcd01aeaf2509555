/** The ways to begin: the sample, empty tables, what the workbook has, a file. The first thing that is shown while no table is known. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LoadedWorkbook } from '../../../data/load';
import { useLayout } from '../../../parts/layout';
import { useData } from '../../../state/data';
import { useTexts } from '../../../state/texts';
import { ImportSection } from '../import/ImportSection';
import { StartEmpty } from './StartEmpty';
import { StartSample } from './StartSample';

interface Props {
  readonly loaded: LoadedWorkbook;
  /** The tables of the workbook that are not ours; null where it has none. */
  readonly own: ReactNode;
  /** Back to what is known already. */
  readonly onClose?: () => void;
}

export function Start({ loaded, own, onClose }: Props): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { refresh } = useData();
  return (
    <>
      <section className={layout.section} aria-labelledby="start-heading">
        <h2 id="start-heading" className={layout.h2}>
          {t.start.heading}
        </h2>
        <p className={layout.text}>{loaded.tables.length === 0 ? t.start.what : t.start.whatMore}</p>
        {onClose !== undefined && (
          <div>
            <Button size="small" onClick={onClose}>
              {t.start.close}
            </Button>
          </div>
        )}
      </section>
      <StartSample loaded={loaded} />
      <StartEmpty loaded={loaded} />
      {own ?? (
        <section className={layout.section} aria-labelledby="start-own-heading">
          <h2 id="start-own-heading" className={layout.h2}>
            {t.start.own.heading}
          </h2>
          <p className={layout.secondary}>{t.start.own.none}</p>
          <div>
            <Button size="small" onClick={refresh}>
              {t.status.readAgain}
            </Button>
          </div>
        </section>
      )}
      <ImportSection />
    </>
  );
}
