/** The room of the actions, and making ticked levers actions. */
import { plural } from '../plural';

export const actions = {
  heading: 'Actions',
  none: 'No action yet. Tick levers in the room of an account and make them actions, or fill in the table of actions.',
  count: (overdue: string, soon: string, later: string) =>
    `Overdue: ${overdue}. In the next 30 days: ${soon}. Later or without a day: ${later}.`,
  by: 'Listed by',
  bys: { standing: 'Day due', owner: 'Owner' },
  owner: 'Of',
  everybody: 'Everybody',
  nobody: 'Nobody yet',
  standings: {
    overdue: 'Overdue',
    soon: 'In the next 30 days',
    later: 'Later',
    undated: 'Without a day',
    done: 'Done',
    dropped: 'Dropped',
  },
  due: (date: string, days: number, shown: string) =>
    days < 0
      ? `due ${date}, ${plural(-days, '1 day ago', `${shown} days ago`)}`
      : `due ${date}, ${days === 0 ? 'today' : plural(days, 'in 1 day', `in ${shown} days`)}`,
  undated: 'no day set',
  doneOn: (date: string) => `done ${date}`,
  /** Open ones that somebody has begun. */
  started: 'started',
  done: 'Done',
  doneLabel: (action: string, account: string) => `Mark as done: ${action}, ${account}`,
  row: (row: string) => `row ${row}`,
  rowLabel: (action: string, row: string) => `Go to ${action}, row ${row} of the table`,
  written: (sheet: string) => `Marked as done on the sheet ${sheet}.`,
  nothing: 'Nothing in this list.',
  more: (count: number, shown: string) => plural(count, '1 more', `${shown} more`),
  effect: {
    label: (from: string, to: string) => `Figures from ${from} to ${to}`,
    waiting: (from: string) => `Before it, ${from}. The next snapshot says what came after.`,
    figure: (title: string, before: string, after: string) => `${title} ${before} → ${after}`,
    alone: (title: string, before: string) => `${title} ${before}`,
    why: 'What moved between',
    note: 'What changed between two snapshots need not have come from the action.',
  },
  files: {
    heading: 'Give away',
    calendar: 'Calendar file (.ics) of the open actions',
    crm: 'CSV file for a CRM',
    hint: 'Click the text to select it, copy it, and save it under the name of the file.',
    download: 'Save as a file',
    undated: (count: number, shown: string) =>
      plural(
        count,
        '1 open action has no day and is not in the calendar.',
        `${shown} open actions have no day and are not in the calendar.`,
      ),
    calendarName: (day: string) => `actions-${day}.ics`,
    crmName: (day: string) => `actions-${day}.csv`,
    account: 'Account name',
    title: (account: string, action: string) => `${account}: ${action}`,
    ownerLine: (owner: string) => `Owner: ${owner}`,
  },
  make: {
    heading: 'Make actions of them',
    owner: 'Who does it',
    due: 'Due by',
    write: (count: number, shown: string) => plural(count, 'Make it an action', `Make ${shown} actions`),
    written: (count: number, shown: string, sheet: string) =>
      plural(count, `1 action added on the sheet ${sheet}.`, `${shown} actions added on the sheet ${sheet}.`),
    already: (levers: string) => `Open already: ${levers}.`,
    allOpen: 'These are open actions already.',
    notADay: 'Give a date, or leave it blank.',
  },
  plans: {
    take: 'Bring in what was typed on the plans',
    what: 'Owner, day and state of the three moves, typed on the sheets of the plans. Nothing is written before you have seen it.',
    nothing: 'The plans say nothing else than the table.',
    found: (count: number, shown: string) =>
      plural(count, '1 action would change or be added:', `${shown} actions would change or be added:`),
    line: (account: string, action: string, change: string) => `${account}, ${action}: ${change}`,
    change: (title: string, before: string, after: string) => `${title} ${before} → ${after}`,
    blank: 'blank',
    apply: 'Write them to the table',
    leave: 'Leave it',
    written: (sheet: string) => `Written to the sheet ${sheet}.`,
    bad: (cells: string) => `Not a date, left alone: ${cells}.`,
  },
};
