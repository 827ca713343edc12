'use client';

import type { FiringAlert } from '@/lib/alerts/schema';
import { useFiring } from './use-firing';

/** `2 firing`, beside the navigation item. */
export function FiringHint({ initial }: { initial: FiringAlert[] }) {
  const { length } = useFiring(initial);
  return length > 0 ? <span className="text-danger">{length} firing</span> : null;
}
