/** What a room shows while there are no figures: what stopped them, that they are on their way, or what is missing for them. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reportOf } from '../../data/report';
import { FaultBar } from '../../parts/FaultBar';
import { useLayout } from '../../parts/layout';
import { useData, useReading } from '../../state/data';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
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
  return (
    <>
      {loaded.tables.length === 0 ? (
        <h2 className={layout.h2}>{t.data.empty}</h2>
      ) : (
        <MissingTables loaded={loaded} report={reportOf(loaded)} />
      )}
      <div>
        <Button size="small" onClick={() => showRoom('data')}>
          {loaded.tables.length === 0 ? t.start.goStart : t.status.goData}
        </Button>
      </div>
    </>
  );
}
