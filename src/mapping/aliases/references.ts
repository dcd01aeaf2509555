/** Installed bases, subscriptions, and sales by product. */
import { accounts } from './accounts';
import type { Aliases } from './alias';

/** What lines call the customer: a bare number or name of theirs is the product's there. */
const BARE = new Set(['Id', 'No.', 'Nr.', 'N°', 'Record ID', 'Record Id', 'Internal ID', 'External ID', 'hs_object_id', 'Name']);
export const customer = accounts
  .account_id!.map(([system, ...headers]) => [system, ...headers.filter((header) => !BARE.has(header))] as const)
  .concat([
    ['business_central', 'Rech. an Deb.-Nr.', 'N° client facturé'],
    ['pipedrive', 'Deal - Organization', 'Organization'],
    ['salesforce', 'Account Name'],
    ['odoo', 'Partner', 'Customer/Name'],
    ['sap', 'KUNRG'],
    ['netsuite', 'Entity', 'Customer:Project', 'Customer: Internal ID'],
  ]);

export const productId: Aliases[string] = [
  ['salesforce', 'Product Code', 'ProductCode', 'Product ID', 'Product2Id'],
  ['pipedrive', 'Product - Product code', 'Product code'],
  ['hubspot', 'SKU'],
  ['netsuite', 'Item', 'Item: Internal ID'],
  ['quickbooks', 'Product/Service', 'Product/Service full name', 'Item'],
  ['sap', 'MATNR', 'Material Number', 'Material', 'Materialnummer', 'Numéro d’article', 'Article'],
  ['sap_b1', 'ItemCode', 'Item No.'],
  ['business_central', 'Item No.', 'No.', 'N°', 'N° article', 'Artikelnr.', 'Nr.'],
  ['sage', 'AR_Ref', 'Code article', 'Référence article', 'ITMREF', 'Reference'],
  ['cegid', 'GL_ARTICLE', 'GL_CODEARTICLE'],
  ['odoo', 'Product', 'Order Lines/Product', 'Product/Internal Reference', 'Internal Reference'],
  ['french', 'Réf.', 'Réf. article', 'Code produit', 'Référence produit', 'SKU', 'Article', 'Produit'],
  ['german', 'Artikelnummer', 'Art.-Nr.', 'Artikel-Nr.', 'ArtNr', 'Artikel'],
  [
    'english',
    'SKU',
    'Item #',
    'Item Number',
    'Item Code',
    'Part Number',
    'Part No',
    'Product #',
    'Product No',
    'Product',
    'Item',
    'Article',
  ],
];

export const productName: Aliases[string] = [
  ['salesforce', 'Asset Name', 'Product Name'],
  ['sap', 'ARKTX', 'MAKTX', 'Désignation article', 'Materialkurztext'],
  ['sap_b1', 'Dscription', 'Item Description'],
  ['sage', 'DL_Design', 'Désignation'],
  ['business_central', 'Description', 'Beschreibung'],
  ['odoo', 'Label', 'Product/Name'],
  ['netsuite', 'Memo', 'Item: Name'],
  ['quickbooks', 'Memo/Description', 'Description'],
  ['cegid', 'GL_LIBELLE'],
  ['french', 'Désignation', 'Libellé', 'Libellé article'],
  ['german', 'Bezeichnung', 'Artikelbezeichnung'],
  ['english', 'Product Description', 'Item Name'],
];

export const family: Aliases[string] = [
  ['sap', 'MATKL', 'Material Group', 'PRODH', 'Warengruppe', 'Groupe de marchandises'],
  ['sap_b1', 'ItmsGrpNam', 'Item Group'],
  ['business_central', 'Item Category Code', 'Artikelkategoriencode', 'Code catégorie article', 'Item Category'],
  ['odoo', 'Product Category'],
  ['salesforce', 'Product Family'],
  ['sage', 'FA_CodeFamille', 'famille article libellé', 'Famille'],
  ['cegid', 'GL_LIBREART1', 'Famille niveau 1', 'GL_FAMILLENIV1'],
  ['french', 'Gamme', 'Ligne de produits', 'Famille article'],
  ['german', 'Artikelgruppe', 'Hauptwarengruppe', 'Produktgruppe', 'Sparte'],
  ['english', 'Product Line', 'Product Group', 'Product Family', 'Item Group', 'Category'],
];

