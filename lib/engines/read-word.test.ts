import { expect, it } from 'vitest';
import type { WordType } from './engine';
import { readWord } from './read-word';

it.each<[WordType, string, unknown]>([
  ['number', 'inf', Number.POSITIVE_INFINITY],
  ['number', '-Infinity', Number.NEGATIVE_INFINITY],
  ['number', 'NaN', Number.NaN],
  ['number', '.5e1', 5],
  ['number', '.', undefined],
  ['number', '1__0', undefined],
  ['integer', ' +1_000 ', 1000],
  ['integer', '1.0', undefined],
  ['human-integer', '4.35k', 4350],
  ['human-integer', '1.5Ki', undefined],
  ['human-integer', '64KI', undefined],
  ['human-integer', '-5', -5],
  ['nullable-text', 'None', null],
  ['text', 'None', 'None'],
  ['json', 'null', null],
  ['json', '{a}', undefined],
  ['json-object', '{"decode":{}}', { decode: {} }],
  ['json-object', '[]', undefined],
  ['json-object', 'null', undefined],
  ['lora-path', ' name=path ', 'name=path'],
  ['lora-path', '{"lora_name":"a"}', undefined],
])('%s reads %j as %j', (type, word, value) => {
  expect(readWord(type, word)).toEqual(value);
});
