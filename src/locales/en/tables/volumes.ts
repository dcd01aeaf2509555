/** Titles and words of the table of volumes. */

export const volumes = {
  title: 'Volumes',
  columns: {
    contract_id: 'Contract ID',
    account_id: 'Account ID',
    scheme_id: 'Scheme ID',
    date: 'Date',
    reference_id: 'Reference ID',
    family: 'Family',
    units: 'Units',
    amount: 'Amount',
    currency: 'Currency',
    kind: 'Kind',
  },
  aliases: {
    units: ['units sold', 'invoiced quantity'],
    amount: ['net amount', 'net sales'],
    date: ['invoice date', 'posting date'],
    kind: ['document kind', 'document type'],
  },
  choices: {
    kind: {
      sale: ['sale', 'invoice'],
      return: ['return'],
      credit_note: ['credit note', 'credit memo'],
    },
  },
};
