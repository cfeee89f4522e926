/** "2026-11-21", as a date field gives it, → the last second of that day here; undefined for none. */
export function endOfDay(date: string): string | undefined {
  const end = new Date(`${date}T23:59:59`);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}
