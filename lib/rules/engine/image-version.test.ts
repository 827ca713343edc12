import { testRule } from '@/lib/rules/testing/test-rule';

const IMAGE = 'engine.image';
const VERSION = 'engine.version';

testRule('image-version', [
  { name: 'the same', paths: [] },
  { name: 'with a v', set: { [VERSION]: 'v0.5.10' }, paths: [] },
  {
    name: 'a newer version',
    set: { [VERSION]: '0.5.11' },
    paths: [VERSION],
    says: 'says 0.5.10, the version 0.5.11',
  },
  { name: 'a newer image', set: { [IMAGE]: 'lmsysorg/sglang:v0.5.11' }, paths: [VERSION] },
  { name: 'a build of the same', set: { [IMAGE]: 'lmsysorg/sglang:v0.5.10-cu130' }, paths: [] },
  {
    name: 'a post release',
    set: { [IMAGE]: 'lmsysorg/sglang:v0.5.10.post1' },
    paths: [VERSION],
    says: '0.5.10.post1',
  },
  { name: 'a tag without a version', set: { [IMAGE]: 'lmsysorg/sglang:dev' }, paths: [] },
  { name: 'a registry with a port', set: { [IMAGE]: 'host:5000/sglang:v0.5.10' }, paths: [] },
]);
