import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';

const least = {
  DATABASE_URL: 'postgresql://console:secret@127.0.0.1:5432/console',
  AUTH_SECRET: 'x'.repeat(32),
};

describe('settings', () => {
  test('need an address of the database and a secret, the rest has defaults', () => {
    expect(readEnv(least)).toMatchObject({
      DATA_DIR: path.resolve('.data'),
      CONSOLE_URL: 'http://localhost:3000',
      TARGET_KIND: 'modal',
      MODAL_ENVIRONMENT: 'main',
      MODAL_APP_NAME: 'glm51',
      METRICS_POLL_SECONDS: 5,
      PYTHON_BIN: path.resolve('.venv/bin/python'),
    });
  });

  test('one that is set to nothing counts as not set', () => {
    expect(readEnv({ ...least, MODAL_TOKEN_ID: '', CONSOLE_URL: '' }).CONSOLE_URL).toBe(
      'http://localhost:3000',
    );
  });

  test('metrics are kept for at least 26 h', () => {
    const { METRICS_RETENTION } = readEnv({ ...least, METRICS_RETENTION: '26h, 2d,3d,4d' });
    expect(METRICS_RETENTION).toEqual([26, 48, 72, 96]);
  });

  test.each([
    ['DATABASE_URL', 'mysql://127.0.0.1/console'],
    ['DATABASE_URL', 'console'],
    ['AUTH_SECRET', 'x'.repeat(31)],
    ['CONSOLE_URL', 'localhost 3000'],
    ['TARGET_KIND', 'lambda'],
    ['METRICS_POLL_SECONDS', '0'],
    ['METRICS_RETENTION', '25h,14d,90d,400d'],
    ['METRICS_RETENTION', '48h,14d,90d'],
    ['METRICS_RETENTION', '48h,14d,90d,400d,500d'],
    ['METRICS_RETENTION', '48h,14d,90d,400'],
    ['METRICS_RETENTION', '48h,14d,90d,-4d'],
    ['GPU_HOUR_DOLLARS', 'six'],
  ])('%s must not be %j, and is named', (name, value) => {
    expect(() => readEnv({ ...least, [name]: value })).toThrow(new RegExp(`^Wrong settings\\. ${name}: `));
  });

  test('every missing one is named at once', () => {
    expect(() => readEnv({})).toThrow(/DATABASE_URL: .*; AUTH_SECRET: /);
  });
});
