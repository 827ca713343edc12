import { expect, it } from 'vitest';
import { isDatabaseAway } from './database-away';

function prisma(name: string, code: string | undefined, message: string): Error {
  return Object.assign(new Error(message), { name, ...(code && { code }) });
}

it.each([
  ['no server there', prisma('PrismaClientKnownRequestError', 'P1001', "Can't reach database server"), true],
  [
    'one that starts',
    prisma('PrismaClientKnownRequestError', 'P2010', 'Raw query failed. Code: `57P03`'),
    true,
  ],
  ['one that was ended', prisma('DriverAdapterError', undefined, 'Connection terminated unexpectedly'), true],
  [
    'a transaction it ended for being left idle',
    prisma('PrismaClientKnownRequestError', 'P2010', 'Code: `25P03`'),
    true,
  ],
  [
    "the driver's own word after that",
    new Error('Client has encountered a connection error and is not queryable'),
    true,
  ],
  ['no connection free', prisma('PrismaClientKnownRequestError', 'P2024', 'Timed out'), true],
  [
    'a row that is there already',
    prisma('PrismaClientKnownRequestError', 'P2002', 'Unique constraint'),
    false,
  ],
  ['a statement that is wrong', prisma('PrismaClientKnownRequestError', 'P2010', 'Code: `42601`'), false],
  [
    'a raw query that finds no server',
    Object.assign(
      new Error("Raw query failed. Code: `N/A`. Message: `Can't reach database server at 127.0.0.1:9`"),
      { name: 'PrismaClientKnownRequestError', code: 'P2010' },
    ),
    true,
  ],
  ['Modal', Object.assign(new Error('connect ECONNREFUSED'), { name: 'ClientError', code: 14 }), false],
  ['no error at all', 'ECONNREFUSED', false],
])('%s', (_, error, away) => {
  expect(isDatabaseAway(error)).toBe(away);
});
