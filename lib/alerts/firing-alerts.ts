import 'server-only';
import type { FiringAlert } from './schema';
import { firingRules } from './store';
import { conditionWords, valueWords } from './value-words';

/** What fires now, the oldest first. */
export async function firingAlerts(now: Date): Promise<FiringAlert[]> {
  const rules = await firingRules(now);
  return rules
    .flatMap(({ id, name, severity, condition, value, open, silencedUntil }) => {
      if (!open) return [];
      const current = value === null ? 'no data now' : valueWords(condition, value);
      return {
        ruleId: id,
        name,
        severity,
        words: `${current} (${conditionWords(condition)})`,
        sinceMs: open.firedAt.getTime(),
        acknowledgedByName: open.acknowledgedByName,
        silenced: silencedUntil !== null,
      };
    })
    .sort((a, b) => a.sinceMs - b.sinceMs);
}
