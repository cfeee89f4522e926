import { expect, test } from 'vitest';
import { together } from './transfer';

test('several transfers add up, and what is left takes their speed together', () => {
  const all = together([
    { sent: 50, total: 100, speed: 10, trouble: false },
    { sent: 0, total: 250, speed: 20, trouble: true },
  ]);

  expect(all).toEqual({ sent: 50, total: 350, speed: 30, left: 10, trouble: false });
});

test('without a speed nobody knows how long it takes', () => {
  expect(together([{ sent: 0, total: 5, trouble: true }])).toMatchObject({
    left: undefined,
    trouble: true,
  });
});
