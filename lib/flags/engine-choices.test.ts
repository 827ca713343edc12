import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, EngineFlag } from '@/lib/engines/engine';
import { findFlag } from '@/lib/engines/find-flag';
import { ENGINE_VERSIONS, loadEngine } from '@/lib/engines/load-engine';
import { FLAG_FIELDS } from './catalogue';
import { extraNameProblem } from './extra-flags';

// From 0.5.12 the engine takes any text here and looks the algorithm up later: these are its own ones.
const NAMED_LATER = ['DSPARK', 'FROZEN_KV_MTP'];

let engines: Engine[] = [];

beforeAll(async () => {
  const loaded = await Promise.all(ENGINE_VERSIONS.map(loadEngine));
  engines = loaded.flatMap((engine) => engine ?? []);
});

function flagOfEach(name: string): EngineFlag[] {
  return engines.flatMap((engine) => findFlag(engine, name) ?? []);
}

describe('the catalogue and the engines', () => {
  const choices = FLAG_FIELDS.filter(({ type }) => type === 'choice');

  test.each(choices)('$name offers what any version takes', (field) => {
    const taken = new Set(flagOfEach(field.name).flatMap((flag) => flag.choices ?? []));
    const named = field.key === 'speculative-algorithm' ? NAMED_LATER : [];
    expect([...(field.choices ?? [])].sort()).toEqual([...taken, ...named].sort());
  });

  test.each(FLAG_FIELDS)('$name defaults to what 0.5.10 defaults to', (field) => {
    const engine = engines.find(({ version }) => version === '0.5.10');
    const flag = engine && findFlag(engine, field.name);
    expect(flag).not.toBeNull();
    expect(field.default || undefined).toEqual(flag?.default);
  });

  test('no flag is refused as the beginning of another one', () => {
    const names = new Set(
      engines.flatMap(({ flags }) => flags.flatMap(({ name, aliases }) => [name, ...aliases])),
    );
    const refused = [...names].filter((name) => extraNameProblem(name.slice(2))?.includes('as --'));
    const misread = refused.filter((name) => !extraNameProblem(name.slice(2))?.includes(`as ${name}:`));
    expect(misread).toEqual([]);
  });
});
