'use client';

import type { FleetNow } from '@/lib/metrics/series';
import { FleetCounts } from './fleet-pills';
import { useFleet } from './use-fleet';

export default function LiveFleetPills({ initial }: { initial: FleetNow }) {
  return <FleetCounts fleet={useFleet(initial)} />;
}
