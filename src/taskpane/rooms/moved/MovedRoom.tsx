/** The room of what moved: the snapshots that are kept, taking one, comparing two of them or one with now, thinning them out. */
import type { ReactNode } from 'react';
import type { PortfolioFigures } from '../../data/compute';
import type { LoadedWorkbook } from '../../data/load';
import { keptSnapshots } from '../../data/moved/kept';
import type { Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { FaultBar } from '../../parts/FaultBar';
import { faultOf } from '../../state/faults';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { NoFigures } from '../data/NoFigures';
import { CompareSection } from './CompareSection';
import { KeepSection } from './KeepSection';
import { ThinningSection } from './ThinningSection';
import { useMoved } from './use-moved';

export function MovedRoom(): ReactNode {
  const { language } = useTexts();
  const { figures, fault, loaded } = useData();
  if (fault !== null || figures === null || loaded === null) return <NoFigures />;
  let kept: Snapshots;
  try {
    kept = keptSnapshots(loaded);
  } catch (error) {
    return <FaultBar fault={faultOf(error, language, loaded)} />;
  }
  return <Known loaded={loaded} figures={figures} kept={kept} />;
}

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly kept: Snapshots;
}

function Known({ loaded, figures, kept }: Props): ReactNode {
  const state = useMoved(loaded, figures, kept);
  return (
    <>
      <KeepSection loaded={loaded} figures={figures} kept={kept} />
      {kept.size > 0 && <CompareSection state={state} figures={figures} />}
      {kept.size > 0 && <ThinningSection loaded={loaded} figures={figures} kept={kept} />}
    </>
  );
}
