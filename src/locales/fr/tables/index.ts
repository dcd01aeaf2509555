/** Noms des tables et de leurs colonnes, et mots lus dans leurs cellules. */
import { accounts } from './accounts';
import { actions } from './actions';
import { booked } from './booked';
import { families, fx, settings } from './common';
import { contracts } from './contracts';
import { mapping } from './mapping';
import { references } from './references';
import {
  commitments,
  concessions,
  contacts,
  facilitations,
  incidents,
  initiatives,
  interactions,
  knowledge,
  observations,
} from './relationship';
import { schemes } from './schemes';
import { volumes } from './volumes';
import { settlements } from './settlements';
import { snapshots } from './snapshots';

export const tables = {
  accounts,
  references,
  contracts,
  contacts,
  observations,
  incidents,
  commitments,
  facilitations,
  concessions,
  interactions,
  initiatives,
  knowledge,
  actions,
  schemes,
  volumes,
  booked,
  settlements,
  snapshots,
  fx,
  families,
  settings,
  mapping,
};
