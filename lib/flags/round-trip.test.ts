import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '@/lib/engines/engine';
import { loadEngine } from '@/lib/engines/load-engine';
import { commandText } from '@/lib/flags/command-lines';
import { getField } from '@/lib/flags/field-value';
import { parseCommand } from '@/lib/flags/parse-command';
import { type Preset, parsePreset } from '@/lib/flags/preset';
import { readPresetFile } from '@/lib/flags/read-preset-file';
import { renderCommand } from '@/lib/flags/render-command';
import { randomExtra } from '@/lib/flags/testing/random-extra';
import { writePresetFile } from '@/lib/flags/write-preset-file';
import { randomPresets, seededRandom } from '@/lib/rules/testing/random-presets';

let engine: Engine;

beforeAll(async () => {
  const loaded = await loadEngine('0.5.10');
  if (!loaded) throw new Error('0.5.10 is gone');
  engine = loaded;
});

function presets(count: number, seed: number): Preset[] {
  const random = seededRandom(seed);
  return randomPresets(count, seed).map((preset) => {
    const parsed = parsePreset({ ...preset, extra: randomExtra(engine, random) });
    return parsed.ok ? parsed.value : preset;
  });
}

test.each(['json', 'yaml'] as const)('a %s file is read and written again to the byte', (format) => {
  for (const preset of presets(500, 20_261_123)) {
    const text = writePresetFile(preset, format);
    const read = readPresetFile(text, `preset.${format}`);
    expect(read).toEqual({ ok: true, value: preset });
    expect(read.ok && writePresetFile(read.value, format)).toBe(text);
    // By its look alone, too.
    expect(readPresetFile(text)).toEqual(read);
  }
});

test('a command is pasted and copied again to the letter', async () => {
  for (const preset of presets(200, 7)) {
    if (getField(preset, 'flags.stability.api-key') === null) continue;
    const argv = renderCommand(preset);
    const parsed = await parseCommand(commandText(argv));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && renderCommand(parsed.value)).toEqual(argv);
  }
});
