/** Words and codes of documents in exports of invoices, beside those of the table of volumes: what counts, and what is no invoice. Codes of programs are read in every language. */

export const invoices = {
  sale: [
    ...['invoice', 'sales invoice', 'posted sales invoice', 'debit memo', 'debit note', 'out_invoice', 'customer invoice'],
    ...['FAC', 'FFO', 'RE', 'INV', 'F2', 'M', 'P'],
  ],
  creditNote: [
    ...['credit memo', 'sales credit memo', 'posted sales credit memo', 'refund', 'out_refund', 'customer credit note'],
    ...['cancelled invoice', 'invoice cancellation', 'AVC', 'GU', 'ST', 'CM', 'CN', 'G2', 'S1', 'N', 'O'],
  ],
  notInvoiced: [
    ...[
      'not_invoiced',
      'quote',
      'quotation',
      'order',
      'sales order',
      'delivery',
      'shipment',
      'pro forma',
      'proforma',
      'deposit',
      'payment',
    ],
    ...['purchase invoice', 'purchase credit memo', 'in_invoice', 'in_refund', 'vendor bill', 'journal', 'journal entry', 'transfer', 'U'],
  ],
};
