import { expect, test } from 'vitest';
import { matching } from './settings';

const port = { name: 'server.port', value: '8080', source: 'default' };
const folder = { name: 'marquee.data-dir', value: '/srv/marquee', source: 'command line' };

test('finds settings that hold every word, wherever', () => {
  expect(matching([port, folder], 'SRV data', false)).toEqual([folder]);
  expect(matching([port, folder], '', false)).toEqual([port, folder]);
});

test('leaves out what nobody set when only the others are wanted', () => {
  expect(matching([port, folder], ' ', true)).toEqual([folder]);
});
