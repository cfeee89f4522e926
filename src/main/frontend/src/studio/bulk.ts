/** How many requests are under way at once. */
const AT_ONCE = 4;

/** Does the same to each, a few at a time; tells how many it was done to. What fails stays. */
export async function forEach<T>(
  all: readonly T[],
  action: (each: T) => Promise<unknown>,
): Promise<{ done: number; errors: unknown[] }> {
  const left = [...all];
  const errors: unknown[] = [];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      await action(next).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { done: all.length - errors.length, errors };
}
