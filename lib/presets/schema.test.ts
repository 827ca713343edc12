import { describe, expect, test } from 'vitest';
import { Ticket } from './schema';
import { ticketAddress } from './ticket-address';

describe('a ticket', () => {
  test.each([
    ['OPS-123', 'OPS-123'],
    [' ops-1 ', 'ops-1'],
    ['A1-1234567', 'A1-1234567'],
    ['https://tickets.example.com/OPS/1?x=2#c', 'https://tickets.example.com/OPS/1?x=2#c'],
    ['http://10.0.0.1:8080/1', 'http://10.0.0.1:8080/1'],
    [`https://x/${'a'.repeat(490)}`, `https://x/${'a'.repeat(490)}`],
    ['', null],
    ['  ', null],
    [null, null],
    [undefined, null],
  ])('%j is kept as %j', (given, kept) => expect(Ticket.parse(given)).toBe(kept));

  test.each([
    'OPS',
    'OPS-',
    'OPS-12345678',
    'ABCDEFGHIJK-1',
    '1-1',
    'OPS 123',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    '//example.com',
    'https://',
    'https://a b',
    'https://a"onclick="x',
    'see https://example.com',
    'https://example.com\njavascript:alert(1)',
    `https://x/${'a'.repeat(491)}`,
    7,
  ])('%j is none', (given) => expect(Ticket.safeParse(given).success).toBe(false));

  test('is a link when it is an address', () => {
    expect(ticketAddress('https://example.com/1')).toBe('https://example.com/1');
    expect(ticketAddress('OPS-1')).toBeNull();
    expect(ticketAddress('javascript:alert(1)')).toBeNull();
  });
});
