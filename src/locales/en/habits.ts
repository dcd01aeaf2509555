/** How English writes: what Intl and Excel are told. */
export const habits = {
  /** The language's own name. */
  name: 'English',
  /** Language tag of numbers, dates and lists. */
  tag: 'en-GB',
  /** Language tag of an Excel whose menus are in this language. */
  excel: 'en-US',
  /** Number format of a day, in the form of files. */
  dateFormat: 'yyyy-mm-dd',
  /** A day of a month as it is written, where Intl doesn't know. */
  day: (written: string): string => written,
  /** Mark between thousands that people type, besides spaces; '' for none. */
  thousands: ',',
};

export type Habits = typeof habits;
