/** Reading the cells. */
import { flag, of, word, type SettingDeclaration } from './kinds';

export const reading = {
  date1904: flag(false, 'The workbook counts dates from 1904', 'Le classeur compte les dates depuis 1904'),
  reporting_currency: word('', undefined, 'Currency that amounts are reported in', 'Devise de présentation des montants'),
  language: word(
    'en',
    ['en', 'fr'],
    'Language of headers, words and messages in cells',
    'Langue des en-têtes, des mots et des messages dans les cellules',
  ),
  days_per_year: of(365, 360, 366, 'days', 'Days in a year', 'Jours d’une année'),
  days_per_month: of(30.4375, 28, 31, 'days', 'Days in a month', 'Jours d’un mois'),
  as_of: word(
    '',
    undefined,
    'Day that functions without a date argument look from: a date or a text such as 2026-11-21',
    'Jour où se placent les fonctions qui n’ont pas d’argument de date : une date, ou un texte comme 2026-11-21',
  ),
} as const satisfies Record<string, SettingDeclaration>;
