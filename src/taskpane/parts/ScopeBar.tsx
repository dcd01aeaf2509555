/** Which accounts the room shows: all, or those of one owner, segment, region, status or group; and the button that keeps the choice in the workbook. */
import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { PortfolioFigures } from '../data/compute';
import { isOffered, nameOfScope, sameScope, scopings, valuesOf, type Scope, type Scoping } from '../data/portfolio/scope';
import { tableOf } from '../data/load';
import { useData, useWorkbook } from '../state/data';
import { useTexts } from '../state/texts';
import { useSheetWrite } from '../state/use-sheet-write';
import { useView } from '../state/use-view';
import type { SheetWritten } from '../../workbook/index';
import { useLayout } from './layout';

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '4px 8px' },
  select: { minWidth: 0, width: '100%', '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

export function ScopeBar({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, format } = useTexts();
  const { only, show, unknown } = useView();
  const offered = useMemo(() => scopings.filter((by) => isOffered(figures, by)), [figures]);
  const values = useMemo(() => (only === null ? [] : valuesOf(figures, only.by, format.compare)), [figures, only, format]);
  const remember = <Remember />;
  if (offered.length === 0 && only === null) return remember;
  const first = (by: Scoping): Scope => ({ by, value: valuesOf(figures, by, format.compare)[0]?.value ?? '' });
  const nameOf = (name: string, by: Scoping): string => {
    if (by === 'status') return t.scope.stages[name as keyof typeof t.scope.stages] ?? name;
    return name === '' ? t.portfolio.noGroup : name;
  };
  const there = only === null ? undefined : values.find(({ value }) => sameScope(only, { by: only.by, value }));
  return (
    <div className={layout.section}>
      <div role="group" aria-label={t.scope.label} className={styles.bar}>
        <Select
          size="small"
          className={styles.select}
          aria-label={t.scope.by}
          value={only?.by ?? ''}
          onChange={(_event, { value }) => show(value === '' ? null : first(value as Scoping))}
        >
          <option value="">{t.scope.all}</option>
          {scopings
            .filter((by) => offered.includes(by) || by === only?.by)
            .map((by) => (
              <option key={by} value={by}>
                {t.scope.ways[by]}
              </option>
            ))}
        </Select>
        {only !== null && (
          <Select
            size="small"
            className={styles.select}
            aria-label={t.scope.ways[only.by]}
            value={there?.value ?? only.value}
            onChange={(_event, { value }) => show({ by: only.by, value })}
          >
            {there === undefined && <option value={only.value}>{nameOf(nameOfScope(figures, only), only.by)}</option>}
            {values.map(({ value, name, count }) => (
              <option key={value} value={value}>
                {t.scope.value(nameOf(name, only.by), format.number(count))}
              </option>
            ))}
          </Select>
        )}
      </div>
      {unknown !== '' && <p className={layout.secondary}>{t.scope.unknown(unknown)}</p>}
      {remember}
    </div>
  );
}

/** Written only when asked: every formula that is given the settings is computed anew. */
function Remember(): ReactNode {
  const layout = useLayout();
  const { t, language } = useTexts();
  const workbook = useWorkbook();
  const { loaded } = useData();
  const { unsaid } = useView();
  const { start, busy, outcome } = useSheetWrite<SheetWritten>(({ sheet }) => t.scope.remembered(sheet));
  if (loaded === null || (unsaid.length === 0 && outcome === '')) return null;
  const table = tableOf(loaded, 'settings')?.source ?? null;
  return (
    <div className={layout.between}>
      {unsaid.length > 0 && (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => start((options) => workbook.writeSettings({ language, table, changes: unsaid }, options))}
        >
          {t.scope.remember}
        </Button>
      )}
      <span className={layout.secondary}>{outcome}</span>
    </div>
  );
}
