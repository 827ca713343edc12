import { describe, expect, test } from 'vitest';
import commandVectors from '@/modal/tests/command-vectors.json';
import { FLAG_FIELDS } from './catalogue';
import { commandText } from './command-lines';
import type { FieldValue } from './field-schema';
import { getField, setField } from './field-value';
import { parseCommand } from './parse-command';
import type { Preset } from './preset';
import { productionPreset } from './production';
import { renderCommand } from './render-command';
import { productionWith } from './testing/production-with';

const PROGRAM = 'python3 -m sglang.launch_server';
const MODEL = '--model-path /model-cache/GLM-5.1-FP8';
const flagPaths = FLAG_FIELDS.map(({ path }) => path);

/** What of the flags a command can say: a switch that is off and one that is left out look the same. */
function asRendered(preset: Preset, argv: readonly string[]): Preset {
  const off = flagPaths.filter((path) => getField(preset, path) === false);
  const silent = argv.includes('--api-key') ? off : [...off, 'flags.stability.api-key'];
  return silent.reduce((at, path) => setField(at, path, null), preset);
}

describe('a rendered command reads back', () => {
  test.each(commandVectors)('$name', async ({ preset, argv }) => {
    const parsed = await parseCommand(argv);
    expect(parsed.ok && renderCommand(parsed.value, argv.includes('--api-key') ? argv.at(-1) : '')).toEqual(
      argv,
    );
    if ('extra' in preset.set) return;
    // Only the flags: what else a vector sets is in no command.
    const flags = Object.entries(preset.set).filter(([path]) => path.startsWith('flags.'));
    const wanted = asRendered(productionWith(Object.fromEntries(flags) as Record<string, FieldValue>), argv);
    expect(parsed).toEqual({ ok: true, value: wanted });
  });

  test('from the text for a shell', async () => {
    const preset = productionWith({
      'extra.json-model-override-args': `{"it's": "$(id)"}`,
      'extra.cuda-graph-bs': [1, 2],
    });
    expect(await parseCommand(commandText(renderCommand(preset)))).toEqual({ ok: true, value: preset });
  });

  test('from a list in Python', async () => {
    const preset = productionPreset();
    const list = `cmd = ${JSON.stringify(renderCommand(preset))}`;
    expect(await parseCommand(list)).toEqual({ ok: true, value: preset });
  });
});

