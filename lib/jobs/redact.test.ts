import { describe, expect, it } from 'vitest';
import { redact } from '@/lib/jobs/redact';

describe('redact', () => {
  it.each([
    ['token hf_AbCdEfGh12345678 used', 'token [redacted] used'],
    ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer [redacted]'],
    ['{"authorization": "Bearer abc"}', '{"authorization": "Bearer [redacted]"}'],
    ['MODAL_TOKEN_ID=ak-1234567890', 'MODAL_TOKEN_ID=[redacted]'],
    ['MODAL_TOKEN_SECRET=anything', 'MODAL_TOKEN_SECRET=[redacted]'],
    ['the pair ak-1234567890 and as-0987654321', 'the pair [redacted] and [redacted]'],
    ['--port 8000 --api-key sk123 --tp 8', '--port 8000 --api-key [redacted] --tp 8'],
    ["'--api-key', 'sk123', '--tp'", "'--api-key', '[redacted]', '--tp'"],
    [
      "server_args=ServerArgs(api_key='sk123', tp_size=8)",
      "server_args=ServerArgs(api_key='[redacted]', tp_size=8)",
    ],
    ['"admin_api_key": "sk123"', '"admin_api_key": "[redacted]"'],
    ['HF_TOKEN=x1', 'HF_TOKEN=[redacted]'],
  ])('hides the secret of: %s', (line, stored) => {
    expect(redact(line)).toBe(stored);
  });

  it.each([
    `--api-key \${API_KEY}`,
    'api_key=None, admin_api_key=None',
    'Created function download_model.',
    'Secret glm51-api-key found',
    'task-1234567 has ended',
    'Loading hf_transfer',
    'Authorization: Bearer [redacted], API_KEY=[redacted] and --api-key [redacted]',
    'api_key=\'[redacted]\', "api_key": "[redacted]"',
  ])('leaves alone: %s', (line) => {
    expect(redact(line)).toBe(line);
  });

  it('hides values known to the process, but no short ones', () => {
    expect(redact('key is s3cr3t-value, pass abc', ['s3cr3t-value', 'abc'])).toBe(
      'key is [redacted], pass abc',
    );
  });
});
