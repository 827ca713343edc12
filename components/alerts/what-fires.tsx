'use client';

import type { ComponentType } from 'react';
import type { FiringAlert } from '@/lib/alerts/schema';
import { useFiring } from './use-firing';

interface WhatFiresProps {
  initial: FiringAlert[];
  /** What draws it. */
  as: ComponentType<{ alerts: FiringAlert[] }>;
}

/** Polls what fires. Loaded after the page, which drew what fired when it was made. */
export default function WhatFires({ initial, as: Picture }: WhatFiresProps) {
  return <Picture alerts={useFiring(initial)} />;
}
