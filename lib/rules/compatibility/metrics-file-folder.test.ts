import { testRule } from '@/lib/rules/testing/test-rule';

const FILE = 'extra.export-metrics-to-file';

testRule('metrics-file-folder', [
  { name: 'off', paths: [] },
  { name: 'no folder', set: { [FILE]: true }, paths: [FILE] },
  { name: 'a folder', set: { [FILE]: true, 'extra.export-metrics-to-file-dir': '/tmp/metrics' }, paths: [] },
]);
