import { expect, test } from 'vitest';
import { placeWords, shortPlace } from './place-words';

const after = { id: 'j41', number: 41, title: 'Deploy r12' };

test.each([
  [1, null, 0, 'Next in line; starts at any moment', 'next, at any moment'],
  [1, after, 29, 'Next in line, after job 41 Deploy r12; starts at any moment', 'next, at any moment'],
  [1, after, 30, 'Next in line, after job 41 Deploy r12; starts in about 1 min', 'next, in about 1 min'],
  [
    2,
    after,
    240,
    '2nd in line, after job 41 Deploy r12; starts in about 4 min',
    '2nd in line, in about 4 min',
  ],
  [
    3,
    after,
    3570,
    '3rd in line, after job 41 Deploy r12; starts in about 1 h 00 min',
    '3rd in line, in about 1 h 00 min',
  ],
  [4, after, null, '4th in line, after job 41 Deploy r12; when it starts is not known yet', '4th in line'],
  [11, null, null, '11th in line; when it starts is not known yet', '11th in line'],
  [22, null, null, '22nd in line; when it starts is not known yet', '22nd in line'],
])('place %i', (position, before, startsInSeconds, words, short) => {
  const place = { position, after: before, startsInSeconds };
  expect([placeWords(place), shortPlace(place)]).toEqual([words, short]);
});
