/** What the tables of the portfolio have in common: rows of two or three lines, a header that stays. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTableStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'subgrid', gridColumn: '1 / -1' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'subgrid',
    gridColumn: '1 / -1',
    rowGap: '1px',
    padding: '4px 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    alignItems: 'start',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '12px',
    lineHeight: '16px',
  },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'block', maxWidth: '100%', color: tokens.colorNeutralForeground1 },
});
