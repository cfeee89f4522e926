import { expect, test } from 'vitest';
import { asksForAll, changed, filterOf, usualTags } from './address';

test('the address tells what is asked for', () => {
  expect(filterOf(new URLSearchParams('kind=audio&tag=sound&sort=views'))).toEqual({
    q: undefined,
    kind: 'audio',
    tag: 'sound',
    owner: undefined,
    sort: 'views',
  });
});

test('a search is sorted by relevance', () => {
  expect(filterOf(new URLSearchParams('q=+bear+&sort=views'))).toMatchObject({
    q: 'bear',
    sort: 'relevance',
  });
});

test('what the address cannot mean is left out', () => {
  const filter = filterOf(new URLSearchParams('kind=smell&sort=random'));

  expect(asksForAll(filter)).toBe(true);
});

test('what one has seen is left out where the address says so', () => {
  const filter = filterOf(new URLSearchParams('unwatched=1'));

  expect(filter.unwatched).toBe(true);
  expect(asksForAll(filter)).toBe(false);
});

test('one part is changed and the others stay', () => {
  const params = new URLSearchParams('kind=audio&tag=sound');

  expect(changed(params, 'kind', 'video').toString()).toBe('tag=sound&kind=video');
  expect(changed(params, 'tag').toString()).toBe('kind=audio');
});

test('the tags used most come first', () => {
  const media = [{ tags: ['a', 'b'] }, { tags: ['b'] }, { tags: ['c', 'b', 'a'] }];

  expect(usualTags(media, 2)).toEqual(['b', 'a']);
});
