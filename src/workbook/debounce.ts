/** Calls once for a burst of calls, after it has been quiet for a while. */
export interface Debounced {
  (): void;
  cancel(): void;
}

export function debounce(action: () => void, quietMilliseconds: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(action, quietMilliseconds);
  };
  return Object.assign(call, { cancel: () => clearTimeout(timer) });
}
