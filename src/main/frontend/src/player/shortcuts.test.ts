import { expect, test } from 'vitest';
import { commandOf, type Key } from './shortcuts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const key = (key: string, code = '', more: Partial<Key> = {}): Key => ({ key, code, ...none, ...more });

test.each([
  [' ', { do: 'play' }],
  ['k', { do: 'play' }],
  ['K', { do: 'play' }],
  ['j', { do: 'seek', by: -10 }],
  ['l', { do: 'seek', by: 10 }],
  ['ArrowLeft', { do: 'seek', by: -5 }],
  ['ArrowUp', { do: 'volume', by: 0.05 }],
  ['7', { do: 'seekTo', fraction: 0.7 }],
  ['?', { do: 'help' }],
  ['<', { do: 'speed', by: -1 }],
  ['.', { do: 'frame', by: 1 }],
])('the key %s has its meaning', (name, command) => expect(commandOf(key(name))).toEqual(command));

test('a Latin letter goes by what is printed on it', () => {
  expect(commandOf(key('m', 'Semicolon'))).toEqual({ do: 'mute' });
  expect(commandOf(key('ö', 'Semicolon'))).toBeNull();
});

test('another script goes by the place of the key', () => {
  expect(commandOf(key('л', 'KeyK'))).toEqual({ do: 'play' });
  expect(commandOf(key('φ', 'KeyF'))).toEqual({ do: 'fullscreen' });
  expect(commandOf(key('Б', 'Comma', { shiftKey: true }))).toEqual({ do: 'speed', by: -1 });
});

test('digits work where they need the shift key', () => {
  expect(commandOf(key('5', 'Digit5', { shiftKey: true }))).toEqual({ do: 'seekTo', fraction: 0.5 });
  expect(commandOf(key('(', 'Digit5'))).toEqual({ do: 'seekTo', fraction: 0.5 });
  expect(commandOf(key('%', 'Digit5', { shiftKey: true }))).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('the browser keeps its own keys with %s', (modifier) =>
  expect(commandOf(key('c', 'KeyC', { [modifier]: true }))).toBeNull(),
);
