import { type Preset, wrongPaths } from '@/lib/flags/preset';
import { fieldLimits } from './modal/field-limits';
import type { Finding } from './rule';

/** What is beyond its limits in a value that is a preset but for that; none when more is wrong with it. */
export function limitFindings(json: unknown): Finding[] {
  const wrong = wrongPaths(json);
  try {
    const { id: ruleId, severity, title, link } = fieldLimits;
    const hits = fieldLimits.check(json as Preset, { kernelFingerprint: 'unknown' });
    const beyond = new Set(hits.map(({ path }) => path));
    if (!wrong.every((path) => beyond.has(path))) return [];
    return hits.map((hit) => ({ ruleId, severity, title, link, ...hit }));
  } catch {
    // The value has not even the shape of a preset.
    return [];
  }
}
