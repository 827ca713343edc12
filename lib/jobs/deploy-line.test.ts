import { describe, expect, it } from 'vitest';
import { readDeployLine } from '@/lib/jobs/deploy-line';

describe('readDeployLine', () => {
  it.each([
    ['✓ Created objects.', { kind: 'objects-created' }],
    ['├── ✓ Uploaded /srv/console/modal/deploy.py', { kind: 'uploaded' }],
    ['├── 🔨 Created mount /srv/console/modal/deploy.py', { kind: 'uploaded' }],
    ['├── ✓ Created Function compile_deepgemm.', { kind: 'created', name: 'compile_deepgemm' }],
    ['├── ✓ Created Function Server.*.', { kind: 'created', name: 'Server.*' }],
    ['└── ✓ Created Function download_model.', { kind: 'created', name: 'download_model' }],
    ['├── 🔨 Created function download_model.', { kind: 'created', name: 'download_model' }],
    ['└── ✓ Created Web Function serve', { kind: 'created', name: 'serve' }],
    [
      '│   └── Server.serve -> https://ws--glm51-server-serve.modal.run (unauthenticated)',
      { kind: 'url', url: 'https://ws--glm51-server-serve.modal.run' },
    ],
    [
      '└── 🔨 Created Web Function URL for Server.serve => https://ws--glm51-server-serve.modal.run',
      { kind: 'url', url: 'https://ws--glm51-server-serve.modal.run' },
    ],
    ['✓ App deployed in 4.079s! 🎉', { kind: 'published' }],
    ['✓ Deployment skipped: no changes detected! ⏭️', { kind: 'unchanged' }],
    ['Building image im-rYPemkwHbRMkmEMmPYqfSY', { kind: 'other' }],
    ['=> Step 1: RUN apt-get update', { kind: 'other' }],
    ['Successfully installed uv -> https://example.org', { kind: 'other' }],
    ['View Deployment: https://modal.com/apps/ws/main/deployed/glm51', { kind: 'other' }],
    ['', { kind: 'other' }],
  ])('%s', (line, event) => {
    expect(readDeployLine(line)).toEqual(event);
  });
});
