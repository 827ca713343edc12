import type { Rule } from '@/lib/rules/rule';
import { metricsOff } from './metrics-off';

export const OBSERVABILITY_RULES: readonly Rule[] = [metricsOff];
