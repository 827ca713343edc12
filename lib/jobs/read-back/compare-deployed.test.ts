import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@/lib/flags/field-schema';
import { productionWith } from '@/lib/flags/testing/production-with';
import { compareDeployed, differenceWords, type Held } from './compare-deployed';

const SERVER = {
  gpus: ['B200:8'],
  maxInputs: 20,
  targetInputs: 0,
  timeoutSeconds: 86_400,
  startupTimeoutSeconds: 960,
  webServer: { port: 8000, startupTimeoutSeconds: 900 },
  volumes: { '/model-cache': 'glm51-model-weights', '/dg-cache': 'glm51-deepgemm-cache' },
  secrets: ['glm51-api-key'],
  regions: [],
};
const SCALING = { minContainers: 0, maxContainers: 3, scaledownWindowSeconds: 900 };
const HELD: Held = {
  tag: 'r12-abc',
  functions: ['download_model', 'compile_deepgemm', 'golden_prompts', 'Server.*'],
  url: 'https://example.modal.run',
  scaling: SCALING,
  server: SERVER,
};

const compare = (held: Partial<Held>, values: Record<string, FieldValue> = {}) =>
  compareDeployed({ tag: 'r12-abc', config: productionWith(values) }, { ...HELD, ...held });
const notAgreeing = (held: Partial<Held>, values: Record<string, FieldValue> = {}) =>
  compare(held, values)
    .filter(({ verdict }) => verdict !== 'agrees')
    .map(({ name, asked, held: found, verdict }) => [name, asked, found, verdict]);

describe('what Modal holds and what was asked for', () => {
  it('agree, in whatever order Modal tells them', () => {
    expect(notAgreeing({})).toEqual([]);
  });

  it.each<[string, Partial<Held>, string[]]>([
    ['another version', { tag: 'r9-xyz' }, ['version that serves', 'r12-abc', 'r9-xyz']],
    ['a version without a tag', { tag: '' }, ['version that serves', 'r12-abc', 'no tag']],
    [
      'a function less',
      { functions: ['Server.*'] },
      ['functions', 'Server.*, compile_deepgemm, download_model, golden_prompts', 'Server.*'],
    ],
    ['fewer GPUs', { server: { ...SERVER, gpus: ['B200:4'] } }, ['gpu', 'B200:8', 'B200:4']],
    [
      'a choice of GPUs',
      { server: { ...SERVER, gpus: ['B200:8', 'H200:8'] } },
      ['gpu', 'B200:8', 'B200:8 or H200:8'],
    ],
    ['no GPU', { server: { ...SERVER, gpus: [] } }, ['gpu', 'B200:8', 'none']],
    ['another least', { scaling: { ...SCALING, minContainers: 1 } }, ['min_containers', '0', '1']],
    ['another most', { scaling: { ...SCALING, maxContainers: 5 } }, ['max_containers', '3', '5']],
    [
      'another window',
      { scaling: { ...SCALING, scaledownWindowSeconds: 60 } },
      ['scaledown_window', '900 s', '60 s'],
    ],
    ['fewer inputs', { server: { ...SERVER, maxInputs: 1 } }, ['max_inputs', '20', '1']],
    ['a target of inputs', { server: { ...SERVER, targetInputs: 10 } }, ['target_inputs', 'none', '10']],
    ['another timeout', { server: { ...SERVER, timeoutSeconds: 300 } }, ['timeout', '86400 s', '300 s']],
    [
      'another start-up',
      { server: { ...SERVER, startupTimeoutSeconds: 300 } },
      ['startup_timeout', '960 s', '300 s'],
    ],
    [
      'no web server',
      { server: { ...SERVER, webServer: null } },
      ['web_server', 'port 8000 within 900 s', 'none'],
    ],
    [
      'a volume less',
      { server: { ...SERVER, volumes: {} } },
      ['volumes', '/dg-cache: glm51-deepgemm-cache, /model-cache: glm51-model-weights', 'none'],
    ],
    ['another secret', { server: { ...SERVER, secrets: ['other'] } }, ['secrets', 'glm51-api-key', 'other']],
    ['a region', { server: { ...SERVER, regions: ['us-east'] } }, ['region', 'any', 'us-east']],
    ['no address', { url: null }, ['web address', 'one', 'none']],
  ])('%s differs', (_, held, [name = '', asked = '', found = '']) => {
    expect(notAgreeing(held)).toEqual([[name, asked, found, 'differs']]);
  });

  it('what Modal does not tell is not called equal', () => {
    const untold = notAgreeing({ server: null }).map(([name, , held, verdict]) => [name, held, verdict]);
    expect(untold).toContainEqual(['gpu', null, 'not told']);
    expect(untold.every(([, , verdict]) => verdict === 'not told')).toBe(true);
    expect(notAgreeing({ server: { ...SERVER, timeoutSeconds: null } })).toEqual([
      ['timeout', '86400 s', null, 'not told'],
    ]);
  });

  it.each([
    [{ 'constants.ENABLE_KEEPALIVE_CRON': true }, 0],
    [{ 'constants.ENABLE_KEEPALIVE_CRON': true, 'constants.DEPLOYED_URL': 'https://example.modal.run' }, 1],
  ])('keep_warm is expected where both constants are set: %j', (values, differing) => {
    expect(notAgreeing({}, values)).toHaveLength(differing);
  });

  it('the start-up timeout ends at what Modal allows', () => {
    const server = {
      ...SERVER,
      startupTimeoutSeconds: 86_400,
      webServer: { port: 8000, startupTimeoutSeconds: 86_400 },
    };
    expect(notAgreeing({ server }, { 'timeouts.startup': 86_400 })).toEqual([]);
  });
});

it('differences are told in a sentence', () => {
  const values = compare({ scaling: { ...SCALING, maxContainers: 5, minContainers: 1 } });
  expect(differenceWords(values, 'r12')).toBe(
    'Modal holds min_containers 1, r12 asks for 0; max_containers 5, r12 asks for 3.',
  );
});
