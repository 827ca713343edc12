import type { Status } from '@/components/ui/status-mark';
import { formatQuantity } from '@/lib/format';
import { CRASH_MINUTES, type FleetNow } from '@/lib/metrics/series';

interface ContainersState {
  status: Status;
  state: string;
  facts: string;
}

/** The containers in a word, and their numbers. Crashes are told also while other containers serve. */
export function containersState(fleet: FleetNow): ContainersState {
  const { running, starting, max, crash } = fleet;
  const counts = `${running ?? '?'} running · ${starting ?? '?'} cold-starting · max ${max ?? '—'}`;
  if (crash === null) return { ...stateOf(fleet), facts: counts };
  const crashes = `${formatQuantity(crash.count, 'crash', 'crashes')} in ${CRASH_MINUTES} min`;
  const known = stateOf(fleet);
  return known.status === 'ok'
    ? { status: 'warning', state: `${known.state}, ${crashes}`, facts: counts }
    : { ...known, facts: `${crashes} · ${counts}` };
}

function stateOf({ running, starting, max, crash }: FleetNow): { status: Status; state: string } {
  if (max === null) return { status: 'idle', state: 'nothing deployed' };
  if (running === null || starting === null) return { status: 'warning', state: 'not known' };
  if (running > 0) return { status: 'ok', state: 'serving' };
  if (crash !== null) return { status: 'error', state: 'crashing' };
  return starting > 0
    ? { status: 'running', state: 'cold-starting' }
    : { status: 'idle', state: 'scaled to zero' };
}
