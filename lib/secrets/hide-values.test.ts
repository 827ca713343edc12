import { describe, expect, it } from 'vitest';
import { valueHider } from './hide-values';
import { digestKey, digestsOf } from './value-digest';

const KEY = digestKey('a secret of the tests that nobody keeps');
const TOKEN = 'tok"en/with+signs=and spaces';
const PLAIN = 'Zk3vQ9pLm7Tn2RxW';
const hide = valueHider([...digestsOf(TOKEN, KEY), ...digestsOf(PLAIN, KEY)], KEY);

describe('a known value is hidden', () => {
  it.each([
    ['alone', PLAIN, '[redacted]'],
    ['at the start', `${PLAIN} is the key`, '[redacted] is the key'],
    ['at the end', `the key is ${PLAIN}`, 'the key is [redacted]'],
    ['twice', `${PLAIN} and ${PLAIN}.`, '[redacted] and [redacted].'],
    ['twice without a gap', `${PLAIN}${PLAIN}`, '[redacted][redacted]'],
    ['in quotes', `key='${PLAIN}'`, `key='[redacted]'`],
    ['in a URL', `GET /v1?key=${PLAIN}&x=1`, 'GET /v1?key=[redacted]&x=1'],
    ['encoded in a URL', `GET /v1?key=${encodeURIComponent(TOKEN)}`, 'GET /v1?key=[redacted]'],
    ['in JSON', JSON.stringify({ key: TOKEN }), '{"key":"[redacted]"}'],
    ['within a word', `x${PLAIN}y`, 'x[redacted]y'],
    ['both', `${TOKEN} ${PLAIN}`, '[redacted] [redacted]'],
  ])('%s', (_, line, stored) => {
    expect(hide(line)).toBe(stored);
  });
});

describe('anything else stays', () => {
  it.each([
    '',
    'short',
    PLAIN.slice(1),
    `${PLAIN.slice(0, -1)}X`,
    'a line of ordinary length without anything of that kind in it',
  ])('%s', (line) => {
    expect(hide(line)).toBe(line);
  });

  it('with another key the digests say nothing', () => {
    const stranger = valueHider(digestsOf(PLAIN, KEY), digestKey('another secret of the tests'));
    expect(stranger(PLAIN)).toBe(PLAIN);
  });
});

it('a digest does not hold the value', () => {
  expect(JSON.stringify(digestsOf(PLAIN, KEY))).not.toContain(PLAIN);
});

it('a longer value that holds a shorter one goes as a whole', () => {
  const both = valueHider([...digestsOf(PLAIN, KEY), ...digestsOf(`${PLAIN}-and-more`, KEY)], KEY);
  expect(both(`${PLAIN}-and-more, ${PLAIN}`)).toBe('[redacted], [redacted]');
});
