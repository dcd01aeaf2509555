/** The room of the volume concessions: which scheme, what it costs along the volume, where the account stands, what is likely, what it does to a rival. */
import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CellError } from '../../../tables/findings';
import { rowPlace } from '../../data/places';
import { tableOf } from '../../data/load';
import { FaultBar } from '../../parts/FaultBar';
import { ScopeBar } from '../../parts/ScopeBar';
import { useLayout } from '../../parts/layout';
import { faultOf } from '../../state/faults';
import { useData, useReading } from '../../state/data';
import { useNavigate } from '../../state/navigation';
import { useAttempts } from '../../state/refusals';
import { useTexts } from '../../state/texts';
import { useSaid } from '../../state/use-said';
import { ContractChooser } from './ContractChooser';
import { CurveSection } from './CurveSection';
import { ForecastSection } from './ForecastSection';
import { Guards } from './Guards';
import { RivalSection } from './RivalSection';
import { SchemeSection } from './SchemeSection';
import { StandingSection } from './StandingSection';
import { UpfrontSection } from './UpfrontSection';
import { ConcessionContext, useConcession, useConcessionState } from './use-concession';
import { WriteSection } from './WriteSection';

export function ConcessionsRoom(): ReactNode {
  const { t } = useTexts();
  const { figures, fault } = useData();
  const { running } = useReading();
  if (figures === null && fault === null && running) return <Spinner size="small" label={t.status.looking} />;
  return <Room />;
}

/** Without figures tiers can still be typed. */
function Room(): ReactNode {
  const concession = useConcessionState();
  const { t } = useTexts();
  const data = useData();
  return (
    <ConcessionContext value={concession}>
      {data.fault !== null && <FaultBar fault={data.fault} title={t.errors.title} onRetry={data.refresh} />}
      <Which />
      <Guards />
      <StandingSection />
      <CurveSection />
      <SchemeSection />
      <ForecastSection />
      <UpfrontSection />
      <RivalSection />
      <WriteSection />
    </ConcessionContext>
  );
}

/** The contract, with the ways to its account and its row. */
function Which(): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const data = useData();
  const { openAccount } = useNavigate();
  const { goTo } = useAttempts();
  const { contracts, contract, changed, restore } = useConcession();
  const table = data.loaded === null ? undefined : tableOf(data.loaded, 'contracts');
  useSaid(changed ? t.concessions.changed : '');
  return (
    <div className={layout.section}>
      {data.figures !== null && <ScopeBar figures={data.figures} />}
      <ContractChooser />
      {contracts.length === 0 && <p className={layout.secondary}>{t.concessions.noContracts}</p>}
      {contract !== undefined && (
        <div className={layout.between}>
          <button type="button" className={layout.link} onClick={() => openAccount(contract.account.id)}>
            {t.concessions.openAccount}
          </button>
          {table !== undefined && (
            <button type="button" className={layout.link} onClick={() => goTo(rowPlace(table, contract.row))}>
              {t.concessions.goToContract}
            </button>
          )}
        </div>
      )}
      {contract?.status === 'expired' && <p className={layout.secondary}>{t.concessions.expired}</p>}
      {contract?.fault !== undefined && <FaultBar fault={faultOf(new CellError(contract.fault), language, data.loaded)} />}
      {changed && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {t.concessions.changed}{' '}
            <Button size="small" onClick={restore}>
              {t.concessions.restore}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
