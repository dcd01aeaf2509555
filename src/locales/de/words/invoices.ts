/** German words of documents in exports of invoices. */
import type { Words } from '../../en/words/index';

export const invoices: Words['invoices'] = {
  sale: ['Ausgangsrechnung', 'gebuchte Verkaufsrechnung', 'Belastung'],
  creditNote: ['Rechnungskorrektur', 'gebuchte Verkaufsgutschrift', 'Belegstorno'],
  notInvoiced: [
    ...['Angebot', 'Auftrag', 'Bestellung', 'Lieferschein', 'Lieferung', 'Proformarechnung', 'Anzahlung', 'Zahlung', 'Buchung'],
    ...['Eingangsrechnung', 'Einkaufsrechnung', 'Einkaufsgutschrift'],
  ],
};
