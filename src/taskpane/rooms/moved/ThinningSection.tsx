/** Thinning out old snapshots by the rule of the settings: what would go stands there before anything goes. */
import { Button } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { SheetWritten } from '../../../workbook/index';
import type { PortfolioFigures } from '../../data/compute';
import { tableOf, type LoadedWorkbook } from '../../data/load';
import { refuseOtherSnapshots } from '../../data/moved/keep';
import { ruleKeys, thinningOf, thinningPlan } from '../../data/moved/thin';
import type { Snapshot, Snapshots } from '../../../metrics/portfolio/snapshot/read-snapshots';
import { useLayout } from '../../parts/layout';
import { useReading, useWorkbook } from '../../state/data';
import { useNavigate } from '../../state/navigation';
import { useTexts } from '../../state/texts';
import { useSheetWrite } from '../../state/use-sheet-write';

interface Props {
  readonly loaded: LoadedWorkbook;
  readonly figures: PortfolioFigures;
  readonly kept: Snapshots;
}

export function ThinningSection({ loaded, figures, kept }: Props): ReactNode {
  const layout = useLayout();
  const {
    t,
    format,
    texts: { settings },
  } = useTexts();
  const texts = t.moved.thinning;
  const workbook = useWorkbook();
  const { showRoom } = useNavigate();
  const { outdated } = useReading();
  const { values: rule } = figures.portfolio.settings;
  const thinning = useMemo(() => thinningOf(kept, rule), [kept, rule]);
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet }) => texts.done(sheet));
  const { gone, figuresOnly } = thinning;
  const nothing = gone.length === 0 && figuresOnly.length === 0;
  const apply = (): void =>
    start(async ({ signal, onProgress }) => {
      const { source } = tableOf(loaded, 'snapshots')!;
      const target = await workbook.readTarget(source, 'snapshots', signal === undefined ? {} : { signal });
      refuseOtherSnapshots(kept, target);
      const [written] = await workbook.writeImports([{ plan: thinningPlan(kept, thinning, target), target }], { signal, onProgress });
      return written!;
    });
  const number = (value: number): string => format.number(value);
  return (
    <section className={`${layout.section} ${layout.rule}`} aria-labelledby="thinning-heading">
      <h2 id="thinning-heading" className={layout.h2}>
        {texts.heading}
      </h2>
      <p className={layout.secondary}>
        {texts.rule}{' '}
        <button type="button" className={layout.link} onClick={() => showRoom('settings')}>
          {texts.settings}
        </button>
      </p>
      <ul className={layout.list}>
        {ruleKeys.map((key) => (
          <li key={key} className={layout.secondary}>
            {`${t.label(settings.meanings[key])} ${number(rule[key])}`}
          </li>
        ))}
      </ul>
      {nothing ? (
        <p className={layout.text}>{texts.nothing}</p>
      ) : (
        <>
          <Named title={texts.gone(gone.length, number(gone.length))} snapshots={gone} />
          <Named title={texts.figuresOnly(figuresOnly.length, number(figuresOnly.length))} snapshots={figuresOnly} />
          <p className={layout.secondary}>{texts.kept}</p>
          <div>
            <Button size="small" disabledFocusable={busy || outdated} onClick={apply}>
              {texts.apply}
            </Button>
          </div>
        </>
      )}
      {outcome !== '' && <p className={layout.secondary}>{outcome}</p>}
    </section>
  );
}

function Named({ title, snapshots }: { readonly title: string; readonly snapshots: readonly Snapshot[] }): ReactNode {
  const layout = useLayout();
  const { format } = useTexts();
  if (snapshots.length === 0) return null;
  return (
    <p className={layout.text}>
      {title} {format.list(snapshots.map(({ name }) => name))}
    </p>
  );
}
