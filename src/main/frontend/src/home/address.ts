// The state of the start page is its address: it can be shared, and gone back to.

import type { MediaFilter } from '../api/calls';
import type { Kind } from '../api/types';

export const kinds = ['video', 'audio', 'image'] as const satisfies Kind[];
export const sorts = ['newest', 'views'] as const;

/** What the address asks for; what it cannot mean is left out. */
export function filterOf(params: URLSearchParams): MediaFilter {
  const q = params.get('q')?.trim() || undefined;
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === params.get(name));
  return {
    q,
    kind: known('kind', kinds),
    tag: params.get('tag') || undefined,
    owner: params.get('owner') || undefined,
    unwatched: params.has('unwatched') || undefined,
    sort: q ? 'relevance' : (known('sort', sorts) ?? 'newest'),
  };
}

/** The address with one part changed; without a value the part is left out. */
export function changed(
  params: URLSearchParams,
  name: 'kind' | 'tag' | 'owner' | 'unwatched' | 'sort',
  value?: string,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(name);
  if (value) {
    next.set(name, value);
  }
  return next;
}

/** Whether it is the plain start page. */
export function asksForAll({ q, kind, tag, owner, unwatched, sort }: MediaFilter): boolean {
  return !q && !kind && !tag && !owner && !unwatched && sort === 'newest';
}

/** The tags that are used most among these, the most used first. */
export function usualTags(media: readonly { tags: string[] }[], count: number): string[] {
  const uses = new Map<string, number>();
  for (const tag of media.flatMap(({ tags }) => tags)) {
    uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([tag]) => tag);
}
