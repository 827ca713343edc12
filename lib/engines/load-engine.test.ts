import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare-versions';
import { ENGINE_VERSIONS, loadEngine } from './load-engine';

describe('loadEngine', () => {
  it('knows every version that data is there for, oldest first', () => {
    const files = readdirSync(new URL('./data', import.meta.url)).filter((file) =>
      /^\d.*\d\.json$/.test(file),
    );
    const versions = files.map((file) => file.replace(/\.json$/, ''));
    expect(ENGINE_VERSIONS).toEqual(versions.sort(compareVersions));
    expect(ENGINE_VERSIONS.length).toBeGreaterThanOrEqual(6);
  });

  it.each(ENGINE_VERSIONS)('%s has flags, each name once', async (version) => {
    const engine = await loadEngine(version);
    expect(engine).toMatchObject({ version, releasedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const names = engine?.flags.flatMap(({ name, aliases }) => [name, ...aliases]) ?? [];
    expect(names).toContain('--model-path');
    expect(names).toHaveLength(new Set(names).size);
  });

  it('gives a post release the flags of its base', async () => {
    const [base, post] = await Promise.all([loadEngine('0.5.10'), loadEngine('0.5.10.post1')]);
    expect(post?.version).toBe('0.5.10.post1');
    expect(post?.flags).toEqual(base?.flags);
  });

  it.each(['0.5.8', '', 'toString', '../engine'])('knows no version %j', async (version) => {
    expect(await loadEngine(version)).toBeNull();
  });
});
