/** Facilitation, give and get, information, value created. */
import { derived, MANY, of, type SettingDeclaration } from './kinds';

export const exchange = {
  reminder_days: of(
    90,
    1,
    36500,
    'days',
    'Days after which the client should be reminded of a service made known to it',
    'Délai au bout duquel une facilitation déjà valorisée est à rappeler au client',
  ),
  give_get_days: derived(
    1,
    36500,
    'days',
    'Days of gives and gets that count, back from the date; all of them when not set',
    'Jours passés en revue pour les concessions et contreparties ; à défaut, toutes comptent',
  ),
  internal_hour_cost: of(
    60,
    0,
    MANY,
    'currency_per_hour',
    'Cost of one hour of our own people spent negotiating inside our firm',
    'Coût d’une heure de nos équipes passée à négocier en interne',
  ),
  cost_of_capital: of(
    0.08,
    0,
    1,
    'fraction',
    'Yearly cost of capital, at which days of payment are valued',
    'Coût annuel du capital, qui donne leur valeur aux jours de paiement',
  ),
  initiative_days: of(
    365,
    1,
    36500,
    'days',
    'Days of initiatives that count, back from the date',
    'Jours passés en revue pour les initiatives',
  ),
  shared_min: of(
    0.3,
    0,
    1,
    'fraction',
    'Share of what we know that is shared, below which information is said to be withheld',
    'Part partagée de ce que nous savons, en deçà de laquelle l’information est dite retenue',
  ),
} as const satisfies Record<string, SettingDeclaration>;
