import 'server-only';
import { fail, ok, type Result } from '@/lib/result';
import { databaseNow } from '@/lib/task-lease';
import { SERIES, type SeriesMeaning } from './alert-series';
import { lookBackMinutes } from './judge';
import { readAlertData } from './read-data';
import { type Replay, replay } from './replay';
import { NewRule } from './schema';

const DAY_MINUTES = 24 * 60;

/** What a rule would have done on the last day's stored points. */
export async function tryRule(input: unknown): Promise<Result<Replay>> {
  const asked = NewRule.pick({ condition: true, forSeconds: true }).safeParse(input);
  if (!asked.success) return fail('invalid', asked.error.issues[0]?.message ?? 'The rule cannot be read.');
  const { condition } = asked.data;
  const series: SeriesMeaning | null = condition.kind === 'threshold' ? SERIES[condition.series] : null;
  if (series?.onlyNow)
    return fail(
      'unavailable',
      'The past does not keep this series, so it cannot be tried on the last 24 hours.',
    );
  const before = lookBackMinutes(condition);
  const data = await readAlertData([condition], DAY_MINUTES + before, await databaseNow());
  return ok(replay(asked.data, data, before));
}
