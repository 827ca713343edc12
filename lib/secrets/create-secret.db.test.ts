import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lookUpSecret } from '@/lib/modal/look-up-secret';
import { type Simulator, startSimulator } from '@/lib/modal/testing/start-simulator';
import { createSecret } from '@/lib/secrets/create-secret';

const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;
const VALUES = { HF_TOKEN: 'hf_TheTokenOfThisTest42', API_KEY: 'the-key-of-this-test/+"42"' };

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator('empty');
  Object.assign(process.env, {
    TARGET_KIND: 'simulator',
    MODAL_SERVER_URL: simulator.serverUrl,
    MODAL_TOKEN_ID: 'ak-simulator',
    MODAL_TOKEN_SECRET: 'as-simulator',
  });
}, 30_000);

afterAll(() => simulator.stop());

/** Every row of every table, as Postgres writes it. */
async function everythingStored(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = current_schema()`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe<{ text: string }[]>(`SELECT row_to_json(t)::text AS text FROM ${name} t`),
    ),
  );
  return rows
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

describe('createSecret', () => {
  it('brings a secret to Modal and keeps no value of it', async () => {
    const made = await createSecret(ADA, {
      name: 'huggingface-secret',
      values: { HF_TOKEN: `${VALUES.HF_TOKEN}\n` },
    });
    expect(made).toEqual({ ok: true, value: { name: 'huggingface-secret', trimmed: ['HF_TOKEN'] } });
    await createSecret(ADA, { name: 'glm51-api-key', values: { API_KEY: VALUES.API_KEY } });
    expect(await lookUpSecret('glm51-api-key', ['API_KEY'])).toEqual({ state: 'present', keys: ['API_KEY'] });

    const stored = await everythingStored();
    expect(stored).toContain('Created the secret glm51-api-key (API_KEY) in main');
    for (const value of Object.values(VALUES)) {
      expect(stored).not.toContain(value);
      expect(stored).not.toContain(JSON.stringify(value).slice(1, -1));
    }
  });

  it('replaces one only when told to', async () => {
    const again = { name: 'glm51-api-key', values: { OTHER_KEY: 'another-value-of-it' } };
    expect(await createSecret(ADA, again)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await lookUpSecret('glm51-api-key', ['API_KEY'])).toMatchObject({ state: 'present' });
    expect(await createSecret(ADA, { ...again, replace: true })).toMatchObject({ ok: true });
    expect(await lookUpSecret('glm51-api-key', ['API_KEY'])).toEqual({
      state: 'lacks keys',
      lack: 'Secret is missing key(s): API_KEY',
    });
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({ action: 'secret.create', actorName: 'Ada' });
    expect(entry.after).toMatchObject({ secret: 'glm51-api-key', keys: ['OTHER_KEY'], replaced: true });
  });

  it.each([
    [{ ...ADA, role: 'viewer' as const }, 'glm51-api-key', { API_KEY: VALUES.API_KEY }, 'forbidden'],
    [ADA, 'a name', { API_KEY: VALUES.API_KEY }, 'invalid'],
    [ADA, 'glm51-api-key', {}, 'invalid'],
    [ADA, 'glm51-api-key', { 'A KEY': VALUES.API_KEY }, 'invalid'],
    [ADA, 'glm51-api-key', { API_KEY: 'short' }, 'invalid'],
  ])('says no to %o %s %o', async (actor, name, values, code) => {
    expect(await createSecret(actor, { name, values })).toMatchObject({ ok: false, error: { code } });
  });

  it('says it when Modal is away', async () => {
    await simulator.fault('unreachable', { mode: 'refuse' });
    const made = await createSecret(ADA, { name: 'later', values: { API_KEY: VALUES.API_KEY } });
    expect(made).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    await simulator.clearFaults();
    expect(await lookUpSecret('later', [])).toEqual({ state: 'missing' });
  });
});
