/** The list with one of it at another place; places beyond the ends are the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) {
    next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  }
  return next;
}
