/** The looks that our printed pages share: one ink, one brand, hairlines, nothing by colour alone. */
import { textsOf, type Language } from '../../locales/languages';
import type { PageStyle } from './page-draft';

export const INK = '#1F2A2C';
export const BRAND = '#0B5563';
export const CAPTION = '#55676A';
export const HAIRLINE = '#B9C3C6';
export const BAR = '#C8E5EB';
export const BAR_EDGE = '#6FAEBA';
/** Pale with an outline against solid: in grey print the two hues look alike. */
export const SERVES = { fill: '#D3E6F5', line: '#1F6FA8' } as const;
export const CONSTRAINS = '#BF4B0B';

export const caption: PageStyle = { size: 8, color: CAPTION };
export const heading: PageStyle = { size: 8, color: CAPTION, bottom: 'hair' };
export const section: PageStyle = { size: 9.5, bold: true, color: BRAND, bottom: 'rule' };
export const row: PageStyle = { bottom: 'hair' };

/** Number formats in the form of files; the tag of a date fixes the month's language, grouping stays the reader's. */
export interface PageFormats {
  readonly amount: string;
  readonly share: string;
  readonly risk: string;
  readonly score: string;
  readonly date: string;
  readonly days: string;
  /** Direction, never good or bad. */
  readonly change: string;
  readonly pointChange: string;
  readonly riskChange: string;
}

export function formatsOf(language: Language): PageFormats {
  const { percent, days, unchanged, point, dateTag } = textsOf(language).printed.common;
  const change = (code: string): string => `"▲ +"${code};"▼ −"${code};"${unchanged}"`;
  return {
    amount: '#,##0',
    share: `0${percent}`,
    risk: `0.0${percent}`,
    score: '0',
    date: `[$-${dateTag}]d mmm yyyy`,
    days: `0" ${days}"`,
    change: change('#,##0'),
    pointChange: change('0.0'),
    riskChange: change(`0.0" ${point}"`),
  };
}
