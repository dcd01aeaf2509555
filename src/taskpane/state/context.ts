/** A part of the pane's state as a context of its own: who reads it is rendered again for it alone. */
import { createContext, useContext, type Context } from 'react';

/** The context and the hook that reads it, under the name that the hook has. */
export function paneContext<T>(hook: string): readonly [Context<T | undefined>, () => T] {
  const PaneContext = createContext<T | undefined>(undefined);
  const usePaneContext = (): T => {
    const value = useContext(PaneContext);
    if (value === undefined) throw new Error(`${hook} is called outside PaneProvider`);
    return value;
  };
  return [PaneContext, usePaneContext];
}
