import { testRule } from '@/lib/rules/testing/test-rule';

const FOLDER = 'extra.crash-dump-folder';

testRule('crash-dumps', [
  { name: 'left out', paths: [] },
  { name: 'a folder', set: { [FOLDER]: '/dg-cache/dumps' }, paths: [FOLDER], says: '/dg-cache/dumps' },
]);
