import { expect, test } from 'vitest';
import { lastDays } from './days';

test('tells of days without views, too, and of none that is too long ago', () => {
  const days = [
    { day: '2026-01-05', views: 9, visitors: 5 },
    { day: '2026-03-01', views: 4, visitors: 2 },
  ];
  expect(lastDays({ days }, 3, Date.parse('2026-03-02T23:59:00Z'))).toEqual([
    { day: '2026-02-28', views: 0, visitors: 0 },
    { day: '2026-03-01', views: 4, visitors: 2 },
    { day: '2026-03-02', views: 0, visitors: 0 },
  ]);
});
