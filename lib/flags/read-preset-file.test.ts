import { describe, expect, test } from 'vitest';
import { setField } from './field-value';
import { productionPreset } from './production';
import { readPresetFile } from './read-preset-file';
import { productionWith } from './testing/production-with';
import { writePresetFile } from './write-preset-file';

const PRODUCTION = productionPreset();
const JSON_TEXT = writePresetFile(PRODUCTION, 'json');
const YAML_TEXT = writePresetFile(PRODUCTION, 'yaml');
const yamlWith = (before: string, after: string) => YAML_TEXT.replace(before, after);

describe('a preset file', () => {
  test.each<[what: string, text: string, name?: string]>([
    ['JSON', JSON_TEXT, 'preset.json'],
    ['JSON by its look', JSON_TEXT],
    ['JSON on one line', JSON.stringify(PRODUCTION)],
    ['JSON with a schema', JSON_TEXT.replace('{', '{ "$schema": "../public/preset.schema.json",')],
    ['JSON with comments', `// production\n${JSON_TEXT.replace('"tp": 8', '/* all GPUs */ "tp": 8')}`],
    ['JSON with trailing commas', JSON_TEXT.replace('"HF_HUB_OFFLINE": "1"', '"HF_HUB_OFFLINE": "1",')],
    ['JSON with a byte order mark', `\uFEFF${JSON_TEXT}`],
    ['JSON read as YAML', JSON_TEXT, 'preset.yaml'],
    ['YAML', YAML_TEXT, 'preset.yml'],
    ['YAML by its look', YAML_TEXT],
    ['YAML with comments', `# production\n${yamlWith('tp: 8', 'tp: 8  # all GPUs')}`],
    ['YAML with Windows lines', YAML_TEXT.replaceAll('\n', '\r\n')],
    ['YAML with a start and an end', `%YAML 1.2\n---\n${YAML_TEXT}...\n`],
    ['YAML with a schema', `$schema: ../public/preset.schema.json\n${YAML_TEXT}`],
    ['YAML with a variable out of quotes', yamlWith('"1"', '1')],
    ['YAML with an empty value for null', yamlWith('kv-cache-dtype: null', 'kv-cache-dtype:')],
    ['YAML with an anchor that nobody asks for', yamlWith('tp: 8', 'tp: &gpus 8')],
  ])('may be %s', (_what, text, name) => {
    expect(readPresetFile(text, name)).toEqual({ ok: true, value: PRODUCTION });
  });

  test('in YAML keeps a version as it is written', () => {
    const read = readPresetFile(yamlWith('version: 0.5.10', 'version: 0.10'));
    expect(read).toEqual({ ok: true, value: setField(PRODUCTION, 'engine.version', '0.10') });
  });

  test('in YAML takes no for a word', () => {
    const read = readPresetFile(`${YAML_TEXT}extra:\n  load-format: no\n`);
    expect(read).toEqual({ ok: true, value: productionWith({ 'extra.load-format': 'no' }) });
    expect(read.ok && writePresetFile(read.value, 'yaml')).toContain('load-format: "no"');
  });
});

describe('a file that is no preset', () => {
  test.each<[text: string, line: number | null, field: string, says: string, name?: string]>([
    [JSON_TEXT.replace('"tp": 8', '"tp": "8"'), 20, 'flags.model.tp', 'a whole number'],
    [JSON_TEXT.replace('"tp": 8', '"tp": 8, "tp": 4'), 20, 'flags.model.tp', 'stands twice'],
    [JSON_TEXT.replace('"tp": 8', '"tpp": 8'), 17, 'flags.model.tp', 'is missing'],
    [JSON_TEXT.replace('"tp": 8,', '"tp": 8'), 21, 'preset', 'not JSON (comma expected)'],
    [JSON_TEXT.replace('"HF_TOKEN"', '"HF TOKEN"'), 68, 'secrets.huggingface-secret', 'a list of variable'],
    ['{', 1, 'preset', 'not JSON', 'preset.json'],
    ['', 1, 'preset', 'not JSON', 'preset.json'],
    ['', 1, 'preset', 'must be an object'],
    ['# nothing', 1, 'preset', 'must be an object'],
    ['[]', 1, 'preset', 'must be an object'],
    [yamlWith('tp: 8', 'tp: eight'), 17, 'flags.model.tp', 'a whole number'],
    [yamlWith('remote-code: true', 'remote-code: yes'), 18, 'flags.model.trust-remote-code', 'true or false'],
    [yamlWith('OFFLINE: "1"', 'OFFLINE: true'), 64, 'imageEnv.HF_HUB_OFFLINE', 'a word of letters'],
    [yamlWith('ep: 1', 'ep: 1\n    ep: 2'), 20, 'flags.model.ep', 'stands twice'],
    [yamlWith('ep: 1', 'ep: *tp').replace('tp: 8', 'tp: &tp 8'), 19, 'flags.model.ep', 'is an alias'],
    [yamlWith('  model:', '  model:\n    <<: {}'), 15, 'flags.model.<<', 'not a known key'],
    [yamlWith('tp: 8', '? [a]\n    : 8'), 17, 'flags.model', 'a key that is no word'],
    [yamlWith('tp: 8', 'tp: !gpus 8'), 17, 'preset', 'a tag is of no use'],
    [yamlWith('tp: 8', 'tp: "8'), 17, 'preset', 'not YAML'],
    [yamlWith('  model:', '\tmodel:'), 14, 'preset', 'Tabs are not allowed'],
    [`---\n${YAML_TEXT}---\n${YAML_TEXT}`, 66, 'preset', 'a second document'],
    [`%YAML 1.1\n---\n${YAML_TEXT}`, 1, 'preset', 'YAML 1.1'],
    [`${YAML_TEXT}extra:\n  revision: 0.10\n`, 66, 'extra.revision', '"0.10" in quotes'],
    [`${YAML_TEXT}extra:\n  tp-size: 8\n`, 66, 'extra.tp-size', 'set flags.model.tp'],
    [`${YAML_TEXT}extra:\n  load.format: 8\n`, 66, 'extra.load.format', 'lower-case letters'],
    ['['.repeat(100_000), null, 'preset', 'nested too deeply'],
    ['- '.repeat(90_000), null, 'preset', 'nested too deeply'],
    [`a: &a [x]\n${'b: [*a, *a]\n'.repeat(3)}`, 2, 'b', 'is an alias'],
    ['x'.repeat(200_001), null, 'preset', 'too long'],
  ])('%#: %s', (text, line, field, says, name) => {
    const read = readPresetFile(text, name);
    expect(read).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    if (read.ok) return;
    expect(read.error.message).toContain(says);
    if (line !== null) expect(read.error.message).toContain(`Line ${line}: `);
  });
});
