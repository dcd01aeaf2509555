/** Ce que dit le serveur de l’atelier quand il ne donne pas ce qui est demandé. */
import type { WorkbenchServerTexts } from '../en/workbench-server';

export const workbenchServer: WorkbenchServerTexts = {
  foreignHost: (host) => `L’atelier répond à localhost et à 127.0.0.1 seulement, pas à « ${host} ».`,
  noHost: 'La requête doit nommer un seul hôte, par exemple localhost.',
  foreignPage: 'Seule la page de l’atelier peut demander cela. Ouvrez l’adresse que le terminal affiche.',
  method: (method) => `L’atelier répond à GET et à HEAD seulement, pas à ${method}.`,
  badAddress: 'L’adresse est illisible : elle doit commencer par / et chaque % doit introduire le code d’un caractère, par exemple %20.',
  longAddress: (limit) => `L’adresse est trop longue : ${limit} caractères au plus.`,
  badRequest: 'La requête est illisible : ce n’est pas du HTTP.',
  longHeaders: 'La requête est trop longue : son adresse et ses en-têtes dépassent 16 Ko.',
  slowRequest: 'La requête a mis trop de temps à arriver.',
  missing: (name) => `« ${name} » n’existe pas.`,
  tooLarge: (name, megabytes) => `« ${name} » est trop volumineux pour être ouvert : ${megabytes} Mo au plus.`,
  failed: 'L’atelier n’a pas pu répondre ; le terminal dit pourquoi.',
};
