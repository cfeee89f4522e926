import { useEffect, useRef, useState } from 'react';

const TYPING_PAUSE_MS = 700;

export type SaveState = 'saved' | 'waiting' | 'saving' | { error: unknown };

/**
 * Saves what is typed, a moment after the last letter, one change after the other; and at once when
 * the page is left. Returns the value as it is typed, and how far the saving is.
 */
export function useAutosave<T>(initial: T, save: (value: T) => Promise<unknown>) {
  const [value, setValue] = useState(initial);
  const [state, setState] = useState<SaveState>('saved');
  const open = useRef<{ value: T; timer: number } | null>(null);
  const last = useRef(Promise.resolve());
  const saver = useRef(save);
  saver.current = save;

  function flush() {
    const next = open.current;
    if (next) {
      open.current = null;
      clearTimeout(next.timer);
      last.current = last.current.then(() => send(next.value));
    }
  }

  async function send(next: T) {
    setState('saving');
    await saver.current(next).then(
      () => setState(open.current ? 'waiting' : 'saved'),
      (error: unknown) => setState({ error }),
    );
  }

  function change(next: T) {
    clearTimeout(open.current?.timer);
    open.current = { value: next, timer: window.setTimeout(flush, TYPING_PAUSE_MS) };
    setValue(next);
    setState('waiting');
  }

  useEffect(() => flush, []);
  return { value, change, state };
}
