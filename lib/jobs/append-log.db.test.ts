import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { appendLog } from '@/lib/jobs/append-log';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { storeDigests } from '@/lib/secrets/store';

const at = new Date('2026-11-23T14:02:10.123Z');

function numbered(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    at,
    source: 'cli' as const,
    text: `line ${index + 1}`,
  }));
}

describe('appendLog', () => {
  it('numbers lines from 1 without a gap, over several calls', async () => {
    const job = await makeJob();
    await appendLog(job.id, numbered(3));
    await appendLog(job.id, []);
    await appendLog(job.id, [{ at, source: 'console', text: 'last' }]);
    const stored = await db.jobLogLine.findMany({ where: { jobId: job.id }, orderBy: { number: 'asc' } });
    expect(stored.map(({ number, text }) => [number, text])).toEqual([
      [1, 'line 1'],
      [2, 'line 2'],
      [3, 'line 3'],
      [4, 'last'],
    ]);
    expect(stored[0]?.at).toEqual(at);
  });

  it('stores what a database cannot take as it is, and no secret', async () => {
    const job = await makeJob();
    const texts = [
      'nul \0 byte',
      'half \ud83d pair',
      '10 %\r50 %\r100 %\r',
      'hf_1234567890abcdef',
      `${'x'.repeat(20_000)}`,
    ];
    await appendLog(
      job.id,
      texts.map((text) => ({ at, source: 'cli', text })),
    );
    const stored = await db.jobLogLine.findMany({ where: { jobId: job.id }, orderBy: { number: 'asc' } });
    expect(stored.slice(0, 4).map(({ text }) => text)).toEqual([
      'nul  byte',
      'half \ufffd pair',
      '100 %',
      '[redacted]',
    ]);
    expect(stored[4]?.text).toMatch(/^x{16384} … \[cut\]$/);
  });

  it('stores 50,000 lines within seconds', async () => {
    const job = await makeJob();
    const started = performance.now();
    await appendLog(job.id, numbered(50_000));
    expect(performance.now() - started).toBeLessThan(10_000);
    const last = await db.jobLogLine.aggregate({
      where: { jobId: job.id },
      _max: { number: true },
      _count: true,
    });
    expect([last._max.number, last._count]).toEqual([50_000, 50_000]);
  });
});

describe('secrets', () => {
  it('hides the value of a secret that was made here, wherever it stands in a line', async () => {
    const { id } = await makeJob();
    await storeDigests('glm51-api-key', { API_KEY: 'the-key-of-this-test' });
    const texts = ['the-key-of-this-test', 'GET /?k=the-key-of-this-test&x', 'the-key-of-this-tes'];
    await appendLog(
      id,
      texts.map((text) => ({ at: new Date(), source: 'function', text })),
    );
    const lines = await db.jobLogLine.findMany({ where: { jobId: id }, orderBy: { number: 'asc' } });
    expect(lines.map(({ text }) => text)).toEqual([
      '[redacted]',
      'GET /?k=[redacted]&x',
      'the-key-of-this-tes',
    ]);
  });
});
