/** The room of the data: the reference date, which tables were found, which are missing, and what is wrong in them. */
import type { ReactNode } from 'react';
import { FaultBar } from '../../parts/FaultBar';
import { useData } from '../../state/data';
import { useImportWork } from '../../state/room-memory';
import { useTexts } from '../../state/texts';
import { AsOfField } from './AsOfField';
import { EmptyWorkbook } from './EmptyWorkbook';
import { Findings } from './Findings';
import { ImportSection } from './import/ImportSection';
import { ImportWizard } from './import/ImportWizard';
import { MissingTables } from './MissingTables';
import { RatesMissing } from './RatesMissing';
import { TablesFound } from './TablesFound';

export function DataRoom(): ReactNode {
  const { t } = useTexts();
  const { loaded, fault, tableFaults, refresh } = useData();
  const [{ step }] = useImportWork();
  if (step !== null) return <ImportWizard step={step} />;
  return (
    <>
      <AsOfField />
      {fault !== null && <FaultBar fault={fault} title={t.errors.title} onRetry={refresh} />}
      {loaded !== null && loaded.tables.length === 0 && (
        <>
          {tableFaults.length > 0 && <Findings loaded={loaded} />}
          <ImportSection />
          <EmptyWorkbook />
        </>
      )}
      {loaded !== null && loaded.tables.length > 0 && (
        <>
          <TablesFound loaded={loaded} />
          <ImportSection />
          <RatesMissing loaded={loaded} />
          <Findings loaded={loaded} />
          <MissingTables loaded={loaded} />
        </>
      )}
    </>
  );
}
