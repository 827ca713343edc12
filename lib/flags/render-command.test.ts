import { describe, expect, test } from 'vitest';
import { commandLines, commandText } from './command-lines';
import { productionPreset } from './production';
import { renderCommand } from './render-command';
import { productionWith } from './testing/production-with';

const SECRET = `\${API_KEY}`;

describe('renderCommand', () => {
  test('puts the address after the tensor parallel size, present or not', () => {
    const words = renderCommand(productionPreset()).join(' ');
    expect(words).toContain('--tp 8 --host 0.0.0.0 --port 8000 --trust-remote-code');
    const without = renderCommand(productionWith({ 'flags.model.tp': null })).join(' ');
    expect(without).toContain('--served-model-name glm-5.1 --host 0.0.0.0 --port 8000 --trust-remote-code');
  });

  test.each([
    [SECRET, 'API_KEY', ['--enable-metrics', '--api-key', SECRET]],
    ['sk-1', 'API_KEY', ['--enable-metrics', '--api-key', 'sk-1']],
    ['', 'API_KEY', ['--enable-metrics']],
    [SECRET, null, ['--enable-metrics']],
  ])('ends with key %j when the preset says %j', (apiKey, field, end) => {
    const argv = renderCommand(productionWith({ 'flags.stability.api-key': field }), apiKey);
    expect(argv.slice(argv.indexOf('--enable-metrics'))).toEqual(end);
  });

  test.each([true, false, null])('renders a switch that is %j', (value) => {
    const argv = renderCommand(productionWith({ 'flags.model.trust-remote-code': value }));
    expect(argv.includes('--trust-remote-code')).toBe(value === true);
    expect(argv).not.toContain(String(value));
  });

  test('leaves out what is null', () => {
    expect(renderCommand(productionPreset())).not.toContain('--kv-cache-dtype');
  });
});

describe('command lines', () => {
  test('hold one flag each', () => {
    const lines = commandLines(renderCommand(productionPreset()));
    expect(lines[0]).toBe('python3 -m sglang.launch_server');
    expect(lines[1]).toBe('--model-path /model-cache/GLM-5.1-FP8');
    expect(lines.at(-1)).toBe(`--api-key ${SECRET}`);
  });

  test('paste into a shell with the secret quoted', () => {
    expect(commandText(['python3', '--tp', '8', '--api-key', SECRET])).toBe(
      `python3 \\\n  --tp 8 \\\n  --api-key "${SECRET}"`,
    );
  });
});
