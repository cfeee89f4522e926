import type { Setting } from '../api/types';

/** How the API calls what nobody set. */
const DEFAULT = 'default';

/** Those that hold every word somewhere in name, value or source. */
export function matching(settings: Setting[], words: string, changedOnly: boolean): Setting[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return settings.filter(({ name, value, source }) => {
    const text = `${name} ${value} ${source}`.toLowerCase();
    return (!changedOnly || source !== DEFAULT) && wanted.every((word) => text.includes(word));
  });
}
