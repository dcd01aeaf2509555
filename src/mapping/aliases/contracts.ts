/** Contracts and agreements. */
import { accounts } from './accounts';
import type { Aliases } from './alias';
import { customer } from './references';

export const contracts: Aliases = {
  contract_id: [
    ['salesforce', 'Contract Number', 'Contract ID', 'ContractNumber', 'Id'],
    ['dynamics', 'ContractNumber', 'Contract ID'],
    ['sap', 'VBELN'],
    ['business_central', 'Contract No.', 'No.', 'Nr.', 'N°'],
    ['odoo', 'Contract', 'Contract/External ID', 'External ID'],
    ['french', 'N° contrat', 'Référence contrat', 'Contrat'],
    ['german', 'Vertragsnummer', 'Vertragsnr.', 'Vertrag'],
    ['english', 'Contract No', 'Contract #', 'Agreement No.', 'Agreement ID', 'Agreement', 'Subscription ID'],
  ],
  account_id: [...customer, ['french', 'Titulaire'], ['german', 'Vertragspartner'], ['odoo', 'Partner', 'Partenaire']],
  title: [
    ['salesforce', 'Contract Name'],
    ['dynamics', 'Title'],
    ['business_central', 'Description', 'Beschreibung'],
    ['french', 'Intitulé', 'Objet', 'Libellé'],
    ['german', 'Bezeichnung', 'Vertragsbezeichnung'],
  ],
  start_date: [
    ['salesforce', 'Contract Start Date', 'StartDate'],
    ['dynamics', 'Contract Start Date', 'ActiveOn'],
    ['sap', 'VBEGDAT', 'DATAB'],
    ['business_central', 'Starting Date'],
    ['odoo', 'Date Start', 'Date de début'],
    ['french', 'Date d’effet', 'Début', 'Prise d’effet', 'Date de début'],
    ['german', 'Vertragsbeginn', 'Beginn', 'Gültig ab', 'Laufzeit von'],
    ['english', 'Valid From', 'From', 'Effective Date', 'Contract Start', 'Start'],
  ],
  end_date: [
    ['salesforce', 'Contract End Date', 'EndDate'],
    ['dynamics', 'ExpiresOn', 'Contract End Date'],
    ['sap', 'VENDDAT', 'DATBI'],
    ['business_central', 'Expiration Date'],
    ['odoo', 'Date end', 'Date de fin'],
    ['french', 'Date de fin', 'Échéance', 'Terme', 'Date d’expiration', 'Fin'],
    ['german', 'Vertragsende', 'Ablauf', 'Gültig bis', 'Laufzeit bis', 'Ende'],
    ['english', 'Valid To', 'To', 'Expiry Date', 'Expiry', 'Contract End', 'End'],
  ],
  renewal_term_months: [
    ['english', 'Renewal Term'],
    ['french', 'Durée de reconduction'],
    ['german', 'Verlängerung (Monate)'],
  ],
  notice_days: [
    ['english', 'Notice Period', 'Cancellation Notice', 'Notice'],
    ['french', 'Préavis', 'Délai de préavis'],
    ['german', 'Kündigungsfrist'],
  ],
  auto_renewal: [
    ['odoo', 'Auto Renew', 'Auto-renouvellement'],
    ['french', 'Tacite reconduction', 'Reconduction'],
    ['german', 'Automatische Verlängerung', 'autom. Verl.'],
    ['english', 'Auto-renew', 'Evergreen', 'Auto Renewal'],
  ],
  annual_value: [
    ['business_central', 'Annual Amount'],
    ['english', 'ACV', 'Annual Contract Value', 'Value per year', 'Value', 'Contract Value'],
    ['french', 'Montant annuel', 'Redevance annuelle'],
    ['german', 'Jahreswert', 'Jahresbetrag'],
  ],
  currency: accounts.currency!,
  payment_terms_days: [
    ['french', 'Délai de règlement'],
    ['german', 'Zahlungsziel'],
    ['english', 'Payment Days'],
  ],
  review_date: [
    ['english', 'Review Date'],
    ['french', 'Date de révision'],
    ['german', 'Überprüfungstermin'],
  ],
  review_clause: [['french', 'Clause de revoyure']],
  min_commit_annual: [
    ['english', 'Minimum Commitment'],
    ['french', 'Engagement annuel', 'Volume minimum'],
    ['german', 'Mindestabnahme'],
  ],
};
