/** Styles of a table in a frame that scrolls by itself. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTableStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: '12px', lineHeight: '16px', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '3px 8px', whiteSpace: 'nowrap' },
  number: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, padding: '3px 8px' },
  cell: { padding: '3px 8px', whiteSpace: 'nowrap', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
