import { expect, test } from 'vitest';
import { SpeedMeter } from './SpeedMeter';

test('nothing is said about the speed before enough was seen', () => {
  const meter = new SpeedMeter();

  expect(meter.measure(0, 0)).toBeUndefined();
  expect(meter.measure(50_000, 100)).toBeUndefined();
});

test('the speed is that of the last seconds, not of the whole upload', () => {
  const meter = new SpeedMeter();
  meter.measure(0, 0);
  meter.measure(9_000_000, 3000);
  meter.measure(9_500_000, 6000);

  expect(meter.measure(10_000_000, 9000)).toBeCloseTo(500_000 / 3);
});
