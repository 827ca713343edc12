import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The doors that answer strangers. Every other page, action and route checks the person itself. */
const PUBLIC = [
  'app/(auth)/join/actions.ts',
  'app/(auth)/join/page.tsx',
  'app/(auth)/setup/page.tsx',
  'app/(auth)/sign-in/actions.ts',
  'app/(auth)/sign-in/page.tsx',
  'app/(auth)/sign-out/actions.ts',
  'app/api/auth/[...all]/route.ts',
  'app/api/health/route.ts',
  // Whoever has the link: its token is looked up in lib/incidents/store.ts.
  'app/shared/[token]/route.ts',
];

function filesOf(...folders: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`))
    .sort();
}

const APP = filesOf('app');
const doors = (name: string) => APP.filter((file) => file.endsWith(`/${name}`) && !PUBLIC.includes(file));
const source = (file: string) => readFileSync(file, 'utf8');

test('the public doors are there', () => {
  expect(PUBLIC.filter((file) => !APP.includes(file))).toEqual([]);
});

describe('a page asks who is there', () => {
  test.each(doors('page.tsx'))('%s', (file) => {
    expect(source(file)).toMatch(/await pageActor\('/);
  });
});

interface ActionFunction {
  name: string;
  isExported: boolean;
  text: string;
}

function functionsOf(text: string): ActionFunction[] {
  return text.split(/^(?=(?:export )?(?:async )?function )/m).flatMap((part) => {
    const name = /^(?:export )?(?:async )?function (\w+)/.exec(part)?.[1];
    return name ? [{ name, isExported: part.startsWith('export '), text: part }] : [];
  });
}

describe('each action asks who is there, itself or in the function it hands over to', () => {
  test.each(doors('actions.ts'))('%s', (file) => {
    const text = source(file);
    expect(text).toMatch(/^'use server';/);
    expect(text).not.toMatch(/^export (?!async function|type|interface)/m);
    const functions = functionsOf(text);
    const asking = functions.filter((action) => /await actorFor\('/.test(action.text));
    const handsOver = (action: ActionFunction) =>
      asking.some(({ name }) => action.text.includes(`{\n  return ${name}(`));
    const open = functions.filter(
      (action) => action.isExported && !asking.includes(action) && !handsOver(action),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

describe('each method of a route asks who is there', () => {
  test.each(doors('route.ts'))('%s', (file) => {
    const exported = [...source(file).matchAll(/^export .*$/gm)].map(([line]) => line);
    const settings = /^export (const (dynamic|runtime|maxDuration|revalidate)|type|interface)\b/;
    const methods = exported.filter((line) => !settings.test(line));
    expect(methods.length).toBeGreaterThan(0);
    expect(methods.filter((line) => !/^export const [A-Z]+ = guardRoute\b/.test(line))).toEqual([]);
  });
});

test("'use server' stands in actions.ts only", () => {
  const elsewhere = filesOf('app', 'components', 'lib')
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !file.endsWith('/actions.ts') && !file.includes('.test.'))
    .filter((file) => /^\s*['"]use server['"]/m.test(source(file)));
  expect(elsewhere).toEqual([]);
});
