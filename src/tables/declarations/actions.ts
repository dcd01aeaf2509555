/** What is to be done for an account: who does it, by when, how far it is. A row for each action. */
import { accountId, choice, date, text, declared } from '../schema';

export const actionStates = ['to_do', 'started', 'done', 'dropped'] as const;

export const actions = declared('actions', [
  accountId(),
  text('action', { required: true }),
  text('key'),
  text('owner'),
  date('due'),
  choice('state', actionStates),
  date('done_on'),
  text('note'),
]);
