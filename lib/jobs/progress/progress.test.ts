import { describe, expect, it } from 'vitest';
import { compileProgress } from './compile-progress';
import { downloadProgress } from './download-progress';

const at = (seconds: number, text: string) => ({ atMs: 1_000_000 + seconds * 1000, text });
const came = (seconds: number, bytes: number, files = 0) =>
  at(seconds, `[glm] download files=${files}/10 bytes=${bytes}/1000 percent=1.0`);

describe('a download', () => {
  it.each([
    ['nothing yet', [], null],
    [
      'other lines only',
      [at(0, 'Fetching 10 files'), at(1, '[glm] download of x at y: 10 files, 1000 bytes')],
      null,
    ],
    [
      'the first line',
      [came(0, 100, 1)],
      { bytes: 100, files: 1, bytesPerSecond: null, etaSeconds: null, stalledSeconds: 0 },
    ],
    [
      'a steady rate',
      [came(0, 0), came(10, 100), came(20, 200)],
      { bytes: 200, bytesPerSecond: 10, etaSeconds: 80 },
    ],
    [
      'the rate of the last minute alone',
      [came(0, 0), came(100, 10), came(160, 610)],
      { bytesPerSecond: 10, etaSeconds: 39 },
    ],
    [
      'one that stands for 119 s',
      [came(0, 100), came(60, 100), came(119, 100)],
      { bytesPerSecond: 0, etaSeconds: null, stalledSeconds: 119 },
    ],
    [
      'one that goes on after a stall',
      [came(0, 100), came(120, 100), came(130, 200)],
      { bytesPerSecond: 10, stalledSeconds: 0 },
    ],
    [
      'one that began anew',
      [came(0, 500), came(10, 600), came(20, 50), came(30, 150)],
      { bytes: 150, bytesPerSecond: 10, etaSeconds: 85 },
    ],
    [
      'a clock that went back',
      [came(1000, 100), came(0, 200), came(10, 300)],
      { bytesPerSecond: 10, etaSeconds: 70 },
    ],
    [
      'a clock that went ahead',
      [came(0, 100), came(10, 200), came(9000, 300), came(9010, 400)],
      { bytesPerSecond: 10 },
    ],
    ['two lines of one instant', [came(0, 100), came(0, 200)], { bytes: 200, bytesPerSecond: null }],
    [
      'all of it',
      [came(0, 900), came(10, 1000, 10), came(300, 1000, 10)],
      { files: 10, etaSeconds: null, stalledSeconds: 0 },
    ],
  ])('%s', (_, lines, expected) => {
    const found = downloadProgress(lines);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

const made = (seconds: number, kernels: number) =>
  at(seconds, `[glm] compile kernels=${kernels} bytes=${kernels * 10}`);

describe('a compile', () => {
  it.each([
    ['nothing yet', [at(0, 'Loading safetensors')], null],
    ['the first line', [made(0, 0)], { kernels: 0, kernelsPerMinute: null, sessionPercent: null }],
    [
      'a steady rate',
      [made(0, 0), made(10, 20), made(20, 40)],
      { kernels: 40, bytes: 400, kernelsPerMinute: 120 },
    ],
    [
      'a session of SGLang',
      [at(0, 'DeepGEMM warmup:  45%|####5     | 7372/16384')],
      { kernels: 0, sessionPercent: 45 },
    ],
    [
      'the newest session',
      [at(0, 'DeepGEMM warmup: 100%|'), at(1, '[x TP0] DeepGEMM warmup:   3%|')],
      { sessionPercent: 3 },
    ],
    ['one that stands', [made(0, 20), made(130, 20)], { stalledSeconds: 130 }],
    ['one that began anew', [made(0, 20), made(10, 5), made(20, 10)], { kernels: 10, kernelsPerMinute: 30 }],
  ])('%s', (_, lines, expected) => {
    const found = compileProgress(lines);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
