import { problemFrom } from '../api/problem';
import { freshToken } from '../api/session';

export interface Health {
  status: string;
  things: { name: string; status: string; sentence: string; freeBytes: number | null }[];
}

interface Answer {
  status: string;
  components?: Record<string, { status: string; details?: Record<string, unknown> }>;
}

/** How the site is. What is down is answered with 503, and that is an answer, too. */
export async function health(): Promise<Health> {
  const response = await fetch('/actuator/health', {
    headers: { Authorization: `Bearer ${await freshToken()}` },
  });
  const body = await response.text();
  if (!response.ok && response.status !== 503) {
    throw problemFrom(response.status, body);
  }
  return read(JSON.parse(body) as Answer);
}

/** The things that have something to say for people. */
export function read({ status, components = {} }: Answer): Health {
  const things = Object.entries(components).flatMap(([name, { status, details }]) =>
    typeof details?.sentence === 'string'
      ? [{ name, status, sentence: details.sentence, freeBytes: freeBytes(details) }]
      : [],
  );
  return { status, things };
}

/** The least room on any disk, in bytes. */
function freeBytes(details: Record<string, unknown>): number | null {
  const free = Object.values(details).flatMap((disk) =>
    typeof disk === 'object' && disk && 'freeBytes' in disk ? [Number(disk.freeBytes)] : [],
  );
  return free.length === 0 ? null : Math.min(...free);
}
