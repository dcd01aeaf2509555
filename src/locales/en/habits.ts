/** How English writes: what Intl and Excel are told. */
export const habits = {
  /** The language's own name. */
  name: 'English',
  /** Language tag of numbers, dates and lists. */
  tag: 'en-GB',
  /** Language tag of an Excel whose menus are in this language. */
  excel: 'en-US',
  /** Further regions whose Excel speaks it: the manifest says the same to each. */
  regions: [] as readonly string[],
  /** How such an Excel shows a formula; `columns` stands between the columns of an array. */
  formula: { separator: ',', columns: ',', decimal: '.', all: '#All', yes: 'TRUE', no: 'FALSE' },
  /** Number format of a day, in the form of files. */
  dateFormat: 'yyyy-mm-dd',
  /** A day of a month as it is written, where Intl doesn't know. */
  day: (written: string): string => written,
  /** Mark between thousands that people type, besides spaces; '' for none. */
  thousands: ',',
};

export type Habits = typeof habits;
