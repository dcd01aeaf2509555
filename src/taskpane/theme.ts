/**
 * The look of the pane: Fluent's themes with a brand ramp of its own, and the colours of the charts. What helps the client is blue, what constrains
 * it orange: colour-blind people tell them apart, and a hatch does too. High contrast takes the system's own colours.
 */
import { createDarkTheme, createLightTheme, makeStaticStyles, type BrandVariants, type Theme } from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#020A0C',
  20: '#05191E',
  30: '#06272E',
  40: '#07323A',
  50: '#083C46',
  60: '#094551',
  70: '#0A4E5B',
  80: '#0B5563',
  90: '#1E6775',
  100: '#307887',
  110: '#438A98',
  120: '#589CA9',
  130: '#6FAEBA',
  140: '#89C0CB',
  150: '#A6D2DB',
  160: '#C8E5EB',
};

export const lightTheme: Theme = createLightTheme(brand);
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  // The ramp is dark: text and lines in brand colour need its lighter steps on a dark ground.
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[120],
  colorCompoundBrandForeground1: brand[130],
  colorCompoundBrandForeground1Hover: brand[140],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandStrokeHover: brand[130],
  colorNeutralForeground2BrandHover: brand[130],
};

/** Chart colours, as custom properties: `data-scheme` on the root chooses. */
export const chart = {
  helps: 'var(--tenure-helps)',
  constrains: 'var(--tenure-constrains)',
  measure: 'var(--tenure-measure)',
  track: 'var(--tenure-track)',
  edge: 'var(--tenure-edge)',
  frame: 'var(--tenure-frame)',
  /** Border of a track: seen in high contrast only. */
  outline: 'var(--tenure-outline)',
  /** Text inside a drawing. */
  ink: 'var(--tenure-ink)',
  ground: 'var(--tenure-ground)',
  case: {
    partner: 'var(--tenure-partner)',
    loyal: 'var(--tenure-loyal)',
    captive: 'var(--tenure-constrains)',
    at_risk: 'var(--tenure-at-risk)',
    undetermined: 'var(--tenure-edge)',
  },
} as const;

/** A group of custom properties as a rule. */
const colours = (selector: string, values: Readonly<Record<string, string>>): string =>
  `${selector} { ${Object.entries(values)
    .map(([name, value]) => `--tenure-${name}: ${value};`)
    .join(' ')} }`;

const light = colours('[data-scheme]', {
  helps: '#1F6FA8',
  constrains: '#BF4B0B',
  partner: '#0B5563',
  loyal: '#2F80BF',
  'at-risk': '#96307A',
  measure: '#0B5563',
  track: '#DCE3E5',
  edge: '#5F6B6F',
  frame: '#B9C3C6',
  outline: 'transparent',
  ink: '#424242',
  ground: '#FFFFFF',
});
const dark = colours('[data-scheme="dark"]', {
  helps: '#64AEE0',
  constrains: '#F08A4B',
  partner: '#6FBFCD',
  loyal: '#64AEE0',
  'at-risk': '#E18BC8',
  measure: '#6FAEBA',
  track: '#4A5356',
  edge: '#A9B4B8',
  frame: '#5D676B',
  outline: 'transparent',
  ink: '#D6D6D6',
  ground: '#292929',
});
const contrast = colours('[data-scheme][data-scheme]', {
  helps: 'CanvasText',
  constrains: 'Highlight',
  partner: 'CanvasText',
  loyal: 'CanvasText',
  'at-risk': 'CanvasText',
  measure: 'CanvasText',
  track: 'Canvas',
  edge: 'CanvasText',
  frame: 'CanvasText',
  outline: 'CanvasText',
  ink: 'CanvasText',
  ground: 'Canvas',
});

export const usePageStyles = makeStaticStyles([
  'html, body, #root { height: 100%; margin: 0; }',
  'body { overflow: hidden; }',
  // Boxes and sliders that the browser draws.
  '[data-scheme="dark"] { color-scheme: dark; }',
  light,
  dark,
  `@media (forced-colors: active) { ${contrast} }`,
  '@media (prefers-reduced-motion: reduce) { * { animation-duration: 0.01ms !important; transition-duration: 0.01ms !important; } }',
]);
