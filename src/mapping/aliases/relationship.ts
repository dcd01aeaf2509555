/** People, surveys, activities, credit for goodwill, exchange rates. */
import type { Aliases } from './alias';
import { customer } from './references';

export const contacts: Aliases = {
  contact_id: [
    ['salesforce', 'Contact ID', 'Id'],
    ['hubspot', 'Record ID', 'Contact ID'],
    ['pipedrive', 'Person - ID'],
    ['dynamics', '(Do Not Modify) Contact'],
    ['sap', 'PARNR'],
    ['sap_b1', 'CntctCode'],
    ['sage', 'CCN'],
    ['business_central', 'No.'],
  ],
  account_id: [
    ...customer,
    ['hubspot', 'Associated Company IDs', 'Associated Company', 'Associated Company IDs (Primary)'],
    ['pipedrive', 'Person - Organization', 'Person - Organization ID'],
    ['dynamics', 'Company Name', 'Account Name'],
    ['business_central', 'Company No.'],
  ],
  role: [
    ['salesforce', 'Job Title', 'Title', 'Contact Role'],
    ['hubspot', 'Job Title', 'Buying Role'],
    ['pipedrive', 'Person - Job title'],
    ['sap', 'PAFKT'],
    ['french', 'Fonction', 'Poste'],
    ['german', 'Position', 'Funktion', 'Abteilung'],
  ],
  last_interaction: [
    ['salesforce', 'Last Activity', 'Last Activity Date'],
    ['hubspot', 'Last Activity Date', 'Last Contacted'],
    ['pipedrive', 'Last activity date'],
  ],
  our_owner: [
    ['salesforce', 'Contact Owner'],
    ['hubspot', 'Contact owner'],
    ['pipedrive', 'Person - Owner'],
    ['dynamics', 'Owner', 'Account Manager'],
  ],
};

export const observations: Aliases = {
  account_id: [...customer, ['english', 'Company', 'Account'], ['french', 'Société'], ['german', 'Firma']],
  date: [
    ['english', 'Response Date', 'Submitted At', 'Completed'],
    ['french', 'Date de réponse'],
    ['german', 'Datum', 'Zeitstempel'],
  ],
  rating: [
    ['english', 'NPS', 'Score', 'Rating', 'CSAT', 'CES'],
    ['french', 'Note', 'Note globale'],
    ['german', 'Bewertung', 'Punkte'],
  ],
  dimension: [['english', 'Question', 'Topic']],
  source: [
    ['english', 'Survey', 'Campaign', 'Channel'],
    ['french', 'Enquête'],
    ['german', 'Umfrage'],
  ],
};

export const interactions: Aliases = {
  account_id: [
    ...customer,
    ['salesforce', 'Company / Account', 'WhatId', 'Related To'],
    ['hubspot', 'Associated Company IDs'],
    ['dynamics', 'Regarding'],
    ['pipedrive', 'Activity - Organization'],
  ],
  date: [
    ['salesforce', 'Date', 'ActivityDate', 'Start'],
    ['hubspot', 'Activity date', 'Create Date'],
    ['dynamics', 'Actual End'],
    ['pipedrive', 'Marked as done time'],
  ],
  kind: [
    ['salesforce', 'Type', 'Task Subtype'],
    ['hubspot', 'Activity Type', 'Engagement Type'],
    ['dynamics', 'Activity Type'],
    ['french', 'Type d’activité', 'Nature'],
    ['german', 'Aktivitätsart', 'Kontaktart'],
  ],
  contact_id: [
    ['salesforce', 'WhoId', 'Contact ID'],
    ['hubspot', 'Associated Contact IDs'],
    ['pipedrive', 'Contact person'],
  ],
  our_owner: [
    ['salesforce', 'Assigned', 'Assigned To'],
    ['hubspot', 'Author'],
    ['french', 'Attribué à'],
    ['german', 'Zugewiesen an'],
  ],
};

export const concessions: Aliases = {
  concession_id: [
    ['business_central', 'Credit Memo No.'],
    ['french', 'N° avoir'],
    ['german', 'Gutschriftsnr.'],
  ],
  account_id: customer,
  amount: [
    ['business_central', 'Line Discount Amount', 'Inv. Discount Amount', 'Zeilenrabattbetrag', 'Rechnungsrabattbetrag', 'Montant remise'],
    ['cegid', 'GL_TOTREMLIGNEDEV'],
    ['french', 'Ristourne', 'Geste commercial'],
    ['german', 'Nachlass', 'Kulanz'],
  ],
};

export const fx: Aliases = {
  currency: [
    ['salesforce', 'Currency ISO Code', 'IsoCode'],
    ['sap', 'FCURR'],
    ['business_central', 'Currency Code', 'Währungscode', 'Code devise'],
    ['french', 'Devise'],
    ['german', 'Währung'],
    ['english', 'From'],
  ],
  rate_to_reporting: [
    ['salesforce', 'Conversion Rate', 'ConversionRate'],
    ['sap', 'UKURS'],
    ['business_central', 'Relational Exch. Rate Amount'],
    ['odoo', 'Unit per EUR', 'Rate'],
    ['french', 'Cours', 'Taux'],
    ['german', 'Kurs'],
    ['english', 'Exchange Rate', 'FX Rate'],
  ],
  as_of: [
    ['salesforce', 'StartDate'],
    ['sap', 'GDATU'],
    ['business_central', 'Starting Date'],
    ['english', 'Date'],
    ['german', 'Gültig ab'],
  ],
};
