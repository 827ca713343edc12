import { expect, test } from 'vitest';
import { getField } from '@/lib/flags/field-value';
import { productionPreset } from '@/lib/flags/production';
import { renderCommand } from '@/lib/flags/render-command';
import { productionWith } from '@/lib/flags/testing/production-with';
import { readCommand } from './read-command';

const VERSION = '0.5.10';
const preset = productionWith({ 'compute.max_containers': 2, 'extra.enable-cache-report': true });

test('the flags become those of the command, all else stays', async () => {
  const text =
    'python3 -m sglang.launch_server --model-path /model-cache/GLM-5.1-FP8 \\\n --tp 4 --page-size 64';
  const { preset: read, problems } = await readCommand(text, preset, VERSION);
  expect(problems).toEqual([]);
  expect(read?.extra).toEqual({ 'page-size': 64 });
  const at = (path: string) => read && getField(read, path);
  expect(at('flags.model.tp')).toBe(4);
  expect(at('flags.kv.max-running-requests')).toBeNull();
  expect(at('compute.max_containers')).toBe(2);
});

test('its own command changes nothing', async () => {
  const own = renderCommand(preset).join(' ');
  expect((await readCommand(own, preset, VERSION)).preset).toEqual(preset);
  expect((await readCommand(own, productionPreset(), VERSION)).preset?.extra).toEqual(preset.extra);
});

test('variables in front of the command set the image environment', async () => {
  const { preset: read } = await readCommand('SGLANG_ENABLE_SPEC_V2=0 sglang serve --tp 8', preset, VERSION);
  expect(read && getField(read, 'imageEnv.SGLANG_ENABLE_SPEC_V2')).toBe('0');
});

test.each([
  ['python3 -m sglang.launch_server \\\n --tp 8 \\\n --page-size', 3, '--page-size'],
  ['sglang serve --tp 8 "', undefined, 'quote'],
  ['HF_TOKEN=x sglang serve --tp 8', 1, 'HF_TOKEN'],
])('%j cannot be read at line %s', async (text, line, words) => {
  const { preset: read, problems } = await readCommand(text, preset, VERSION);
  expect(read).toBeNull();
  expect(problems).toMatchObject([{ ...(line && { line }), message: expect.stringContaining(words) }]);
});
