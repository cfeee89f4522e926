import { expect, test } from 'vitest';
import { forEach } from './bulk';

test('all are tried, and what fails is told', async () => {
  const { done, errors } = await forEach([1, 2, 3, 4, 5, 6], (each) =>
    each % 3 === 0 ? Promise.reject(new Error(`${each}`)) : Promise.resolve(),
  );

  expect(done).toBe(4);
  expect(errors).toHaveLength(2);
});

test('no more than four are under way at once', async () => {
  let now = 0;
  let most = 0;
  await forEach(Array.from({ length: 20 }), async () => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now--;
  });

  expect(most).toBeLessThanOrEqual(4);
});
