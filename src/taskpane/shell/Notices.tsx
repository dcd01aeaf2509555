/** What could not be read again and what Excel refused, in sight wherever the room is scrolled to. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../parts/FaultBar';
import { useData, useReading } from '../state/data';
import { useAttempts, useRefusal } from '../state/refusals';

const useStyles = makeStyles({
  notices: { position: 'sticky', top: '6px', zIndex: 2, display: 'flex', flexDirection: 'column', rowGap: '6px' },
});

export function Notices(): ReactNode {
  const styles = useStyles();
  const { refresh } = useData();
  const { notice } = useReading();
  const { dismiss } = useAttempts();
  const refusal = useRefusal();
  if (notice === null && refusal === null) return null;
  return (
    <div className={styles.notices}>
      {notice !== null && <FaultBar fault={notice} intent="warning" onRetry={refresh} />}
      {refusal !== null && <FaultBar fault={refusal} intent="warning" onDismiss={dismiss} />}
    </div>
  );
}
