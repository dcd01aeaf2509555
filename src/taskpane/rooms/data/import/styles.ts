/** Styles that the steps of the wizard share. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useWizardStyles = makeStyles({
  button: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  /** Two fields beside each other where there is room. */
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '8px', alignItems: 'start' },
  card: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '8px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    minWidth: 0,
  },
  cards: { rowGap: '12px' },
  refused: { color: tokens.colorPaletteRedForeground1 },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  select: { minWidth: 0, width: '100%', '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))', gap: '6px', margin: 0 },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 8px',
    minWidth: 0,
  },
  figure: { margin: 0, fontSize: '18px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});
