import type { Statistics } from '../../api/types';

const DAY_MS = 86_400_000;

/** The views of each of the last days, today's last; the days, in UTC, that had none, too. */
export function lastDays({ days }: Pick<Statistics, 'days'>, count: number, now = Date.now()) {
  const told = new Map(days.map((each) => [each.day, each]));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(now - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return told.get(day) ?? { day, views: 0, visitors: 0 };
  });
}
