/** German headers of tiers: the add-in reads them and does not speak the language. */
import type { Words } from '../../en/words/index';

export const concessions: Pick<Words['concessions'], 'tiers' | 'counted' | 'ends' | 'percent'> = {
  tiers: {
    from: ['ab', 'von', 'Schwelle', 'mindestens'],
    above: ['über', 'mehr als'],
    to: ['bis', 'bis zu'],
    atMost: ['höchstens', 'maximal', 'nicht über', 'nicht mehr als'],
    below: ['unter', 'weniger als', 'kleiner als'],
    rate: ['Satz', 'Rabatt', 'Rabattsatz', 'Prozentsatz'],
    amount: ['Betrag', 'Betrag je Einheit'],
  },
  counted: ['Menge', 'Mengen', 'Stück', 'Umsatz', 'Betrag', 'Wert', 'Jahr', 'Staffel'],
  ends: { included: ['einschl', 'einschließlich', 'inkl', 'inklusive'], excluded: ['ausschl', 'ausschließlich', 'exkl', 'exklusive'] },
  percent: ['Prozent'],
};
