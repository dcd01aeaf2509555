/**
 * The look of the pane: Fluent's themes with a brand ramp of its own, and the colours of the charts. What helps the client is blue, what constrains
 * it orange: colour-blind people tell them apart, and a hatch does too. High contrast takes the system's own colours.
 */
import { createDarkTheme, createLightTheme, makeStaticStyles, type BrandVariants, type Theme } from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#020A0C', 20: '#05191E', 30: '#06272E', 40: '#07323A', 50: '#083C46', 60: '#094551', 70: '#0A4E5B', 80: '#0B5563',
  90: '#1E6775', 100: '#307887', 110: '#438A98', 120: '#589CA9', 130: '#6FAEBA', 140: '#89C0CB', 150: '#A6D2DB', 160: '#C8E5EB',
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
  ground: 'var(--tenure-ground)',
  case: {
    partner: 'var(--tenure-partner)',
    loyal: 'var(--tenure-loyal)',
    captive: 'var(--tenure-constrains)',
    at_risk: 'var(--tenure-at-risk)',
    undetermined: 'var(--tenure-edge)',
  },
} as const;

export const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: '0' },
  body: { overflow: 'hidden' },
  '[data-scheme]': {
    '--tenure-helps': '#1F6FA8',
    '--tenure-constrains': '#BF4B0B',
    '--tenure-partner': '#0B5563',
    '--tenure-loyal': '#1F6FA8',
    '--tenure-at-risk': '#96307A',
    '--tenure-measure': '#0B5563',
    '--tenure-track': '#DCE3E5',
    '--tenure-edge': '#5F6B6F',
    '--tenure-ground': '#FFFFFF',
  },
  '[data-scheme="dark"]': {
    '--tenure-helps': '#64AEE0',
    '--tenure-constrains': '#F08A4B',
    '--tenure-partner': '#6FBFCD',
    '--tenure-loyal': '#64AEE0',
    '--tenure-at-risk': '#E18BC8',
    '--tenure-measure': '#6FAEBA',
    '--tenure-track': '#454D50',
    '--tenure-edge': '#A9B4B8',
    '--tenure-ground': '#292929',
  },
  '@media (forced-colors: active)': {
    '[data-scheme]': {
      '--tenure-helps': 'CanvasText',
      '--tenure-constrains': 'Highlight',
      '--tenure-partner': 'CanvasText',
      '--tenure-loyal': 'CanvasText',
      '--tenure-at-risk': 'CanvasText',
      '--tenure-measure': 'CanvasText',
      '--tenure-track': 'Canvas',
      '--tenure-edge': 'CanvasText',
      '--tenure-ground': 'Canvas',
    },
  },
  '@media (prefers-reduced-motion: reduce)': { '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
});
