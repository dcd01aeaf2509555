/**
 * Open actions as a calendar file, RFC 5545: a whole day for each, transparent, so that it blocks no time. The id of an event is made of what the action is, not of
 * when: the same file opened again moves an event rather than doubling it. Lines end with CRLF and are folded at 75 octets, never within a character.
 */
import type { Action } from '../../../metrics/planning/actions';
import { fromSerial } from '../../../tables/dates';

export interface CalendarWords {
  /** What the calendar is called. */
  readonly name: string;
  readonly summary: (action: Action) => string;
  readonly description: (action: Action) => string;
}

const LINE = 75;

/** RFC 5545 3.3.11: backslash, semicolon and comma are escaped, a line break is \n; other control characters may not stand in a text. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const encoder = new TextEncoder();

/** RFC 5545 3.1: a continued line begins with a space, which counts. */
function folded(line: string): string {
  let [written, octets] = ['', 0];
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > LINE) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += length;
  }
  return written;
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');
function dateOf(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return `${digits(year, 4)}${digits(month, 2)}${digits(day, 2)}`;
}

/** Two 32-bit FNV-1a hashes of a text, for an id that is the same each time. */
function hashOf(text: string): string {
  const hash = (start: number): string => {
    let value = start;
    for (const octet of encoder.encode(text)) value = Math.imul(value ^ octet, 0x01000193) >>> 0;
    return digits(0, 8).concat(value.toString(16)).slice(-8);
  };
  return hash(0x811c9dc5) + hash(0x9747b28c);
}

/** Ids: two actions that say the same of one account are told apart by their order. */
function idsOf(actions: readonly Action[]): string[] {
  const seen = new Map<string, number>();
  return actions.map(({ account, action, key }) => {
    const own = [account, key, action].join('\u0000');
    const count = seen.get(own) ?? 0;
    seen.set(own, count + 1);
    return `${hashOf(`${own}\u0000${count}`)}@actions.tenure.invalid`;
  });
}

/** Actions without a day have no place in a calendar. `stamp`: the day for which it is made. */
export function calendarOf(actions: readonly Action[], stamp: number, { name, summary, description }: CalendarWords): string {
  const ids = idsOf(actions);
  const events = actions.flatMap((action, index): string[] => {
    if (Number.isNaN(action.due)) return [];
    const text = description(action);
    return [
      'BEGIN:VEVENT',
      `UID:${ids[index]!}`,
      `DTSTAMP:${dateOf(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${dateOf(action.due)}`,
      `DTEND;VALUE=DATE:${dateOf(action.due + 1)}`,
      `SUMMARY:${escaped(summary(action))}`,
      ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tenure//Actions//EN', `X-WR-CALNAME:${escaped(name)}`, ...events, 'END:VCALENDAR']
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
