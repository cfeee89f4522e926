import { useEffect } from 'react';
import { usePreferences } from './preferences';
import { belongsToFocus, commandOf, type Command } from './shortcuts';

/** Lets keys control the player from anywhere on the page, unless people turned that off. */
export function useShortcuts(run: (command: Command) => void): void {
  const { shortcuts } = usePreferences();
  useEffect(() => {
    if (!shortcuts) {
      return;
    }
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      const elsewhere =
        event.defaultPrevented ||
        document.querySelector('dialog[open]') !== null ||
        belongsToFocus(event, event.composedPath());
      if (command && !elsewhere) {
        event.preventDefault();
        run(command);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [run, shortcuts]);
}
