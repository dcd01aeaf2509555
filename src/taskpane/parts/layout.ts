/** Styles that all rooms share: dense text, tabular figures, no horizontal scroll at 320 px. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useLayout = makeStyles({
  room: { display: 'flex', flexDirection: 'column', rowGap: '16px', padding: '10px 12px 24px', minWidth: 0 },
  /** The parts of a room, one below the other. */
  rows: { display: 'flex', flexDirection: 'column', rowGap: '16px', minWidth: 0 },
  section: { display: 'flex', flexDirection: 'column', rowGap: '6px', minWidth: 0 },
  h2: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  h3: { margin: 0, fontSize: '13px', lineHeight: '18px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
  secondary: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  figure: { fontSize: '22px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  rule: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  between: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px', minWidth: 0, flexWrap: 'wrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '4px' },
  ellipsis: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
  right: { textAlign: 'right' },
  /** A group of boxes to tick, without a frame. */
  fieldset: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  /** A text that is a button: goes to cells or opens an account. */
  link: {
    background: 'none',
    border: 'none',
    padding: 0,
    margin: 0,
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    minWidth: 0,
    ':hover': { textDecorationLine: 'underline' },
    // Without colours of our own, what leads somewhere has to look like it.
    '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', borderRadius: '2px' },
  },
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', borderRadius: '2px' },
  },
});
