/** Titles and words of the table of actions. */

export const actions = {
  title: 'Actions',
  columns: {
    account_id: 'Account ID',
    action: 'Action',
    key: 'Lever or key',
    owner: 'Owner',
    due: 'Due by',
    state: 'State',
    done_on: 'Done on',
    note: 'Note',
  },
  aliases: {
    action: ['action item', 'next step', 'task'],
    key: ['lever'],
    owner: ['assigned to', 'action owner'],
    due: ['due date', 'deadline'],
    state: ['action status'],
    done_on: ['completed on', 'completion date'],
  },
  choices: {
    state: {
      to_do: ['to do', 'open', 'not started'],
      started: ['started', 'in progress', 'under way'],
      done: ['done', 'completed', 'closed'],
      dropped: ['dropped', 'cancelled', 'canceled'],
    },
  },
};
