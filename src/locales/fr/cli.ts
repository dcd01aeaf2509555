/** Ce que dit la ligne de commande. */
import type { CliTexts } from '../en/cli';
import { plural } from './plural';

const nombre = (count: number): string => count.toLocaleString('fr');
const lignes = (count: number): string => plural(count, '1 ligne', `${nombre(count)} lignes`);
const comptes = (count: number): string => plural(count, '1 compte', `${nombre(count)} comptes`);

export const cli: CliTexts = {
  usage: `tenure COMMANDE [options]

  portfolio   les chiffres de chaque compte          --from DOSSIER|FICHIER --to portefeuille.xlsx|.parquet|.csv
  check       ce qui ne va pas dans les lignes       --from DOSSIER|FICHIER
  references  des lignes de factures aux références  --lines FICHIER --to references.parquet [--volumes volumes.parquet]
  closing     l’arrêté de chaque contrat             --from DOSSIER|FICHIER --to arrete.xlsx [--as-of 2026-06-30]
  explain     d’où viennent les chiffres d’un compte explain COMPTE --from DOSSIER|FICHIER [--function SWITCHCOST]
  rows        les lignes d’un compte, en classeur    rows COMPTE --from DOSSIER|FICHIER --to compte.xlsx
  facts, kernel, finish                              les trois étapes pour un moteur qui a lui-même les lignes (docs/outside.md)

  --from DOSSIER|FICHIER  fichiers nommés comme les tables (accounts.parquet, references.csv…), dossiers de tels fichiers, ou un fichier .duckdb
  --as-of 2026-06-30      le jour des chiffres ; à défaut, le réglage as_of
  --mapping FICHIER       quelle colonne est laquelle, comme la table Correspondances (à défaut, mapping.csv dans le dossier)
  --columns a=b,c=d       references : quelle colonne du fichier est laquelle (amount=Net,date=Comptabilisé)
  --window 2026-06-30     references : le dernier jour des douze mois ; à défaut, le dernier mois complet
  --currency EUR          references : devise des lignes qui n’en nomment pas
  --float-scale 2         references : les montants enregistrés en fractions binaires sont arrondis à tant de décimales avant d’être additionnés
  --extension NOM         une extension de DuckDB que vous avez installée (postgres, sqlite, iceberg…)
  --memory 2GB            ce que le moteur peut prendre ; de même --threads N
  --part-rows 60000       lignes calculées ensemble : moins de lignes, moins de mémoire, les mêmes chiffres
  --language en|fr        --json  une ligne de JSON pour les programmes     --quiet  sans avancement
`,
  progress: {
    reading: (title) => `Lecture de ${title}`,
    dealing: () => 'Ce qui vaut pour tous les comptes',
    computing: (done, all) => `Calcul : ${nombre(done)} sur ${comptes(all)}`,
    writing: (path) => `Écriture de ${path}`,
    lines: (done) => `Addition : ${lignes(done)}`,
  },
  done: {
    portfolio: (count, path) => `${comptes(count)} dans ${path}.`,
    references: (count, path, lines) => `${lignes(count)} de références, à partir de ${lignes(lines)}, dans ${path}.`,
    volumes: (count, path) => `${lignes(count)} de volumes dans ${path}.`,
    rows: (count, path) => `${lignes(count)} dans ${path}.`,
    closing: (count, path) => `${plural(count, '1 période de remise', `${nombre(count)} périodes de remise`)} dans ${path}.`,
    closingSum: (currency, amount, before, charge) =>
      `${currency} : ${amount} au passif, ${before} déjà comptabilisés, ${charge} à comptabiliser.`,
    tie: (currency, written, table, left) =>
      `${currency === '' ? 'Sans devise' : currency} : ${written} dans les lignes, ${table} dans la table, ${left} laissés de côté.`,
    leftOut: (reason, lines, amount) => `  laissé de côté, ${reason} : ${lignes(lines)}, ${amount}`,
    clean: () => 'Rien à signaler.',
    findings: (errors, warnings, notes) =>
      `${plural(errors, '1 erreur', `${nombre(errors)} erreurs`)}, ${plural(warnings, '1 avertissement', `${nombre(warnings)} avertissements`)}, ${plural(notes, '1 remarque', `${nombre(notes)} remarques`)}.`,
    severity: { error: 'erreur', warning: 'avertissement', note: 'remarque' },
    more: (count) => `… et ${plural(count, '1 autre du même genre', `${nombre(count)} autres du même genre`)}`,
  },
  reasons: {
    no_account: 'aucun compte',
    no_date: 'aucune date',
    date_unreadable: 'date illisible',
    outside_window: 'hors des douze mois',
    not_invoiced: 'non facturé',
    kind_unknown: 'nature de document inconnue',
    no_amount: 'aucun montant',
    amount_unreadable: 'montant illisible',
    currency_differs: 'une autre devise à côté du montant',
  },
  about: {
    sheet: 'À propos',
    messages: 'Messages',
    portfolioSheet: 'Portefeuille',
    closingSheet: 'Arrêté',
    outsideClosing: 'Calculé hors d’Excel par tenure closing',
    definitions: 'Version des définitions des chiffres',
    asOf: 'À la date du',
    currency: 'Devise de restitution',
    settings: 'Réglages qui diffèrent des valeurs par défaut',
    noSettings: 'aucun',
    rows: (table) => `Lignes de ${table}`,
    sum: (column) => `Somme de ${column}`,
    source: 'Source',
    outside: 'Calculé hors d’Excel par tenure portfolio',
  },
  faults: {
    unknownCommand: (word, known) => `La commande ${word} n’existe pas : ${known}.`,
    badOption: (said) => `${said} (tenure --help donne la liste des options.)`,
    optionMissing: (option) => `L’option ${option} est nécessaire.`,
    wholeNumber: (option, value, least, most) => `${option} ${value} : il faut un nombre entier de ${least} à ${most}.`,
    accountMissing: (command) => `Nommez le compte : tenure ${command} COMPTE.`,
    noSuchPlace: (path) => `Il n’y a ni fichier ni dossier ${path}.`,
    unknownFormat: (path) => `${path} : il faut un fichier CSV, TSV, Parquet ou DuckDB, ou un dossier de tels fichiers.`,
    outputKind: (path, kinds) => `--to ${path} : le nom doit finir par l’une de ces extensions : ${kinds}.`,
    tableTwice: (table, one, other) => `${one} et ${other} sont tous deux la table ${table} : gardez l’un des deux.`,
    tableMissing: (table, from, found) =>
      `${from} n’a pas de table ${table}. ${found === '' ? 'Aucune table n’y a été trouvée : les fichiers portent le nom des tables, comme accounts.parquet.' : `Tables trouvées : ${found}.`} Une table qui porte un autre nom demande une correspondance (--mapping).`,
    unreadable: (file, said) => `${file} est illisible : ${said}`,
    asOfMissing: () => 'De quel jour ? Donnez --as-of 2026-06-30, ou le réglage as_of dans settings.csv.',
    badDay: (option, value) => `${option} ${value} : il faut un jour comme 2026-06-30.`,
    currencies: (currencies) =>
      `Les montants sont en ${currencies}, et aucun taux de change ne les relie. Donnez une table fx (currency, rate_to_reporting), ou des lignes dans une seule devise. Rien n’a été écrit.`,
    sharedId: (table, column, id, one, other) => `${table} : ${column} ${id} figure sous ${one} et sous ${other}.`,
    sharedIds: (examples) =>
      `${examples} Un identifiant nomme une seule ligne : l’une des deux serait écartée sans bruit. Donnez à chaque ligne son propre identifiant. Rien n’a été écrit.`,
    contractsApart: (ids, count) =>
      `${plural(count, 'Un contrat ne relève', `${count} contrats ne relèvent`)} d’aucune ligne de la table des comptes (${ids}) : sans eux, l’arrêté serait incomplet. Rien n’a été écrit.`,
    booksApart: (table, row) =>
      `${table}, ligne ${row} : son contrat ou son barème n’est pas dans la table des contrats, et ce qui a été comptabilisé ne disparaît jamais. Rien n’a été écrit.`,
    unknownAccount: (id) => `Aucune ligne de la table des comptes n’a l’identifiant ${id}.`,
    floatMoney: (file, column, type) =>
      `${file} : la colonne ${column} contient de l’argent en ${type}, des fractions binaires dont la somme dépend de l’ordre des lignes. Enregistrez-la en DECIMAL, ou dites avec --float-scale 2 à combien de décimales chaque montant est arrondi. Rien n’a été écrit.`,
    noColumn: (file, column, headers) =>
      `${file} n’a pas de colonne qui puisse être ${column} : nommez-la avec --columns ${column}=LA_LEUR. Il contient : ${headers}.`,
    unknownColumn: (file, column, headers) => `${file} n’a pas de colonne ${column}. Il contient : ${headers}.`,
    noDays: (file) =>
      `${file} n’a aucune ligne dont le jour soit lisible : donnez le dernier jour avec --window 2026-06-30, ou nommez la colonne avec --columns date=LA_LEUR.`,
    tooManyToCheck: (table, count, most) =>
      `${table} a ${lignes(count)}, et ${nombre(most)} au plus se vérifient. tenure portfolio nomme les cellules fautives de tables plus grandes, compte par compte.`,
    unknownField: (field, known) => `--columns : ${field} n’existe pas ; choisissez parmi ${known}.`,
    functionUnknown: (name) => `${name} ne répond pour aucun compte : nommez une fonction de Tenure qui le fasse, comme SWITCHCOST.`,
    accountTooLarge: (table, count, most) =>
      `Un compte a ${lignes(count)} dans ${table}, et ${nombre(most)} au plus se calculent ensemble, autant qu’une feuille en contient. Additionnez d’abord ses lignes (tenure references).`,
    diskFull: (path) => `Le disque est plein : ${path} n’a pas été écrit.`,
    notWritten: (path, said) => `${path} n’a pas été écrit : ${said}`,
    stopped: () => 'Arrêté : rien n’a été écrit.',
    kernelVersion: (theirs, ours) =>
      `L’autre côté parle ${theirs}, ce programme ${ours} : prenez la même version de Tenure des deux côtés.`,
    kernelLine: (line, said) => `La ligne ${line} est illisible : ${said}`,
    notWhole: (found, all) =>
      `Résultats de ${nombre(found)} sur ${comptes(all)} : il en manque, ou certains sont venus deux fois. Rien n’a été écrit ; relancez les calculs.`,
    failed: (said) => `Tenure a échoué : ${said}`,
  },
};
