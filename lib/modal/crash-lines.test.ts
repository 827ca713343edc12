import { describe, expect, it } from 'vitest';
import { crashesIn, type LogPiece } from '@/lib/modal/crash-lines';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 14, 0, second));
const log = (containerId: string, ...lines: string[]): LogPiece[] =>
  lines.map((text, second) => ({ containerId, at: at(second), text }));

const ENDED = '[glm] cannot serve: the engine ended with exit code 1; its last lines:';
const OOM = 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.25 GiB.';

describe('the reason of a crash', () => {
  it.each([
    {
      name: 'what deploy.py found',
      lines: ['[glm] cannot serve: the weights are not complete: run download_model'],
      reason: 'the weights are not complete: run download_model',
    },
    {
      name: "the engine's error, then its end",
      lines: [ENDED, 'Traceback (most recent call last):', OOM, '', '[14:58 TP0] Received sigquit.'],
      reason: `${OOM} (the engine ended with exit code 1)`,
    },
    {
      name: 'the last error of a chain, behind a prefix',
      lines: [ENDED, 'KeyError: 1', '[2026-11-23 14:58:55 TP0] ValueError: page size'],
      reason: 'ValueError: page size (the engine ended with exit code 1)',
    },
    {
      name: 'an engine that died while it served',
      lines: [
        '[glm] engine crashed: the engine ended with signal SIGKILL; its last lines:',
        '(it printed nothing)',
      ],
      reason: 'the engine ended with signal SIGKILL',
    },
    {
      name: 'no error of a later part of the log',
      lines: [ENDED, 'bye', '[glm] phase=stop seconds=0.0', 'RuntimeError: raised by Modal'],
      reason: 'the engine ended with exit code 1',
    },
    {
      name: 'the 20th line is still of the engine',
      lines: [ENDED, ...Array(19).fill('.'), OOM],
      reason: `${OOM} (the engine ended with exit code 1)`,
    },
    {
      name: 'the 20th line, when each line came with its end',
      lines: [ENDED, ...Array(19).fill('.'), OOM].map((line) => `${line}\n`),
      reason: `${OOM} (the engine ended with exit code 1)`,
    },
    {
      name: 'the 21st is not',
      lines: [ENDED, ...Array(20).fill('.'), OOM],
      reason: 'the engine ended with exit code 1',
    },
    {
      name: 'a long one is cut',
      lines: [`[glm] cannot serve: ${'x'.repeat(501)}`],
      reason: 'x'.repeat(500),
    },
  ])('$name', ({ lines, reason }) => {
    expect(crashesIn(log('ta-1', ...lines))).toEqual([{ containerId: 'ta-1', at: at(0), reason }]);
  });
});

describe('which lines tell a crash', () => {
  it.each([
    ['a phase', '[glm] phase=weights seconds=0.4'],
    ['a quotation of one', 'engine_process.EngineDied: [glm] cannot serve: no'],
    ["the engine's own words", 'cannot serve: no'],
    ['nothing', ''],
  ])('not %s', (_, line) => {
    expect(crashesIn(log('ta-1', line))).toEqual([]);
  });

  it('the first of each container, whose lines may be mixed with others', () => {
    const [first, own, late] = log('ta-1', ENDED, OOM, '[glm] engine crashed: again');
    const [other] = log('ta-2', '[glm] cannot serve: no weights\n');
    const mixed = [first, other, own, late].filter((piece) => piece !== undefined);
    expect(crashesIn(mixed).map(({ containerId, reason }) => [containerId, reason])).toEqual([
      ['ta-1', `${OOM} (the engine ended with exit code 1)`],
      ['ta-2', 'no weights'],
    ]);
  });

  it('several lines may come in one piece', () => {
    expect(crashesIn(log('ta-1', `ready\n${ENDED}\r\n${OOM}\n`))).toMatchObject([
      { reason: `${OOM} (the engine ended with exit code 1)` },
    ]);
  });
});
