import 'server-only';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { compile } from '@/lib/jobs/kinds/compile';
import { deploy } from '@/lib/jobs/kinds/deploy';
import { download } from '@/lib/jobs/kinds/download';
import { golden } from '@/lib/jobs/kinds/golden';
import { rollover } from '@/lib/jobs/kinds/rollover';
import { scale } from '@/lib/jobs/kinds/scale';
import { stop } from '@/lib/jobs/kinds/stop';
import type { JobKind } from '@/lib/jobs/schema';

export const KINDS: Record<JobKind, JobKindDefinition> = {
  deploy,
  // The revision of an earlier deployment, put on the target again: its values and its code both return.
  rollback: deploy,
  download,
  compile,
  golden,
  rollover,
  scale,
  stop,
};
