/** Ce que veulent dire les réglages de cette famille. */
import type { exchange as english } from '../../en/settings/exchange';
import type { SettingTextsOf } from '../../en/settings/family';

export const exchange: SettingTextsOf<typeof english> = {
  meanings: {
    reminder_days: 'Délai au bout duquel une facilitation déjà valorisée est à rappeler au client',
    give_get_days: 'Jours passés en revue pour les concessions et contreparties ; à défaut, toutes comptent',
    internal_hour_cost: 'Coût d’une heure de nos équipes passée à négocier en interne',
    cost_of_capital: 'Coût annuel du capital, qui donne leur valeur aux jours de paiement',
    initiative_days: 'Jours passés en revue pour les initiatives',
    shared_min: 'Part partagée de ce que nous savons, en deçà de laquelle l’information est dite retenue',
  },
};
