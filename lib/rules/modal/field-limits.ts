import { FIELDS, type Field } from '@/lib/flags/catalogue';
import { getField, numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { formatCount } from '@/lib/format';
import type { Hit, Rule } from '@/lib/rules/rule';

const BOUNDED = FIELDS.filter(({ min, max }) => min !== undefined || max !== undefined);
const LEAST = 'compute.min_containers';
const MOST = 'compute.max_containers';

/** No stored preset breaks it: what a form or a file holds beyond its limits is refused before it is one. */
export const fieldLimits: Rule = {
  id: 'field-limits',
  severity: 'error',
  title: 'A value outside its limits',
  why: 'Modal keeps an idle container for 2 to 1200 s and runs a function for 1 s to 24 h; a fleet’s most is not below its least. Modal says so only after the image is built.',
  link: 'https://modal.com/docs/guide/timeouts',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    return [...BOUNDED.flatMap((field) => outside(preset, field)), ...mostBelowLeast(preset)];
  },
};

function outside(preset: Preset, { path, name, unit, min = -Infinity, max = Infinity }: Field): Hit[] {
  const value = getField(preset, path);
  if (typeof value !== 'number' || (value >= min && value <= max)) return [];
  const bound = value < min ? min : max;
  const inUnit = unit ? ` ${unit}` : '';
  const words = value < min ? 'at least' : 'at most';
  const message = `${name} is ${formatCount(value)}${inUnit}: it can be ${words} ${formatCount(bound)}${inUnit}.`;
  const label = `Set ${formatCount(bound)}${inUnit}`;
  return [{ path, message, fix: { label, changes: [{ path, value: bound }] } }];
}

function mostBelowLeast(preset: Preset): Hit[] {
  const [least, most] = [numberField(preset, LEAST) ?? 0, numberField(preset, MOST)];
  if (most === null || most >= least) return [];
  const message = `At most ${most} containers are fewer than the ${least} that always run.`;
  const changes = [{ path: MOST, value: least }];
  return [{ path: MOST, message, fix: { label: `Set max_containers ${least}`, changes } }];
}
