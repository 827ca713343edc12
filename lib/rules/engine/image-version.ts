import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'engine.version';
const TAG_VERSION = /:v?(\d+\.\d+\.\d+(?:\.?(?:post|rc)\d+)?)[^/]*$/;

export const imageVersion: Rule = {
  id: 'image-version',
  severity: 'warning',
  title: 'Image and version disagree',
  why: 'Rules are chosen by engine.version while containers run engine.image: where the two differ, the preset is checked against an engine that does not run.',
  link: 'https://hub.docker.com/r/lmsysorg/sglang/tags',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const version = textField(preset, PATH)?.replace(/^v/, '');
    const tagged = textField(preset, 'engine.image')?.match(TAG_VERSION)?.[1];
    if (tagged === undefined || tagged === version) return [];
    const message = `The image’s tag says ${tagged}, the version ${version}: the rules look at the latter.`;
    return [
      { path: PATH, message, fix: { label: `Set ${tagged}`, changes: [{ path: PATH, value: tagged }] } },
    ];
  },
};
