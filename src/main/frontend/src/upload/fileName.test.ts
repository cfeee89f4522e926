import { expect, test } from 'vitest';
import { fileNameOf } from './fileName';

test('calls a file as its address ends', () => {
  expect(fileNameOf('https://example.org/films/A%20day.mp4?v=2')).toBe('A day.mp4');
  expect(fileNameOf('https://example.org/')).toBe('example.org');
});

test('shows what is no address as it is', () => {
  expect(fileNameOf('films')).toBe('films');
  expect(fileNameOf('https://example.org/100%.mp4')).toBe('https://example.org/100%.mp4');
});
