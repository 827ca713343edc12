import type { Rule } from '@/lib/rules/rule';
import { metricsOff } from './metrics-off';
import { ttftBuckets } from './ttft-buckets';

export const OBSERVABILITY_RULES: readonly Rule[] = [metricsOff, ttftBuckets];
