/** What stands in one cell of the table of accounts. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AccountFigures } from '../../data/compute';
import type { SortColumn } from '../../data/portfolio/rows';
import { Coverage } from '../../parts/Coverage';
import { useLayout } from '../../parts/layout';
import { CaseSign } from '../../parts/shapes';
import { useTexts } from '../../state/texts';

const useStyles = makeStyles({
  hollow: { color: tokens.colorNeutralForeground3 },
});

interface CellProps {
  readonly account: AccountFigures;
  /** Coverage of trust from which a case is given. */
  readonly least: number;
}

type Column = Exclude<SortColumn, 'name'>;

const cellOf: Readonly<Record<Column, (props: CellProps) => ReactNode>> = {
  index: IndexFigure,
  trust: TrustFigure,
  case: CaseFigure,
  revenue: ({ account }) => <Money value={account.cost?.revenue} />,
  cost: ({ account }) => <Money value={account.cost?.amount} />,
  notice: NoticeFigure,
  rank: RankFigure,
  risk: RiskFigure,
  priority: ({ account }) => <Money value={account.priority} />,
  loss: ({ account: { loss } }) => (loss === undefined ? <Unreadable /> : <Money value={loss.cost} />),
};

export function Figure({ column, ...props }: CellProps & { readonly column: Column }): ReactNode {
  const Cell = cellOf[column];
  return <Cell {...props} />;
}

function Unreadable(): ReactNode {
  const { t } = useTexts();
  return t.portfolio.unreadable;
}

function Money({ value = Number.NaN }: { readonly value: number | undefined }): ReactNode {
  const { format } = useTexts();
  return format.money(value);
}

function IndexFigure({ account: { cost } }: CellProps): ReactNode {
  const { t, format } = useTexts();
  if (cost === undefined) return <Unreadable />;
  const [from, to] = [format.number(cost.index), format.number(cost.indexHigh)];
  return (
    <>
      {from === to ? from : `${from}–${to}`}
      <Coverage share={cost.coverage} label={t.account.coverageOf(t.portfolio.columns.index, format.percent(cost.coverage))} />
    </>
  );
}

function TrustFigure({ account: { trust }, least }: CellProps): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  if (trust === undefined) return <Unreadable />;
  const { score, coverage } = trust;
  return (
    <>
      <span className={coverage < least ? styles.hollow : undefined}>{coverage === 0 ? t.none : format.number(score)}</span>
      <Coverage share={coverage} least={least} label={t.account.coverageOf(t.portfolio.columns.trust, format.percent(coverage))} />
    </>
  );
}

function CaseFigure({ account: { relation } }: CellProps): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  if (relation === undefined) return t.none;
  return (
    <>
      <CaseSign relation={relation} />
      <span className={layout.ellipsis} title={t.cases[relation]}>
        {t.cases[relation]}
      </span>
    </>
  );
}

function NoticeFigure({ account: { moments } }: CellProps): ReactNode {
  const { t, format } = useTexts();
  const days = moments?.daysToNotice ?? Number.NaN;
  return Number.isNaN(days) ? t.none : t.portfolio.days(days, format.number(days));
}

function RankFigure({ account: { rank } }: CellProps): ReactNode {
  const { t, format } = useTexts();
  return Number.isNaN(rank) ? t.none : format.number(rank);
}

function RiskFigure({ account: { risk } }: CellProps): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  if (risk === undefined) return <Unreadable />;
  if (risk.status !== 'open') return <span className={styles.hollow}>{t.portfolio.riskStatus[risk.status]}</span>;
  return (
    <>
      {format.percent(risk.risk)}
      <Coverage share={risk.coverage} label={t.account.coverageOf(t.portfolio.columns.risk, format.percent(risk.coverage))} />
    </>
  );
}
