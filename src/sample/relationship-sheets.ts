/** The sheets of the sample on the relationship itself: who knows whom, what is given and received, what to do next, the card of one account. */
import { cardFormats, letter, spillFormats, spillWidths } from './formats';
import { localeOf } from '../locales/languages';
import type { SampleSheet, SheetMaker } from './sheet';
import { text } from './words';

/** Amounts of WHITESPACE's matrix: its columns are the families of the workbook. */
const FAMILY_COLUMNS = 14;

export function relationshipSheets(make: SheetMaker): SampleSheet[] {
  const { language, say, all, names, title, label } = make;
  const people = make.spilled(
    text('Stakeholders', 'Interlocuteurs'),
    text(
      'Whom we know at each client, and who is missing for the phase it is in',
      'Qui nous connaissons chez chaque client, et qui manque pour la phase en cours',
    ),
    { id: 'STAKEHOLDERS', before: ['accounts', 'contacts'], after: ['contracts', 'interactions', 'incidents', 'settings'] },
  );

  const exchange = make.spilled(
    text('Give and get', 'Contreparties'),
    text(
      'What was given to each client, and what came in return',
      'Ce qui a été accordé à chaque client, et ce qui a été obtenu en échange',
    ),
    { id: 'GIVEGET', before: ['accounts', 'concessions'], after: ['references', 'contracts', 'fx', 'settings'] },
  );

  const mode: SampleSheet = {
    name: say(text('Mode', 'Mode de relation')),
    cells: [
      title(
        text(
          'The kind of relationship with each client, and the register that suits it',
          'Le mode de relation avec chaque client, et le registre qui lui convient',
        ),
      ),
      // This function takes no date of its own: its settings give it.
      label('A3', text('setting', 'réglage')),
      label('B3', text('value', 'valeur')),
      { address: 'A4', value: 'as_of' },
      { address: 'B4', formula: '=AsOf', numberFormat: localeOf(language).habits.dateFormat },
      { address: 'A5', value: 'language' },
      { address: 'B5', value: language },
      ...names(7),
      {
        address: 'B7',
        formula: `=TENURE.RELATIONMODE(${all('accounts')},"parts",${all('references', 'contracts', 'contacts', 'interactions', 'facilitations', 'fx')},A3:B5)`,
      },
    ],
    columnWidths: [30, ...spillWidths('RELATIONMODE', language)],
    formats: spillFormats('RELATIONMODE', 1, 7, language),
  };

  const space: SampleSheet = {
    name: say(text('White space', 'Espaces blancs')),
    cells: [
      title(text('What each client does not buy yet, by family', 'Ce que chaque client n’achète pas encore, par famille')),
      ...names(3),
      { address: 'B3', formula: `=TENURE.WHITESPACE(${all('accounts', 'references')},AsOf,"gap",${all('families', 'fx', 'settings')})` },
    ],
    columnWidths: [30, 12, ...Array.from({ length: FAMILY_COLUMNS }, () => 18)],
    formats: [{ range: `C4:${letter(FAMILY_COLUMNS + 1)}400`, numberFormat: '#,##0' }],
  };

  const renewal = make.spilled(
    text('Renewal risk', 'Risque de non-renouvellement'),
    text(
      'The risk that each client does not renew, beside the base risk (not calibrated)',
      'Le risque de non-renouvellement de chaque client, à côté du risque de base (non calibré)',
    ),
    {
      id: 'RENEWALRISK',
      before: ['accounts', 'references', 'contracts'],
      after: ['contacts', 'observations', 'incidents', 'commitments', 'interactions', 'facilitations', 'fx', 'settings'],
    },
  );

  const quarter: SampleSheet = {
    name: say(text('Concessions due', 'Concessions dues')),
    cells: [
      title(
        text(
          'Every contract with a concession, ready for the quarter-end (a model, not accounting advice)',
          'Tous les contrats à concession, prêts pour l’arrêté trimestriel (un modèle, pas un avis comptable)',
        ),
      ),
      {
        address: 'A3',
        formula: `=TENURE.CONCESSIONS(${all('contracts')},AsOf,"parts",${all('references', 'accounts', 'concessions', 'settings')})`,
      },
    ],
    columnWidths: spillWidths('CONCESSIONS', language),
    formats: spillFormats('CONCESSIONS', 0, 3, language),
  };

  const everything = all(
    'accounts',
    'contacts',
    'observations',
    'incidents',
    'commitments',
    'facilitations',
    'concessions',
    'interactions',
    'initiatives',
    'knowledge',
    'fx',
    'families',
    'settings',
  );
  const oneAccount = (id: string) => [
    label('A2', text('Account', 'Compte')),
    { address: 'B2', value: id, bold: true },
    { address: 'D2', value: say(text('Type another id: the sheet follows.', 'Saisissez un autre identifiant : la feuille suit.')) },
  ];

  const card: SampleSheet = {
    name: say(text('Account card', 'Fiche de compte')),
    cells: [
      title(text('One account on one page', 'Un compte sur une page')),
      ...oneAccount('A006'),
      { address: 'A4', formula: `=TENURE.ACCOUNTCARD(B2,${all('references', 'contracts')},AsOf,${everything})` },
    ],
    columnWidths: [24, 26, 48, 26, 12],
    formats: [...cardFormats(3, 4, language), { range: 'E5:E200', numberFormat: '0%' }],
  };

  const levers: SampleSheet = {
    name: say(text('Levers', 'Leviers')),
    cells: [
      title(text('The levers not pulled yet, and what each would add', 'Les leviers qui restent à actionner, et ce que chacun ajouterait')),
      ...oneAccount('A006'),
      { address: 'A4', formula: `=TENURE.LEVERS(B2,${all('references', 'contracts')},AsOf,${everything})` },
    ],
    columnWidths: spillWidths('LEVERS', language),
    formats: spillFormats('LEVERS', 0, 4, language),
  };

  return [card, levers, renewal, quarter, people, exchange, space, mode];
}
