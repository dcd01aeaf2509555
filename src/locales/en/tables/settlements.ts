/** Titles and words of the table of settlements. */

export const settlements = {
  title: 'Settlements',
  columns: {
    scheme_id: 'Scheme ID',
    contract_id: 'Contract ID',
    concession_end: 'Concession period end',
    date: 'Date',
    amount: 'Settled amount',
    currency: 'Currency',
    kind: 'Kind',
    document: 'Document',
  },
  aliases: {
    amount: ['paid amount', 'amount credited', 'credit note amount'],
    document: ['credit note number', 'credit memo number', 'document number'],
    date: ['settlement date', 'payment date'],
  },
  choices: {
    kind: {
      partial: ['partial', 'on account', 'advance'],
      final: ['final', 'final settlement'],
      claw_back: ['claw-back', 'claw back', 'recovery'],
    },
  },
};