describe('parseCommand', () => {
  test.each<[command: string, path: string, value: FieldValue]>([
    [`${PROGRAM} ${MODEL} --tp-size 4`, 'flags.model.tp', 4],
    [`${PROGRAM} ${MODEL} --tensor-parallel-size=4`, 'flags.model.tp', 4],
    [`${PROGRAM} ${MODEL} --tp 8 --tp-size 4`, 'flags.model.tp', 4],
    [`${PROGRAM} ${MODEL} --ep-size 2`, 'flags.model.ep', 2],
    [`${PROGRAM} ${MODEL} --expert-parallel-size 2`, 'flags.model.ep', 2],
    [`${PROGRAM} --model /model-cache/other`, 'flags.model.model-path', '/model-cache/other'],
    [`${PROGRAM} --model zai-org/GLM-5.2-FP8`, 'flags.model.model-path', '/model-cache/GLM-5.2-FP8'],
    [`${PROGRAM} --model zai-org/GLM-5.2-FP8`, 'constants.MODEL_REPO', 'zai-org/GLM-5.2-FP8'],
    [`${PROGRAM} ${MODEL} --dsa-decode-backend trtllm`, 'extra.dsa-decode-backend', 'trtllm'],
    [
      `${PROGRAM} ${MODEL} --nsa-decode-backend fa3 --dsa-decode-backend trtllm`,
      'flags.backends.nsa-decode-backend',
      null,
    ],
    [`${PROGRAM} ${MODEL} --chunked-prefill=-1`, 'extra.chunked-prefill-size', -1],
    [`${PROGRAM} ${MODEL} --chunked-prefill-size -1`, 'extra.chunked-prefill-size', -1],
    [`${PROGRAM} ${MODEL} --context-length 128Ki`, 'extra.context-length', 131_072],
    [`${PROGRAM} ${MODEL} --data-parallel-size 2`, 'extra.dp-size', 2],
    [`${PROGRAM} ${MODEL} --data-parallel-size 2 --dp 4`, 'extra.dp-size', 4],
    [`${PROGRAM} ${MODEL} --cuda-graph-bs 1 2 4 --tp 2`, 'extra.cuda-graph-bs', [1, 2, 4]],
    [`${PROGRAM} ${MODEL} --enable-cache-report`, 'extra.enable-cache-report', true],
    [`${PROGRAM} ${MODEL} --load-format nonsense`, 'extra.load-format', 'nonsense'],
    [`${PROGRAM} ${MODEL} --stream-interval many`, 'extra.stream-interval', 'many'],
    [
      `${PROGRAM} ${MODEL} --model-loader-extra-config '{"a": 1}'`,
      'extra.model-loader-extra-config',
      '{"a": 1}',
    ],
    [`${PROGRAM} ${MODEL} --kv-cach-dtype bf16`, 'extra.kv-cach-dtype', 'bf16'],
    [`${PROGRAM} ${MODEL} --kv-cach bf16`, 'flags.kv.kv-cache-dtype', 'bf16'],
    [`${PROGRAM} ${MODEL} --no-such-flag`, 'extra.no-such-flag', true],
    [`${PROGRAM} ${MODEL} --no-such-flag=8`, 'extra.no-such-flag', 8],
    [`${PROGRAM} ${MODEL} --no-such-flag 08 1.50 a`, 'extra.no-such-flag', ['08', '1.50', 'a']],
    [`${PROGRAM} ${MODEL} --disable-cuda-graph`, 'extra.disable-cuda-graph', true],
    [`${PROGRAM} ${MODEL} --random-seed 99999999999999999999`, 'extra.random-seed', '99999999999999999999'],
    [`env SGLANG_ENABLE_SPEC_V2=0 python -u -m sglang.launch_server ${MODEL} --tp 2`, 'flags.model.tp', 2],
    [`${PROGRAM} ${MODEL} --max-total-tokens 64Ki`, 'flags.kv.max-total-tokens', 65_536],
    [`${PROGRAM} ${MODEL} --max-total-tokens 65.5k`, 'flags.kv.max-total-tokens', 65_500],
    [`${PROGRAM} ${MODEL} --mem-fraction-static .9`, 'flags.kv.mem-fraction-static', 0.9],
    [`${PROGRAM} ${MODEL} --host 127.0.0.1 --port=30000 --tp 2`, 'flags.model.tp', 2],
    [`${PROGRAM} ${MODEL} --api-key sk-123`, 'flags.stability.api-key', 'API_KEY'],
    [`${PROGRAM} ${MODEL} --enable-metrics`, 'flags.stability.enable-metrics', true],
    [`${PROGRAM} ${MODEL}`, 'flags.stability.enable-metrics', null],
    [`${PROGRAM} ${MODEL}`, 'imageEnv.SGLANG_ENABLE_SPEC_V2', '1'],
    [`SGLANG_ENABLE_SPEC_V2=0 ${PROGRAM} ${MODEL}`, 'imageEnv.SGLANG_ENABLE_SPEC_V2', '0'],
    [`/usr/bin/python3.12 -m sglang.launch_server ${MODEL} --tp 2`, 'flags.model.tp', 2],
    [`sglang serve ${MODEL} --tp 2`, 'flags.model.tp', 2],
    [`${MODEL} --tp 2`, 'flags.model.tp', 2],
    [`#!/bin/sh\nexport HF_HUB_OFFLINE=0\nexec ${PROGRAM} ${MODEL} # all\n`, 'imageEnv.HF_HUB_OFFLINE', '0'],
  ])('%s sets %s to %j', async (command, path, value) => {
    const parsed = await parseCommand(command);
    expect(parsed.ok ? getField(parsed.value, path) : parsed.error).toEqual(value);
  });

  test.each([
    ['', 'command', 'There are no flags'],
    [PROGRAM, 'command', 'There are no flags'],
    ['A=1', 'command', 'There are no flags'],
    [`${PROGRAM} --tp 8`, 'flags.model.model-path', 'names no model: give --model-path'],
    [`${PROGRAM} ${MODEL} --tp`, 'flags.model.tp', '--tp-size needs a whole number. Write it behind'],
    [`${PROGRAM} ${MODEL} --tp --ep 1`, 'flags.model.tp', '--tp-size needs a whole number. Write it behind'],
    [`${PROGRAM} ${MODEL} --pp 1`, '--pp', '--pp could be --pp'],
    [`${PROGRAM} ${MODEL} --config flags.yaml`, '--config', 'write them into the command'],
    [`${PROGRAM} ${MODEL} --admin-api-key x`, '--admin-api-key', 'a secret never stands in a preset'],
    [`${PROGRAM} ${MODEL} --tp 8 9`, 'flags.model.tp', '9 behind --tp-size belongs to no flag. Remove it.'],
    [`${PROGRAM} ${MODEL} --tp many`, 'flags.model.tp', 'must be a whole number'],
    [`${PROGRAM} ${MODEL} --tp 1.2.3`, 'flags.model.tp', 'must be a whole number'],
    [`${PROGRAM} ${MODEL} --tp 8Ki`, 'flags.model.tp', 'must be a whole number'],
    [`${PROGRAM} ${MODEL} --max-total-tokens 1Q`, 'flags.kv.max-total-tokens', 'must be a whole number'],
    [`${PROGRAM} ${MODEL} --enable-metrics=true`, 'flags.stability.enable-metrics', 'takes no value'],
    [`${PROGRAM} ${MODEL} --enable-metrics true`, 'flags.stability.enable-metrics', 'takes no value'],
    [`${PROGRAM} ${MODEL} | tee log`, 'flags.model.model-path', '| behind --model-path belongs to no flag'],
    ['["--tp", TP]', 'command', 'a name or a call'],
    [`${PROGRAM} ${MODEL} --kv-cache-dtype fp9`, 'flags.kv.kv-cache-dtype', 'one of auto'],
    [`${PROGRAM} ${MODEL} --served-model-name "a b"`, 'flags.model.served-model-name', 'a word of letters'],
    [
      `SGLANG_ENABLE_SPEC_V1=1 ${PROGRAM} ${MODEL}`,
      'SGLANG_ENABLE_SPEC_V1',
      'did you mean SGLANG_ENABLE_SPEC_V2?',
    ],
    [`${PROGRAM} 'open`, 'command', 'never closed'],
  ])('refuses %s at %s', async (command, field, says) => {
    const parsed = await parseCommand(command);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    if (!parsed.ok) expect(parsed.error.message).toContain(says);
  });

  test('never repeats a key', async () => {
    expect(JSON.stringify(await parseCommand(`${PROGRAM} ${MODEL} --api-key sk-123`))).not.toContain(
      'sk-123',
    );
  });

  test('takes the engine and the GPUs from beside the command', async () => {
    const parsed = await parseCommand(MODEL, { engine: 'v0.5.11', gpu: 'H200:4' });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        engine: { version: '0.5.11', image: 'lmsysorg/sglang:v0.5.11' },
        compute: { gpu: 'H200:4' },
        constants: { GPU_TYPE: 'H200', GPU_COUNT: 4 },
      },
    });
  });

  test.each([
    ['0.5.9', '--max-total-tokens 64Ki', null],
    ['0.5.10', '--max-total-tokens 64Ki', 65_536],
    ['0.4.0', '--max-total-tokens 64Ki', null],
    ['dev', '--max-total-tokens 64Ki', null],
  ])('reads the words as SGLang %s does', async (engine, flags, value) => {
    const parsed = await parseCommand(`${MODEL} ${flags}`, { engine });
    expect(parsed.ok ? getField(parsed.value, 'flags.kv.max-total-tokens') : null).toBe(value);
  });

  test.each(['B200:9', 'B200:x', 'B 200', ''])('refuses GPUs written as %j', async (gpu) => {
    expect((await parseCommand(MODEL, { gpu })).ok).toBe(false);
  });
});
