import { describe, expect, test } from 'vitest';
import type { EngineFlag } from '@/lib/engines/engine';
import { describeType, firstValue, parseExtra } from './extra-text';

const flag = (type: EngineFlag['type'], arity: EngineFlag['arity'], more: Partial<EngineFlag> = {}) => ({
  name: '--some-flag',
  aliases: [],
  type,
  arity,
  ...more,
});

describe('parseExtra', () => {
  test.each([
    ['a number', flag('integer', 'one'), '8192', 8192],
    ['a number with blanks', flag('integer', 'one'), ' 8192 ', 8192],
    ['no number', flag('integer', 'one'), 'many', 'many'],
    ['a scaled number', flag('human-integer', 'one'), '64Ki', '64Ki'],
    ['a plain number for a scaled one', flag('human-integer', 'one'), '65536', 65536],
    ['digits as text', flag('text', 'one'), '8192', '8192'],
    ['text with a comma', flag('text', 'some'), 'a,b c', ['a,b', 'c']],
    ['numbers', flag('integer', 'some'), '1, 2 4', [1, 2, 4]],
    ['one number of a list', flag('number', 'some'), '.5', [0.5]],
    ['JSON', flag('json', 'one'), '{"a": 1, "b": 2}', '{"a": 1, "b": 2}'],
    ['nothing where a word is needed', flag('text', 'one'), '', ''],
    ['nothing where one word is needed', flag('integer', 'some'), ' ', ''],
    ['nothing where a word may be left out', flag('text', 'optional'), '', true],
    ['nothing where words may be left out', flag('text', 'any'), '', true],
    ['a number for an unknown flag', undefined, '3', 3],
    ['text for an unknown flag', undefined, 'a b', 'a b'],
    ['nothing for an unknown flag', undefined, '', true],
  ])('reads %s', (_, of, text, value) => {
    expect(parseExtra(of, text)).toEqual(value);
  });
});

test.each([
  [flag('boolean', 'none'), true, 'switch'],
  [flag('integer', 'one', { default: -1 }), -1, 'integer'],
  [flag('text', 'one', { choices: ['a', 'b'] }), 'a', 'choice'],
  [flag('text', 'one', { choices: ['a', 'b'], default: 'b' }), 'b', 'choice'],
  [flag('text', 'one'), '', 'text'],
  [flag('integer', 'some'), '', 'list: integer'],
  [flag('json', 'one'), '', 'JSON'],
])('%j begins as %j and is told as %s', (of, first, told) => {
  expect(firstValue(of)).toEqual(first);
  expect(describeType(of)).toBe(told);
});
