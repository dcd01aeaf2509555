/** What a room shows while there are no figures: what stopped them, that they are on their way, or what is missing for them. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../../parts/FaultBar';
import { useLayout } from '../../parts/layout';
import { useData, useReading } from '../../state/data';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { EmptyWorkbook } from './EmptyWorkbook';
import { MissingTables } from './MissingTables';

export function NoFigures(): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { fault, loaded, refresh } = useData();
  const { showRoom } = useNavigate();
  const { running } = useReading();
  if (fault !== null) return <FaultBar fault={fault} title={t.errors.title} onRetry={refresh} />;
  if (running) return <Spinner size="small" label={t.status.looking} />;
  if (loaded === null) return <p className={layout.text}>{t.status.cancelledFirst}</p>;
  if (loaded.tables.length === 0) return <EmptyWorkbook />;
  return (
    <>
      <MissingTables loaded={loaded} />
      <div>
        <Button size="small" onClick={() => showRoom('data')}>
          {t.status.goData}
        </Button>
      </div>
    </>
  );
}
