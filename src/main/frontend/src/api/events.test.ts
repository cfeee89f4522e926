import { expect, test } from 'vitest';
import { EventParser } from './events';

test('an event that arrives in pieces is told once it is whole', () => {
  const parser = new EventParser();

  expect(parser.push('event: prog')).toEqual([]);
  expect(parser.push('ress\ndata: {"a":1}\n')).toEqual([]);
  expect(parser.push('\ndata: next')).toEqual([{ name: 'progress', data: '{"a":1}' }]);
});

test('comments that keep the connection open are no events', () => {
  expect(new EventParser().push(': still here\n\n')).toEqual([]);
});

test('lines of data are joined, and Windows line ends are line ends', () => {
  expect(new EventParser().push('data: a\r\ndata:b\r\n\r\n')).toEqual([
    { name: 'message', data: 'a\nb' },
  ]);
});
