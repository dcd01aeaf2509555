/** Which room is shown, which account is chosen, and the ways there. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Texts } from '../../locales/en';
import { paneContext } from './context';
import { useAttempts } from './refusals';
import { useConcessionWork, useMovedWork } from './room-memory';
import { useFollowedSelection } from './use-followed-selection';

/** A room is what the texts name as one; what it consists of is declared in rooms/index.ts. */
export type Room = keyof Texts['pane']['rooms'];

export interface Navigate {
  showRoom(room: Room): void;
  chooseAccount(id: string): void;
  /** Chooses the account and shows its room. */
  openAccount(id: string): void;
  /** Chooses the contract and shows the room of the concessions; what was changed in the contract stays. */
  openConcession(contract: string): void;
  /** Shows what moved an account, between two snapshots where they are named ('' is the one before, and now). */
  openMoved(account: string, from?: string, to?: string): void;
}

const [RoomContext, useRoom] = paneContext<Room>('useRoom');
/** Id of the account chosen, '' for none. */
const [AccountContext, useAccount] = paneContext<string>('useAccount');
const [NavigateContext, useNavigate] = paneContext<Navigate>('useNavigate');
export { useAccount, useNavigate, useRoom };

interface Props {
  readonly firstRoom?: Room;
  readonly children: ReactNode;
}

export function NavigationProvider({ firstRoom = 'portfolio', children }: Props): ReactNode {
  const [room, setRoom] = useState<Room>(firstRoom);
  const [account, chooseAccount] = useState('');
  const { dismiss } = useAttempts();
  const [, setConcession] = useConcessionWork();
  const [, setMoved] = useMovedWork();
  useFollowedSelection(chooseAccount);
  const navigate = useMemo((): Navigate => {
    const showRoom = (next: Room): void => {
      dismiss();
      setRoom(next);
    };
    return {
      showRoom,
      chooseAccount,
      openAccount: (id) => {
        chooseAccount(id);
        showRoom('account');
      },
      openConcession: (contract) => {
        setConcession((work) => (work.contract === contract ? work : { ...work, contract, draft: null }));
        showRoom('concessions');
      },
      openMoved: (id, from = '', to = '') => {
        setMoved((work) => ({ ...work, account: id, from, to }));
        showRoom('moved');
      },
    };
  }, [dismiss, setConcession, setMoved]);
  return (
    <NavigateContext value={navigate}>
      <RoomContext value={room}>
        <AccountContext value={account}>{children}</AccountContext>
      </RoomContext>
    </NavigateContext>
  );
}
