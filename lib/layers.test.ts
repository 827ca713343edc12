import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import layers from '@/lib/layers.json';

interface Source {
  file: string;
  code: string;
  imports: string[];
  /** The imports that are left when the types are gone. */
  runs: string[];
}

const sources = ['app', 'components', 'lib'].flatMap(sourcesOf);

for (const { from, mayNotImport, reason } of layers.folders) {
  test(`${from} imports none of ${mayNotImport.join(' ')}`, () => {
    const forbidden = new RegExp(mayNotImport.join('|'));
    const found = sources
      .filter(({ file }) => file.startsWith(from))
      .flatMap(({ file, imports }) =>
        imports.filter((name) => forbidden.test(name)).map((name) => `${file} imports ${name}`),
      );
    expect(found, reason).toEqual([]);
  });
}

test(`${layers.browser.from.join(', ')} reach nothing that only a server has`, () => {
  const byName = new Map(
    sources.flatMap((source) => namesOf(source.file).map((name) => [name, source] as const)),
  );
  const forbidden = new RegExp(layers.browser.mayNotReach);
  const waysOf = (source: Source, way: string[], seen: Set<string>): string[][] =>
    source.runs.flatMap((name) => {
      if (forbidden.test(name)) return [[...way, name]];
      const next = byName.get(name);
      if (!next?.file.startsWith('lib/') || seen.has(next.file)) return [];
      seen.add(next.file);
      return waysOf(next, [...way, next.file], seen);
    });
  const found = sources
    .filter(({ file }) => layers.browser.from.some((folder) => file.startsWith(folder)))
    .flatMap((source) => waysOf(source, [source.file], new Set([source.file])));
  expect(
    found.map((way) => way.join(' > ')),
    layers.browser.reason,
  ).toEqual([]);
});

test('each noun of lib uses only the lines above it', () => {
  const { order, reason } = layers.lines;
  const lineOf = (noun: string) => order.findIndex((line) => line.includes(noun));
  const found = sources
    .filter(({ file }) => nounOf(`@/${file}`))
    .flatMap(({ file, imports }) => {
      const noun = nounOf(`@/${file}`);
      const used = new Set(
        imports.map(nounOf).filter((other) => other && other !== noun && other !== 'generated'),
      );
      return [...used]
        .filter((other) => lineOf(other) < 0 || lineOf(other) >= lineOf(noun))
        .map((other) => `${file} uses ${other}`);
    });
  expect(found, reason).toEqual([]);
});

test('each noun of lib has a line', () => {
  const nouns = new Set(sources.map(({ file }) => nounOf(`@/${file}`)).filter(Boolean));
  expect([...nouns].filter((noun) => !layers.lines.order.flat().includes(noun))).toEqual([]);
});

for (const { what, code, owner, reason } of layers.owners) {
  test(`${what} belongs to ${owner}`, () => {
    const used = new RegExp(code, 'm');
    const owns = new RegExp(owner.startsWith('^') ? owner : `^${owner}`);
    const found = sources.filter((source) => used.test(source.code) && !owns.test(source.file));
    expect(
      found.map(({ file }) => file),
      reason,
    ).toEqual([]);
  });
}

test('the walk finds imports of every form', () => {
  expect(
    importsOf("import 'a';\nimport b from './b';\nexport * from '../c';\nawait import('@/d');", 'lib/x/y.ts'),
  ).toEqual(['a', '@/lib/x/b', '@/lib/c', '@/d']);
});

// Tests, and what only tests use, may look everywhere.
function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name))
    .filter((file) => !file.startsWith('lib/generated/') && !file.includes('/testing/'))
    .map((file) => {
      const code = readFileSync(file, 'utf8');
      return { file, code, imports: importsOf(code, file), runs: importsOf(withoutTypes(code), file) };
    });
}

/** What a file imports, each relative path written from the root: `@/lib/…`. */
function importsOf(code: string, file: string): string[] {
  const forms = /(?:^|\s)(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(forms)].map(([, name = '']) =>
    name.startsWith('.') ? `@/${path.posix.join(path.posix.dirname(file), name)}` : name,
  );
}

function withoutTypes(code: string): string {
  return code.replace(/(?:^|\n)(?:import|export) type [^;]*;/g, '');
}

/** `lib/jobs/store.ts` is imported as `@/lib/jobs/store`. */
function namesOf(file: string): string[] {
  const name = `@/${file.replace(/\.tsx?$/, '')}`;
  return [name, `@/${file}`, name.replace(/\/index$/, '')];
}

/** `@/lib/jobs/store` and `@/lib/db` are of the nouns jobs and db; anything outside of lib is of none. */
function nounOf(name: string): string {
  return name.match(/^@\/lib\/([\w-]+)/)?.[1] ?? '';
}
