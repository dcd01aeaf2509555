/** The cases as a legend that filters: sign, name, how many, how much revenue. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { relationshipCases, type RelationshipCase } from '../../../metrics/portfolio/relationship-case';
import type { PortfolioFigures } from '../../data/compute';
import { CaseSign } from '../../parts/shapes';
import { useAccountsQuery } from '../../state/room-memory';
import { useTexts } from '../../state/texts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: '2px 6px', margin: 0, padding: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '3px 2px',
    font: 'inherit',
    fontSize: '13px',
    color: 'inherit',
    textAlign: 'left',
    background: 'none',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { '&[aria-pressed="true"]': { outline: '2px solid Highlight' } },
  },
  pressed: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  count: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold },
});

export function CaseFilter({ figures }: { readonly figures: PortfolioFigures }): ReactNode {
  const styles = useStyles();
  const { t, format } = useTexts();
  const [query, setQuery] = useAccountsQuery();
  const { cases } = figures.totals;
  const toggle = (relation: RelationshipCase): void => setQuery({ ...query, relation: query.relation === relation ? null : relation });
  return (
    <div className={styles.list} role="group" aria-label={t.portfolio.casesLabel}>
      {relationshipCases.map((relation) => {
        const { count, revenue } = cases[relation];
        const pressed = query.relation === relation;
        const label = t.portfolio.caseButton(t.caseTitles[relation], format.number(count), format.money(revenue));
        return (
          <button
            key={relation}
            type="button"
            className={mergeClasses(styles.button, pressed && styles.pressed)}
            aria-pressed={pressed}
            title={`${label}. ${t.caseMeanings[relation]}`}
            onClick={() => toggle(relation)}
          >
            <CaseSign relation={relation} />
            <span className={styles.name}>{t.caseTitles[relation]}</span> <span className={styles.count}>{format.number(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
