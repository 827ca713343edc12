import { expect, test } from 'vitest';
import { readMarks } from '@/lib/starts/read-marks';

const piece = (seconds: number, text: string) => ({
  containerId: 'ta-1',
  at: new Date(seconds * 1000),
  text,
});
const LOG = [
  piece(10, '[glm] start revision=r12\n'),
  piece(11, '[glm] begin volumes\n'),
  piece(14, '[glm] phase=volumes seconds=3.0\n[glm] begin weights\n'),
  piece(15, '[glm] phase=weights seconds=1.0\n'),
  piece(40, '[2026-11-23 14:58:55 TP0] Capture cuda graph begin. avail mem=17.41 GB\n'),
  piece(41, 'Capturing batches (bs=48):   0%|          | 0/10\rCapturing batches (bs=40)\n'),
  piece(50, '[2026-11-23 14:58:55 TP0] Entering DeepGEMM JIT Pre-Compile session. It may\n'),
  piece(90, 'Capturing batches (bs=32)\n'),
  piece(91, 'Capturing batches (bs=24)\n'),
];

test('tells the phases, the revision and how far it is', () => {
  const { marks, revision, progress, lastLineAt } = readMarks([], LOG);
  expect(marks.map(({ atMs, to }) => `${atMs / 1000} ${to}`)).toEqual([
    '11 volumes',
    '14 between',
    '14 weights',
    '15 between',
    '40 graphs',
    '50 kernels',
    '90 resume',
  ]);
  expect({ revision, progress, lastLineAt }).toEqual({
    revision: 'r12',
    progress: 'batch size 24',
    lastLineAt: new Date(91_000),
  });
});

test.each([0, 1, 4, 6, 8, 9])('read in two parts at %d, with an overlap, it tells the same', (cut) => {
  const first = readMarks([], LOG.slice(0, cut));
  const second = readMarks(first.marks, LOG.slice(Math.max(0, cut - 3)));
  expect(second.marks).toEqual(readMarks([], LOG).marks);
});

test('a container that says no beginning is known by its ends', () => {
  const { marks } = readMarks([], [piece(14, '[glm] phase=volumes seconds=3.0')]);
  expect(marks).toEqual([
    { atMs: 11_000, to: 'volumes' },
    { atMs: 14_000, to: 'between' },
  ]);
});

test('that it waits for health is no sign of life', () => {
  const { lastLineAt } = readMarks(
    [],
    [piece(14, '[glm] begin engine'), piece(74, '[glm] waiting for health: 60 s')],
  );
  expect(lastLineAt).toEqual(new Date(14_000));
});
