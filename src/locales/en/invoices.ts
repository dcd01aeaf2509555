/** What is said of invoice lines that become references and volumes, and in the head of the Power Query script. */
export const invoices = {
  /** Stands for the product of a line that names none. */
  noReference: 'No product',
  /** Why the money of a line is in no table. */
  reasons: {
    no_account: 'No account',
    no_date: 'No date',
    date_unreadable: 'Date that can’t be read',
    outside_window: 'Outside the twelve months',
    not_invoiced: 'No invoice: quote, order, delivery, payment, purchase',
    kind_unknown: 'Kind of document that is not known',
    no_amount: 'No amount',
    amount_unreadable: 'Amount that can’t be read',
    currency_differs: 'Currency beside the amount other than that of the line',
  },
  query: {
    references: 'References out of invoice lines: revenue, cost and quantity of twelve months, by account, product and site.',
    volumes: 'Volumes out of invoice lines, day by day.',
    tie_out: 'Tie-out: what the file adds up to, what is in the references and what was left out, by currency.',
    howTo: 'In Excel: Data, Get Data, Launch Power Query Editor, New Source, Blank Query, Advanced Editor; paste all of this.',
    notRun: 'This text was made by Tenure, which can’t run it: compare its tie-out with that of the import once.',
    plainer: 'Sites, families and units are compared as they are written; numbers and dates are read by the culture named below.',
  },
};
