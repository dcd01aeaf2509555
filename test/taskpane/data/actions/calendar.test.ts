// RFC 5545: lines of 75 octets at most (3.1), escaped texts (3.3.11), whole days whose end is the day after (3.6.1).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../src/taskpane/data/actions/calendar';
import type { Action } from '../../../../src/metrics/planning/actions';

const action = (change: Partial<Action> = {}): Action => ({
  ...{ at: 1, account: 'A1', action: 'Train users', key: 'usage', owner: 'Ada', due: 46371, state: 'to_do', doneOn: NaN, note: '' },
  ...change,
});
const words = { name: 'Actions', summary: ({ action: text }: Action) => text, description: ({ note }: Action) => note };
const octets = (text: string): number => new TextEncoder().encode(text).length;
const linesOf = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (calendar: string, name: string): string | undefined =>
  linesOf(calendar)
    .find((line) => line.startsWith(name))
    ?.slice(name.length);
const unescaped = (text: string): string => text.replace(/\\([\\;,n])/g, (_all, one: string) => (one === 'n' ? '\n' : one));

describe('a calendar of actions', () => {
  it('has a whole day for each action that is due on one', () => {
    const calendar = calendarOf([action(), action({ action: 'No day', due: NaN })], 46347, words);
    expect(linesOf(calendar)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tenure//Actions//EN',
      'X-WR-CALNAME:Actions',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[0-9a-f]{16}@actions\.tenure\.invalid$/),
      'DTSTAMP:20261121T000000Z',
      'DTSTART;VALUE=DATE:20261215',
      'DTEND;VALUE=DATE:20261216',
      'SUMMARY:Train users',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('keeps the id of an action whose day, owner or note changes, and no two have the same', () => {
    const id = (...actions: Action[]): string[] => linesOf(calendarOf(actions, 46347, words)).filter((line) => line.startsWith('UID:'));
    expect(id(action({ due: 46400, owner: 'Bob', note: 'later' }))).toEqual(id(action()));
    expect(new Set(id(action(), action({ account: 'A2' }), action({ action: 'Other' }), action())).size).toBe(4);
  });

  it('says any text so that it is read back, in lines that end and fold as they should', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const special = fc.string({ unit: fc.constantFrom('a', '\\', ';', ',', '\n', 'é', '—', '😀', ':', '"'), maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(text, special), fc.oneof(text, special), (summary, note) => {
        const calendar = calendarOf([action({ action: summary, note })], 46347, words);
        const physical = calendar.split('\r\n');
        expect(physical.at(-1)).toBe('');
        for (const line of physical) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        // Control characters can't stand in a text.
        const kept = (said: string): string => said.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        expect(unescaped(valueOf(calendar, 'SUMMARY:')!)).toBe(kept(summary));
        expect(unescaped(valueOf(calendar, 'DESCRIPTION:') ?? '')).toBe(kept(note));
      }),
    );
  });
});