export const site: Aliases[string] = [
  ['sap', 'KUNWE', 'Ship-to party', 'Réceptionnaire', 'Warenempfänger'],
  ['business_central', 'Ship-to Code', 'Lief. an Code'],
  ['cegid', 'GL_TIERSLIVRE'],
  ['french', 'Adresse de livraison', 'Chantier', 'Lieu de livraison'],
  ['german', 'Lieferadresse', 'Standort'],
  ['english', 'Ship-to', 'Ship to', 'Delivery Address'],
];

export const quantity: Aliases[string] = [
  ['salesforce', 'Quantity'],
  ['netsuite', 'Quantity'],
  ['sap', 'FKIMG', 'Fakturierte Menge', 'Billed Quantity', 'Quantité facturée'],
  ['business_central', 'Quantity', 'Invoiced Quantity', 'Quantité facturée', 'Menge', 'Quantité'],
  ['sage', 'DL_Qte', 'Qté fact'],
  ['cegid', 'GL_QTEFACT'],
  ['quickbooks', 'Qty'],
  ['odoo', 'Product Quantity', 'Quantity'],
  ['french', 'Qté', 'Quantité'],
  ['german', 'Menge', 'Anzahl'],
  ['english', 'Qty', 'Units'],
];

export const unitPrice: Aliases[string] = [
  ['salesforce', 'Price', 'Sales Price', 'List Price'],
  ['business_central', 'Unit Price', 'VK-Preis', 'Prix unitaire'],
  ['sage', 'DL_PrixUnitaire', 'Prix unitaire'],
  ['sap', 'NETPR'],
  ['quickbooks', 'Rate', 'Sales Price'],
  ['netsuite', 'Item Rate', 'Unit Price'],
  ['french', 'PU HT', 'Prix net', 'Prix public'],
  ['german', 'Einzelpreis', 'Listenpreis', 'Preis'],
  ['english', 'Price'],
];

const contract: Aliases[string] = [
  ['salesforce', 'Contract Number', 'ServiceContractId'],
  ['business_central', 'Contract No.'],
  ['french', 'N° contrat', 'Référence contrat'],
  ['german', 'Vertragsnr.', 'Vertragsnummer'],
  ['english', 'Contract No', 'Agreement No.'],
];

export const references: Aliases = {
  line_id: [
    ['salesforce', 'Asset ID', 'Line Item ID', 'Id'],
    ['sap', 'EQUNR'],
    ['english', 'Serial Number', 'Line ID'],
  ],
  account_id: customer,
  reference_id: productId,
  reference_name: productName,
  family,
  category: [
    ['sage', 'Sous-famille'],
    ['german', 'Unterwarengruppe'],
    ['english', 'Subfamily', 'Subcategory'],
  ],
  site,
  country: accounts.country!,
  quantity,
  unit_price: unitPrice,
  currency: accounts.currency!,
  annual_revenue: [
    ['english', 'ARR', 'MRR', 'Annual Amount', 'ACV', 'Rev', 'Revenue', 'Net sales', 'Net Amount', 'Sales', 'Turnover'],
    ['french', 'CA annuel', 'CA', 'CA N', 'CA HT', 'Montant annuel', 'Mensuel', 'Montant mensuel'],
    ['german', 'Jahresumsatz mit uns', 'Umsatz', 'Umsatz netto', 'monatlich'],
    ['salesforce', 'Annual Amount', 'ARR'],
  ],
  annual_cost: [
    ['english', 'Annual Cost', 'COGS', 'Cost'],
    ['french', 'Coût annuel', 'Coût', 'Coût total'],
    ['german', 'Kosten p.a.', 'Kosten', 'Wareneinsatz'],
  ],
  start_date: [
    ['salesforce', 'Install Date', 'Purchase Date', 'Start Date'],
    ['sap', 'VIDAT'],
    ['business_central', 'Installation Date'],
    ['french', 'Mise en service', 'Date d’installation'],
    ['german', 'Installationsdatum', 'Inbetriebnahme'],
  ],
  end_date: [
    ['salesforce', 'Usage End Date'],
    ['sap', 'VDDAT'],
  ],
  last_order_date: [
    ['english', 'Last Order Date', 'Last Order'],
    ['french', 'Date dernière commande', 'Dernier achat'],
    ['german', 'Letzte Bestellung', 'Letzter Umsatz'],
  ],
  contract_id: contract,
  users: [
    ['english', 'Seats', 'Users'],
    ['french', 'Licences', 'Nb utilisateurs'],
    ['german', 'Anzahl Nutzer'],
  ],
  is_trial: [
    ['english', 'Trial', 'Demo'],
    ['french', 'Essai'],
    ['german', 'Testversion'],
  ],
};
