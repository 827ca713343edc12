import { expect, it } from 'vitest';
import { NO_PROGRESS, progressAfter } from '@/lib/jobs/deploy-progress';

const TRANSCRIPT: [string, 'build' | 'cli'][] = [
  ['warning: a newer modal is there', 'cli'],
  ['Building image im-rYPemkwHbRMkmEMmPYqfSY', 'build'],
  ['', 'build'],
  ['=> Step 0: FROM base', 'build'],
  ['Successfully installed uv', 'build'],
  ['✓ Created objects.', 'cli'],
  ['├── ✓ Created Function download_model.', 'cli'],
  ['Building image im-aaaaaaaaaaaaaaaaaaaaaa', 'build'],
  ['ERROR: manifest unknown', 'build'],
  ['╭─ Error ──────────╮', 'cli'],
  ['│ Image build failed │', 'cli'],
];

it('tells the lines of an image build from those of the CLI', () => {
  let progress = NO_PROGRESS;
  const told = TRANSCRIPT.map(([line]) => {
    progress = progressAfter(progress, line);
    return [line, progress.source];
  });
  expect(told).toEqual(TRANSCRIPT);
  expect(progress.buildLines).toBe(5);
});
