/** La rubrique de ce qui a bougé : instantanés, comparaison de deux d’entre eux, tri. */
import type { moved as english } from '../../en/pane/moved';
import { plural } from '../plural';

export const moved: typeof english = {
  heading: 'Ce qui a bougé',
  keep: {
    heading: 'Instantanés',
    none: 'Aucun instantané n’est encore conservé. Un instantané garde chaque chiffre avec ce dont il est fait, dans une table du classeur : le suivant dira ce qui a bougé, et pourquoi.',
    kept: (count, shown, newest) =>
      plural(count, `${shown} instantané conservé, du ${newest}.`, `${shown} instantanés conservés, le plus récent du ${newest}.`),
    take: 'Prendre un instantané',
    taken: (name, sheet) => `Instantané ${name} conservé dans la feuille ${sheet}.`,
    same_day: (name, date) => `Un instantané du ${date} est déjà conservé : ${name}.`,
    later: (name, date) =>
      `Un instantané plus récent est conservé, du ${date} : ${name}. Ce qui aura bougé entre celui-ci et l’autre ne sera pas réparti par cause.`,
    anyway: 'En prendre un autre',
    leave: 'Ne rien faire',
    tooLarge: (accounts, snapshot, comparison) =>
      `Comptes : ${accounts}. En formules, Excel sur le web transporte un SNAPSHOT d’environ ${snapshot} et un WHATMOVED d’environ ${comparison}. Cette rubrique n’a pas cette limite.`,
  },
  compare: {
    heading: 'Comparaison',
    from: 'Du',
    to: 'Au',
    now: (date) => `aujourd’hui, ${date}`,
    of: (name, date) => (name === '' ? date : `${date} (${name})`),
    about: 'Pour',
    portfolio: 'Tout le portefeuille',
    working: (done, total) => `Calcul de ce qui est venu depuis : compte ${done} sur ${total}`,
    stopped: 'Arrêté : la situation d’aujourd’hui n’a pas été calculée.',
    again: 'Calculer',
    waits: 'Calcul dans un instant.',
    nothingBefore: 'Aucun instantané antérieur auquel comparer.',
    broken: 'Il manque un instantané entre les deux : ce qui vient du client et ce qui n’en vient pas ne peut être réparti.',
    otherCurrency: 'La devise de restitution n’est plus la même : les montants ne sont pas comparés.',
    nowhere: 'Ce compte ne figure dans aucun des deux.',
    nothing: 'Rien n’a bougé.',
  },
  short: 'En bref',
  figures: 'Chiffre par chiffre',
  figure: (from, to) => `${from} → ${to}`,
  unknown: 'inconnu',
  same: 'inchangé',
  part: (origin, change) => `${origin} ${change}`,
  origins: {
    client: 'Le client',
    time: 'Le temps qui passe',
    model: 'Pertes ailleurs dans le portefeuille',
    rates: 'Taux de change',
    settings: 'Réglages',
    definitions: 'Définitions',
    not_told: 'Sans détail',
  },
  notClient: 'Pas le client',
  small: (count, shown) =>
    plural(count, `${shown} variation trop petite pour être montrée`, `${shown} variations trop petites pour être montrées`),
  rank: 'Qui a dépassé qui',
  ranks: 'Places dans le classement',
  case: 'Cas',
  trend: 'Au fil des instantanés',
  trendText: (figure, points) => `${figure} : ${points}`,
  trendPoint: (date, value) => `${date} ${value}`,
  thinning: {
    heading: 'Trier les anciens instantanés',
    rule: 'La règle est dans les réglages. Ce qui est marqué dans la colonne À garder reste toujours.',
    nothing: 'Rien ne partirait.',
    gone: (count, shown) => plural(count, `${shown} instantané partirait :`, `${shown} instantanés partiraient :`),
    figuresOnly: (count, shown) =>
      plural(count, `${shown} ne garderait que ses chiffres :`, `${shown} ne garderaient que leurs chiffres :`),
    kept: 'Ce qu’ils disent du temps écoulé passe à l’instantané suivant : les sommes restent les mêmes sur toute période.',
    apply: 'Trier',
    done: (sheet) => `Tri fait, feuille ${sheet}.`,
    settings: 'Changer la règle',
  },
  since: (change, date) => `${change} depuis le ${date}`,
  sinceSame: (date) => `inchangé depuis le ${date}`,
  why: 'Ce qui a bougé, et pourquoi',
};
