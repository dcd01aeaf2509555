/** The room of the data: the reference date, which tables were found, which are missing, and what is wrong in them. */
import { useCallback, useState, type ReactNode } from 'react';
import { FaultBar } from '../../parts/FaultBar';
import { useData } from '../../state/data';
import { useImportWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { AsOfField } from './AsOfField';
import { EmptyWorkbook } from './EmptyWorkbook';
import { Findings } from './Findings';
import { MappingScreen } from './mapping/MappingScreen';
import { OwnTables } from './mapping/OwnTables';
import { useSources } from './mapping/use-sources';
import { ImportSection } from './import/ImportSection';
import { ImportWizard } from './import/ImportWizard';
import { MissingTables } from './MissingTables';
import { RatesMissing } from './RatesMissing';
import { TablesFound } from './TablesFound';

export function DataRoom(): ReactNode {
  const { t } = useTexts();
  const { loaded, fault, tableFaults, refresh } = useData();
  const [{ step }] = useImportWork();
  const own = useSources();
  const [reviewed, setReviewed] = useState<string | null>(null);
  const close = useCallback(() => setReviewed(null), []);
  const chosen = own.assessed.find(({ source }) => source.id === reviewed);
  if (chosen !== undefined) return <MappingScreen key={chosen.source.id} assessed={chosen} sources={own.sources!} onClose={close} />;
  const ownTables = <OwnTables {...own} onReview={({ id }) => setReviewed(id)} />;
  if (step !== null) return <ImportWizard step={step} />;
  return (
    <>
      <AsOfField />
      {fault !== null && <FaultBar fault={fault} title={t.errors.title} onRetry={refresh} />}
      {loaded !== null && loaded.tables.length === 0 && (
        <>
          {ownTables}
          {tableFaults.length > 0 && <Findings loaded={loaded} />}
          <ImportSection />
          <EmptyWorkbook />
        </>
      )}
      {loaded !== null && loaded.tables.length > 0 && (
        <>
          <TablesFound loaded={loaded} />
          {ownTables}
          <ImportSection />
          <RatesMissing loaded={loaded} />
          <Findings loaded={loaded} />
          <MissingTables loaded={loaded} />
        </>
      )}
    </>
  );
}
