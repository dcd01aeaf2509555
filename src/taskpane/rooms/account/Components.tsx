/** The components with their amounts and coverage; each opens on the steps and rows that it comes from. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Driver } from '../../../metrics/metric';
import { switchCostComponents, type SwitchCostComponent } from '../../../metrics/switching-cost/facets';
import type { SwitchCost } from '../../../metrics/switching-cost/switch-cost';
import { tableDeclarations } from '../../../tables/declarations/index';
import type { AccountView } from '../../data/portfolio/account-view';
import { tableOf } from '../../data/load';
import { Coverage } from '../../parts/Coverage';
import { useLayout } from '../../parts/layout';
import { RowLinks } from '../../parts/RowLinks';
import { useData } from '../../state/data';
import { useTexts } from '../../state/texts';
import { AccountDrillLink } from './AccountDrillLink';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr) auto',
    columnGap: '4px',
    padding: '4px 0',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
  },
  details: { '&[open] > summary > [data-chevron]': { transform: 'rotate(90deg)' } },
  chevron: { color: tokens.colorNeutralForeground3 },
  figure: { textAlign: 'right', minWidth: '72px' },
  steps: { margin: '0 0 6px 18px', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  formula: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  amount: { fontWeight: tokens.fontWeightSemibold },
  rows: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', fontSize: '12px', lineHeight: '16px' },
});

export function Components({ view, cost }: { readonly view: AccountView; readonly cost: SwitchCost }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <ul className={styles.list} aria-label={t.account.componentsCaption}>
      {switchCostComponents.map((component) => (
        <li key={component} className={styles.item}>
          <Component component={component} view={view} cost={cost} />
        </li>
      ))}
    </ul>
  );
}

function Component({
  component,
  view,
  cost,
}: {
  readonly component: SwitchCostComponent;
  readonly view: AccountView;
  readonly cost: SwitchCost;
}): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const drivers = view.drivers[component];
  const coverage = cost.coverages[component];
  const label =
    coverage === 0
      ? `${t.label(t.components[component])} ${t.account.coverageNone}`
      : t.account.coverageOf(t.components[component], format.percent(coverage));
  return (
    <details className={styles.details}>
      <summary className={mergeClasses(styles.summary, layout.summary)}>
        <span aria-hidden data-chevron className={styles.chevron}>
          ›
        </span>
        <span>{t.components[component]}</span>
        <span className={styles.figure}>
          <span className={styles.amount}>
            {coverage === 0 && cost.components[component] === 0 ? t.none : format.money(cost.components[component])}
          </span>
          <Coverage share={coverage} label={label} />
        </span>
      </summary>
      <div className={styles.steps}>
        <p className={layout.secondary}>{coverage === 0 ? t.account.coverageNone : t.account.coverage(format.percent(coverage))}</p>
        {component === 'benefit_loss' && cost.suction > 0 && (
          <p className={layout.secondary}>{t.account.suction(format.money(cost.suction))}</p>
        )}
        {drivers.length > 0 && <AccountDrillLink account={view.figures} which={component} title={t.components[component]} />}
        {drivers.length === 0 && <p className={layout.secondary}>{t.account.noDrivers}</p>}
        {drivers.map((driver, position) => (
          <Step key={position} driver={driver} />
        ))}
      </div>
    </details>
  );
}

function Step({ driver }: { readonly driver: Driver }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format, language } = useTexts();
  const data = useData();
  const { item, formula, amount, table, rows = [] } = driver;
  const title = table === undefined ? '' : tableDeclarations[table].titles[language];
  const loaded = data.loaded === null || table === undefined ? undefined : tableOf(data.loaded, table);
  return (
    <div>
      <div className={layout.between}>
        <span>{t.account.items[item] ?? item}</span>
        <span className={styles.amount}>{format.money(amount)}</span>
      </div>
      <div className={styles.formula}>{formula}</div>
      {table !== undefined && loaded !== undefined && (
        <div className={styles.rows}>
          <span className={layout.secondary}>{t.account.driverRows(title)}</span>
          <RowLinks table={loaded} title={title} rows={rows} />
        </div>
      )}
    </div>
  );
}
