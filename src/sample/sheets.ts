/**
 * The sheets of the sample that compute: what stands in which cell. Formulas are in the file form (English function names, commas) in both languages;
 * tables are named as in the workbook's language. One formula a sheet spills over all accounts; inputs that a visitor may change stand in bold-labelled cells.
 */
import { columnOf } from '../tables/declarations';
import { AS_OF } from './calendar';
import { letter, spillFormats, spillWidths } from './formats';
import { supplier } from './products';
import { profiles } from './profiles';
import { relationshipSheets } from './relationship-sheets';
import { sheetMaker, tableNamesOf, type SampleName, type SampleSheet } from './sheet';
import { stories } from './stories';
import { localeOf } from '../locales/languages';
import { text, type SampleLanguage } from './words';

const AMOUNT = '#,##0';
const SHARE = '0%';

/** REBATEEXPLAIN from column A: tier, from, to, units in tier, rate, amount. */
const rebateFormats = (first: number, last: number): SampleSheet['formats'] => [
  { range: `B${first}:D${last}`, numberFormat: AMOUNT },
  { range: `E${first}:E${last}`, numberFormat: '0.0%' },
  { range: `F${first}:F${last}`, numberFormat: AMOUNT },
];

export function sampleSheets(language: SampleLanguage): { sheets: SampleSheet[]; names: SampleName[] } {
  const make = sheetMaker(language);
  const { say, all, title, label } = make;
  const date = localeOf(language).habits.dateFormat;
  const portfolioName = say(text('Portfolio', 'Portefeuille'));

  const portfolio: SampleSheet = {
    name: portfolioName,
    cells: [
      { address: 'A1', value: `${say(supplier)}${say(text(': key accounts', ' : grands comptes'))}`, bold: true },
      label('A2', text('As of', 'À la date du')),
      { address: 'B2', value: AS_OF, numberFormat: date },
      { address: 'D2', value: say(text('Change the date: every sheet follows.', 'Changez la date : toutes les feuilles suivent.')) },
      {
        address: 'A4',
        formula: `=TENURE.PORTFOLIO(${all('accounts', 'references', 'contracts')},AsOf,${all('contacts', 'observations', 'incidents', 'commitments', 'facilitations', 'concessions', 'interactions', 'initiatives', 'knowledge', 'fx', 'families', 'settings')})`,
      },
    ],
    columnWidths: spillWidths('PORTFOLIO', language),
    formats: spillFormats('PORTFOLIO', 0, 4, language),
  };

  const guide: SampleSheet = {
    name: say(text('Stories', 'Situations')),
    cells: [
      title(text('What to look at in this fictitious portfolio', 'Ce qu’il faut regarder dans ce portefeuille fictif')),
      ...[text('Client', 'Client'), text('Name', 'Nom'), text('Story', 'Situation'), text('In one sentence', 'En une phrase')].map(
        (header, i) => ({ address: `${letter(i)}3`, value: say(header), bold: true }),
      ),
      ...stories.flatMap((story, i) => {
        const name = profiles.find((profile) => profile.id === story.account)?.name ?? story.account;
        return [story.account, name, say(story.title), say(story.explanation)].map((value, column) => ({
          address: `${letter(column)}${4 + i}`,
          value,
        }));
      }),
    ],
    columnWidths: [10, 28, 36, 130],
    formats: [],
  };

  const switching = make.spilled(
    text('Switching cost', 'Coûts de transfert'),
    text('What leaving today would cost each client', 'Ce que partir aujourd’hui coûterait à chaque client'),
    {
      id: 'SWITCHCOST',
      before: ['accounts', 'references', 'contracts'],
      after: ['contacts', 'interactions', 'facilitations', 'fx', 'settings'],
    },
  );

  const trust = make.spilled(
    text('Trust', 'Confiance'),
    text(
      'How much each client trusts us, and on how much evidence',
      'La confiance que chaque client nous accorde, et les preuves qui la fondent',
    ),
    { id: 'TRUSTSCORE', before: ['accounts', 'observations'], after: ['incidents', 'commitments', 'contacts', 'settings'] },
  );

  const explain: SampleSheet = {
    name: say(text('Explain', 'Explication')),
    cells: [
      title(text('Where one account’s figures come from', 'D’où viennent les chiffres d’un compte')),
      label('A2', text('Account', 'Compte')),
      { address: 'B2', value: 'A001', bold: true },
      {
        address: 'A4',
        formula: `=TENURE.SWITCHCOST(B2,${all('references', 'contracts')},AsOf,"explain",${all('accounts', 'contacts', 'interactions', 'facilitations', 'fx', 'settings')})`,
      },
      {
        address: 'H4',
        formula: `=TENURE.TRUSTSCORE(B2,${all('observations')},AsOf,"explain",${all('incidents', 'commitments', 'contacts', 'accounts', 'settings')})`,
      },
    ],
    // component, item, table, rows, formula, amount: twice, with a gap.
    columnWidths: [18, 34, 13, 18, 60, 13, 3, 20, 30, 13, 18, 60, 10],
    formats: [
      { range: 'F5:F400', numberFormat: '#,##0.00' },
      { range: 'M5:M400', numberFormat: '0.00' },
    ],
  };

  const clock: SampleSheet = {
    name: say(text('Contract clock', 'Échéances')),
    cells: [
      title(
        text(
          'Until when each contract binds, and until when notice can be given',
          'Jusqu’à quand chaque contrat engage, et jusqu’à quand le préavis peut être donné',
        ),
      ),
      label('A3', text('Client', 'Client')),
      { address: 'A4', formula: `=${say(tableNamesOf.contracts)}[${columnOf('contracts', 'account_id').titles[language]}]` },
      { address: 'B3', formula: `=TENURE.CONTRACTCLOCK(${all('contracts')},AsOf,"parts",${all('accounts', 'settings')})` },
    ],
    columnWidths: [10, ...spillWidths('CONTRACTCLOCK', language)],
    formats: spillFormats('CONTRACTCLOCK', 1, 3, language),
  };

  const breadth = make.spilled(
    text('Breadth', 'Largeur de gamme'),
    text('How widely each client uses the range', 'La largeur de gamme en usage chez chaque client'),
    { id: 'BREADTH', before: ['accounts', 'references'], after: ['families', 'fx', 'settings'] },
  );

  const loss = make.spilled(
    text('Cost of loss', 'Coût de la perte'),
    text('What losing each client would cost us', 'Ce que nous coûterait la perte de chaque client'),
    { id: 'LOSSCOST', before: ['accounts', 'references'], after: ['fx', 'contracts', 'settings'] },
  );

  const tiers = [
    [150000, 0.02],
    [250000, 0.04],
    [400000, 0.05],
  ] as const;
  const rebate: SampleSheet = {
    name: say(text('Concession', 'Concession rétroactive')),
    cells: [
      title(
        text(
          'A retroactive concession, just under a tier (Ateliers Kermadenn)',
          'Une concession rétroactive, juste sous un palier (Ateliers Kermadenn)',
        ),
      ),
      label('A3', text('threshold', 'seuil')),
      label('B3', text('rate', 'taux')),
      ...tiers.flatMap(([threshold, rate], i) => [
        { address: `A${4 + i}`, value: threshold, numberFormat: AMOUNT },
        { address: `B${4 + i}`, value: rate, numberFormat: SHARE },
      ]),
      label('D3', text('Volume', 'Volume')),
      label('E3', text('Concession', 'Concession')),
      ...[214600, 247200, 250000, 262000].map((volume, i) => ({ address: `D${4 + i}`, value: volume, numberFormat: AMOUNT })),
      { address: 'E4', formula: '=TENURE.REBATE(D4:D7,A3:B6,"retroactive",TRUE)' },
      label('A10', text('How 262,000 gets its concession', 'La concession sur 262 000, palier par palier')),
      { address: 'A11', formula: '=TENURE.REBATEEXPLAIN(D7,A3:B6,"retroactive",TRUE)' },
      {
        address: 'A18',
        value: say(text('The same volume, each slice at its own rate', 'Le même volume, chaque tranche à son propre taux')),
        bold: true,
      },
      { address: 'A19', formula: '=TENURE.REBATEEXPLAIN(D7,A3:B6,"incremental",TRUE)' },
    ],
    columnWidths: [16, 14, 14, 16, 16, 14],
    formats: [{ range: 'E4:E7', numberFormat: AMOUNT }, ...rebateFormats(12, 15), ...rebateFormats(20, 23)],
  };

  return {
    sheets: [portfolio, guide, switching, trust, explain, clock, breadth, loss, rebate, ...relationshipSheets(make)],
    names: [{ name: 'AsOf', sheet: portfolioName, address: 'B2' }],
  };
}
