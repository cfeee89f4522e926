import { expect, test } from 'vitest';
import { activityFilter } from './activityFilter';

test('the last day is included', () => {
  const { from, until } = activityFilter(new URLSearchParams('from=2026-11-20&until=2026-11-20'));

  expect(Date.parse(until!) - Date.parse(from!)).toBe(86_400_000);
});

test('what is no day is left out', () => {
  expect(activityFilter(new URLSearchParams('from=soon&kind=upload'))).toEqual({
    kind: 'upload',
    account: undefined,
    from: undefined,
    until: undefined,
  });
});
