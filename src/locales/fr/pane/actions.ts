/** La rubrique des actions, et faire des actions des leviers cochés. */
import type { actions as english } from '../../en/pane/actions';
import { plural } from '../plural';

export const actions: typeof english = {
  heading: 'Actions',
  none: 'Aucune action pour l’instant. Cochez des leviers dans la rubrique d’un compte et faites-en des actions, ou remplissez la table des actions.',
  count: (overdue, soon, later) => `En retard : ${overdue}. Dans les 30 jours : ${soon}. Plus tard ou sans date : ${later}.`,
  by: 'Classées par',
  bys: { standing: 'Échéance', owner: 'Responsable' },
  owner: 'De',
  everybody: 'Tout le monde',
  nobody: 'Encore personne',
  standings: {
    overdue: 'En retard',
    soon: 'Dans les 30 jours',
    later: 'Plus tard',
    undated: 'Sans date',
    done: 'Faites',
    dropped: 'Abandonnées',
  },
  due: (date, days, shown) =>
    days < 0
      ? `pour le ${date}, il y a ${plural(-days, '1 jour', `${shown} jours`)}`
      : `pour le ${date}, ${days === 0 ? 'aujourd’hui' : `dans ${plural(days, '1 jour', `${shown} jours`)}`}`,
  undated: 'sans date',
  doneOn: (date) => `faite le ${date}`,
  started: 'commencée',
  done: 'Faite',
  doneLabel: (action, account) => `Marquer comme faite : ${action}, ${account}`,
  row: (row) => `ligne ${row}`,
  rowLabel: (action, row) => `Aller à ${action}, ligne ${row} de la table`,
  written: (sheet) => `Marquée comme faite dans la feuille ${sheet}.`,
  nothing: 'Rien dans cette liste.',
  more: (count, shown) => plural(count, '1 autre', `${shown} autres`),
  effect: {
    label: (from, to) => `Chiffres du ${from} au ${to}`,
    waiting: (from) => `Avant, le ${from}. L’instantané suivant dira ce qui est venu après.`,
    figure: (title, before, after) => `${title} ${before} → ${after}`,
    alone: (title, before) => `${title} ${before}`,
    why: 'Ce qui a bougé entre les deux',
    note: 'Ce qui change entre deux instantanés ne vient pas forcément de l’action.',
  },
  files: {
    heading: 'À transmettre',
    calendar: 'Fichier d’agenda (.ics) des actions ouvertes',
    crm: 'Fichier CSV pour un CRM',
    hint: 'Cliquez sur le texte pour le sélectionner, copiez-le et enregistrez-le sous le nom du fichier.',
    download: 'Enregistrer le fichier',
    undated: (count, shown) =>
      plural(
        count,
        '1 action ouverte est sans date et ne figure pas dans l’agenda.',
        `${shown} actions ouvertes sont sans date et ne figurent pas dans l’agenda.`,
      ),
    calendarName: (day) => `actions-${day}.ics`,
    crmName: (day) => `actions-${day}.csv`,
    account: 'Nom du compte',
    title: (account, action) => `${account} : ${action}`,
    ownerLine: (owner) => `Responsable : ${owner}`,
  },
  make: {
    heading: 'En faire des actions',
    owner: 'Qui s’en charge',
    due: 'Pour le',
    write: (count, shown) => plural(count, 'En faire une action', `En faire ${shown} actions`),
    written: (count, shown, sheet) =>
      plural(count, `${shown} action ajoutée dans la feuille ${sheet}.`, `${shown} actions ajoutées dans la feuille ${sheet}.`),
    already: (levers) => `Déjà ouvertes : ${levers}.`,
    allOpen: 'Ces actions sont déjà ouvertes.',
    notADay: 'Donnez une date, ou laissez vide.',
  },
  plans: {
    take: 'Reprendre ce qui est saisi sur les plans',
    what: 'Responsable, échéance et état des trois actions, saisis sur les feuilles des plans. Rien n’est écrit avant que vous l’ayez vu.',
    nothing: 'Les plans ne disent rien d’autre que la table.',
    found: (count, shown) =>
      plural(count, '1 action changerait ou serait ajoutée :', `${shown} actions changeraient ou seraient ajoutées :`),
    line: (account, action, change) => `${account}, ${action} : ${change}`,
    change: (title, before, after) => `${title} ${before} → ${after}`,
    blank: 'vide',
    apply: 'Les écrire dans la table',
    leave: 'Ne rien faire',
    written: (sheet) => `Écrit dans la feuille ${sheet}.`,
    bad: (cells) => `Pas une date, laissé tel quel : ${cells}.`,
  },
};
