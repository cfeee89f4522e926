import type { ActivityFilter } from '../api/calls';

const DAY_MS = 86_400_000;

/** What the address asks for. Days are those of this device; the last one is included. */
export function activityFilter(params: URLSearchParams): ActivityFilter {
  return {
    kind: params.get('kind') || undefined,
    account: params.get('account') || undefined,
    from: moment(params.get('from'), 0),
    until: moment(params.get('until'), DAY_MS),
  };
}

function moment(day: string | null, later: number): string | undefined {
  const time = day ? Date.parse(`${day}T00:00:00`) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time + later).toISOString();
}
