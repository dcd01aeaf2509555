/** The room of the data: the reference date, which tables were found, which are missing, and what is wrong in them. */
import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { LoadedWorkbook } from '../../data/load';
import { reportOf } from '../../data/report';
import { FaultBar } from '../../parts/FaultBar';
import { useData } from '../../state/data';
import { useImportWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { AsOfField } from './AsOfField';
import { Findings } from './Findings';
import { MappingScreen } from './mapping/MappingScreen';
import { OwnTables } from './mapping/OwnTables';
import { useSources } from './mapping/use-sources';
import { ImportSection } from './import/ImportSection';
import { ImportWizard } from './import/ImportWizard';
import { MissingTables } from './MissingTables';
import { RatesMissing } from './RatesMissing';
import { Report } from './Report';
import { Start } from './start/Start';
import { TablesFound } from './TablesFound';

export function DataRoom(): ReactNode {
  const { t } = useTexts();
  const { loaded, fault, tableFaults, refresh } = useData();
  const [{ step }] = useImportWork();
  const own = useSources();
  const [reviewed, setReviewed] = useState<string | null>(null);
  const close = useCallback(() => setReviewed(null), []);
  const [starting, setStarting] = useState(false);
  const chosen = own.assessed.find(({ source }) => source.id === reviewed);
  if (chosen !== undefined) return <MappingScreen key={chosen.source.id} assessed={chosen} sources={own.sources!} onClose={close} />;
  const ownTables = <OwnTables {...own} onReview={({ id }) => setReviewed(id)} />;
  if (step !== null) return <ImportWizard step={step} />;
  const hasOwn = own.assessed.length > 0 || own.fault !== null;
  if (starting && loaded !== null && loaded.tables.length > 0)
    return <Start loaded={loaded} own={hasOwn ? ownTables : null} onClose={() => setStarting(false)} />;
  return (
    <>
      <AsOfField />
      {fault !== null && <FaultBar fault={fault} title={t.errors.title} onRetry={refresh} />}
      {loaded !== null && loaded.tables.length === 0 && (
        <>
          <Start loaded={loaded} own={hasOwn ? ownTables : null} />
          {tableFaults.length > 0 && <Findings loaded={loaded} />}
        </>
      )}
      {loaded !== null && loaded.tables.length > 0 && <Known loaded={loaded} own={ownTables} onStart={() => setStarting(true)} />}
    </>
  );
}

interface KnownProps {
  readonly loaded: LoadedWorkbook;
  /** Tables of the workbook's own. */
  readonly own: ReactNode;
  readonly onStart: () => void;
}

function Known({ loaded, own, onStart }: KnownProps): ReactNode {
  const { t } = useTexts();
  const report = useMemo(() => reportOf(loaded), [loaded]);
  return (
    <>
      <TablesFound loaded={loaded} />
      <div>
        <Button size="small" onClick={onStart}>
          {t.start.open}
        </Button>
      </div>
      {own}
      <ImportSection />
      <RatesMissing loaded={loaded} />
      <Findings loaded={loaded} />
      <Report loaded={loaded} report={report} />
      <MissingTables loaded={loaded} report={report} />
    </>
  );
}
