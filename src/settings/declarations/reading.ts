/** Reading the cells. */
import { firstLanguage, languages } from '../../locales/languages';
import { flag, of, word, type SettingDeclaration } from './kinds';

export const reading = {
  date1904: flag(false),
  reporting_currency: word(''),
  language: word(firstLanguage, languages()),
  days_per_year: of(365, 360, 366, 'days'),
  days_per_month: of(30.4375, 28, 31, 'days'),
  as_of: word(''),
  view_only: word(''),
  view_by: word(''),
} as const satisfies Record<string, SettingDeclaration>;
