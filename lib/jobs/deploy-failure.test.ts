import { describe, expect, it } from 'vitest';
import { explainDeployFailure, lostConnection } from '@/lib/jobs/deploy-failure';

const BOX = [
  'Building image im-1',
  '╭─ Error ──────────────────────────────────────────────────╮',
  "│ Secret ('huggingface-secret', 'main') not found           │",
  '╰──────────────────────────────────────────────────────────╯',
];

describe('explainDeployFailure', () => {
  it.each([
    [
      1,
      BOX,
      "exit code 1: Secret ('huggingface-secret', 'main') not found",
      'Create the secret huggingface-secret in Modal (environment main)',
    ],
    [
      1,
      ['Error: Token validation failed. Token ID: [redacted], Token not found'],
      'Token validation failed',
      'Set MODAL_TOKEN_ID',
    ],
    [
      1,
      ['preset refused: flags.kv.kv-cache-dtype: is not one of its choices'],
      'flags.kv.kv-cache-dtype',
      'Correct the preset',
    ],
    [1, ['Could not connect to the Modal server.'], 'Could not connect', 'Check that Modal can be reached'],
    [1, ['Image build for im-abc123 failed.'], 'Image build for im-abc123', 'modal image logs im-abc123'],
    [2, ['Usage: modal deploy'], 'exit code 2', 'Read the end of the log'],
    [null, [], 'was ended and said nothing', 'Read the end of the log'],
  ])('%# exit code %s', (exitCode, lines, happened, advice) => {
    const [what, next] = explainDeployFailure(exitCode, lines).split('\n\n');
    expect(what).toContain(happened);
    expect(next).toContain(advice);
    expect(next).toContain('Nothing was published');
  });

  it('leaves out what is no error', () => {
    const lines = [
      'Copying blob sha256:1',
      'ERROR: manifest unknown',
      'Error: Image build for im-1 failed.',
      'View the logs:',
    ];
    const [what] = explainDeployFailure(1, lines).split('\n\n');
    expect(what).toBe(
      'The modal CLI ended with exit code 1: ERROR: manifest unknown\nError: Image build for im-1 failed.',
    );
  });

  it('shows no box drawing', () => {
    expect(explainDeployFailure(1, BOX)).not.toMatch(/[╭╮╰╯│─]/);
  });
});

describe('lostConnection', () => {
  it.each([
    [['│ Could not connect to the Modal server. │'], true],
    [['Building image im-1', 'Error: Image build for im-1 failed.'], false],
    [[], false],
  ])('%j', (lines, lost) => {
    expect(lostConnection(lines)).toBe(lost);
  });
});
