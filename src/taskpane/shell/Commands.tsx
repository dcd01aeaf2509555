/** Commands of the ribbon that continue in the pane: nothing is drawn for them here. */
import { useEffect, type ReactNode } from 'react';
import type { ShortNamesChange } from '../../workbook/index';
import { useNavigate, type Room } from '../state/navigation';
import { useAttempts } from '../state/refusals';
import { useShortNamesChange } from '../state/room-memory';

/** Tells the room that a command leads to, why it could not do it by itself, or what it did. */
export type CommandSource = (handler: (room: Room, refusal: unknown, shortNames?: ShortNamesChange) => void) => () => void;

export function Commands({ source }: { readonly source: CommandSource }): ReactNode {
  const { showRoom } = useNavigate();
  const { attempt } = useAttempts();
  const [, tellShortNames] = useShortNamesChange();
  useEffect(
    () =>
      source((room, refused, change) => {
        showRoom(room);
        if (change !== undefined) tellShortNames(change);
        if (refused !== undefined)
          attempt(async () => {
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- what Excel or the command refused with is told as it is.
            throw refused;
          });
      }),
    [source, showRoom, attempt, tellShortNames],
  );
  return null;
}
