import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/root.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';

const PRODUCTION = 'modal/presets/production-v4.json';
const COMMAND = 'python3 -m sglang.launch_server --model-path zai-org/GLM-5.1-FP8 --tp 8';
const FP8_EAGLE = `${COMMAND} --speculative-algorithm EAGLE --kv-cache-dtype fp8_e4m3`;

function check(words, input = '') {
  const settings = { cwd: root, encoding: 'utf8', input, env: { PATH: process.env.PATH } };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.mjs', ...words], settings);
  return { status, stdout, stderr };
}

test('a preset without errors passes, without any setting', () => {
  const { status, stdout, stderr } = check([PRODUCTION]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('  flags.kv.kv-cache-dtype  kv-dtype-omitted\n');
  expect(stdout).toContain('\n0 errors, ');
});

test('an error finding fails, as JSON', () => {
  const { status, stdout } = check([
    '--command',
    FP8_EAGLE,
    '--engine',
    '0.5.10',
    '--gpu',
    'B200:8',
    '--json',
  ]);
  expect(status).toBe(1);
  const findings = JSON.parse(stdout);
  expect(findings[0]).toMatchObject({
    ruleId: 'eagle-fp8-kv',
    severity: 'error',
    path: 'flags.kv.kv-cache-dtype',
  });
  for (const finding of findings)
    expect(Object.keys(finding)).toEqual(['ruleId', 'severity', 'path', 'message', 'fix']);
});

test('what the engine itself refuses is an error, although it makes no preset', () => {
  const words = ['--command', `${COMMAND} --ep --pp 2 --enable-metrics yes`, '--json'];
  const { status, stdout, stderr } = check(words);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject([
    { ruleId: 'flag-value-refused', severity: 'error', path: 'flags.model.ep', fix: null },
    { ruleId: 'flag-unknown', message: expect.stringContaining('--pp could be --pp-size or') },
    { ruleId: 'flag-value-refused', path: 'flags.stability.enable-metrics' },
  ]);
});

test('a flag that the engine does not know is an error with a fix', () => {
  const words = ['--command', `${COMMAND} --kv-cach-dtype bf16 --load-format nonsense`, '--json'];
  const { status, stdout } = check(words);
  expect(status).toBe(1);
  const errors = JSON.parse(stdout).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { ruleId: 'flag-unknown', path: 'extra.kv-cach-dtype', fix: { changes: expect.any(Array) } },
    { ruleId: 'flag-value-refused', path: 'extra.load-format', fix: { changes: expect.any(Array) } },
  ]);
});

test('a command may be the list of deploy.py', () => {
  const list = `cmd = [\n  "python3", "-m", "sglang.launch_server",  # the engine\n  "--model-path", "a/b",\n]`;
  expect(check(['--command', list]).status).toBe(0);
  expect(check(['--command', `${list} + EXTRA`])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Line 4: “+” cannot be read here'),
  });
});

test('several files are told apart', () => {
  const other = path.join(temporaryFolder(), 'other.json');
  writeFileSync(other, readFileSync(path.join(root, PRODUCTION)));
  const findings = JSON.parse(check([PRODUCTION, other, '--json']).stdout);
  expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([PRODUCTION, other]));
  expect(Object.keys(findings[0])).toEqual(['file', 'ruleId', 'severity', 'path', 'message', 'fix']);
  const { status, stdout, stderr } = check([PRODUCTION, 'no-such.json']);
  expect(status).toBe(2);
  expect(stdout).toContain(`${PRODUCTION}\n\n`);
  expect(stderr).toContain('✗ no-such.json cannot be read');
});

test('a file is read from the standard input', () => {
  expect(check(['-', '--json'], readFileSync(path.join(root, PRODUCTION), 'utf8')).status).toBe(0);
});

test('a file may be YAML', () => {
  const file = path.join(temporaryFolder(), 'preset.yaml');
  writeFileSync(file, 'format: 1\nname: a b\n');
  expect(check([file])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Line 2: name must be 1 to'),
  });
});

test('--help says how, and passes', () => {
  expect(check(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run check') });
});

test.each([
  [['no-such.json'], 'no-such.json cannot be read (ENOENT): give the path'],
  [['lib'], 'lib cannot be read (EISDIR)'],
  [['README.md'], 'README.md: Line 3: this is not YAML'],
  [['package.json'], 'package.json: Line 1: format must be 1'],
  [['--command', `${COMMAND} 'open`], '--command: A quote is opened and never closed'],
  [['--command', `${COMMAND} --admin-api-key x`], 'a secret never stands in a preset'],
  [['--command', COMMAND, '--gpu', 'B200:9'], 'constants.GPU_COUNT must be at most 8'],
  [[], 'Give a file, or --command.'],
  [[PRODUCTION, '--command', COMMAND], 'not both'],
  [['-', '-'], 'The standard input can be read once'],
  [[PRODUCTION, '--gpu', 'B200:8'], '--engine and --gpu go with --command only'],
  [['--jsno'], "Unknown option '--jsno'"],
])('%j cannot be read', (words, says) => {
  const { status, stdout, stderr } = check(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('a wrong value is named by its path', () => {
  const preset = JSON.parse(readFileSync(path.join(root, PRODUCTION), 'utf8'));
  preset.flags.model.tp = 'eight';
  const file = path.join(temporaryFolder(), 'preset.json');
  writeFileSync(file, JSON.stringify(preset));
  const { status, stderr } = check([file]);
  expect(status).toBe(2);
  expect(stderr).toContain(`${file}: Line 1: flags.model.tp must be a whole number`);
});
