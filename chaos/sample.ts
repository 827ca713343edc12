import type { JobKind } from '@/lib/jobs/schema';
import type { KilledProcess } from './kill-points';

interface Sampled {
  step: string;
  at: string;
  killed: KilledProcess;
}

/** One row of each kind, and each process among them: what `npm test` runs of the table. */
export const SAMPLE: Record<JobKind, Sampled> = {
  deploy: { step: 'image', at: 'in the build log', killed: 'console' },
  rollback: { step: 'functions', at: 'published, not yet answered', killed: 'cli' },
  download: { step: 'start', at: 'spawned, not yet answered', killed: 'console' },
  compile: { step: 'call', at: 'runs', killed: 'database' },
  golden: { step: 'golden', at: 'spawned, not yet answered', killed: 'database' },
  rollover: { step: 'rollover', at: 'done, not yet answered', killed: 'simulator' },
  scale: { step: 'scale', at: 'done, not yet answered', killed: 'database' },
  stop: { step: 'stop', at: 'done, not yet answered', killed: 'simulator' },
};
