/** Titres et mots de la table des actions. */
import type { actions as english } from '../../en/tables/actions';
import type { TableTextsOf } from '../../en/tables/family';

export const actions: TableTextsOf<typeof english> = {
  title: 'Actions',
  columns: {
    account_id: 'Identifiant du compte',
    action: 'Action',
    key: 'Levier ou clé',
    owner: 'Responsable',
    due: 'Échéance',
    state: 'État',
    done_on: 'Faite le',
    note: 'Remarque',
  },
  aliases: {
    action: ['tâche', 'prochaine étape'],
    key: ['levier'],
    owner: ['pilote', 'porteur'],
    due: ['date d’échéance', 'à faire pour le'],
    state: ['avancement', 'statut de l’action'],
    done_on: ['terminée le', 'date de réalisation'],
  },
  choices: {
    state: {
      to_do: ['à faire', 'ouverte', 'non commencée'],
      started: ['commencée', 'en cours', 'entamée'],
      done: ['faite', 'terminée', 'close'],
      dropped: ['abandonnée', 'annulée'],
    },
  },
};
