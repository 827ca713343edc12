import 'server-only';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { compile } from '@/lib/jobs/kinds/compile';
import { deploy } from '@/lib/jobs/kinds/deploy';
import { download } from '@/lib/jobs/kinds/download';
import { stop } from '@/lib/jobs/kinds/stop';
import type { JobKind } from '@/lib/jobs/schema';

export const KINDS: Record<JobKind, JobKindDefinition> = { deploy, download, compile, stop };
