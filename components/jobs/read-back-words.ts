import { formatQuantity } from '@/lib/format';
import type { ComparedValue, ReadBack } from '@/lib/jobs/schema';

type Standing = 'verified' | 'differs' | 'not checked';

const CONCERN: Record<ComparedValue['verdict'], number> = { differs: 0, 'not told': 1, agrees: 2 };

export function standingOf(readBack: Pick<ReadBack, 'compared'> | null): Standing {
  if (readBack === null) return 'not checked';
  return readBack.compared.some(({ verdict }) => verdict === 'differs') ? 'differs' : 'verified';
}

/** `15 values equal`, `1 of 15 values differs`, `14 values equal, 1 not told`. */
export function comparedWords({ compared }: Pick<ReadBack, 'compared'>): string {
  const count = (verdict: ComparedValue['verdict']) =>
    compared.filter((value) => value.verdict === verdict).length;
  const differing = count('differs');
  if (differing > 0)
    return `${differing} of ${formatQuantity(compared.length, 'value')} ${differing === 1 ? 'differs' : 'differ'}`;
  const untold = count('not told');
  const equal = `${formatQuantity(count('agrees'), 'value')} equal`;
  return untold === 0 ? equal : `${equal}, ${untold} not told by Modal`;
}

export function inOrderOfConcern(compared: readonly ComparedValue[]): ComparedValue[] {
  return [...compared].sort((a, b) => CONCERN[a.verdict] - CONCERN[b.verdict]);
}
