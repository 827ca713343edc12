import type { Rule } from '@/lib/rules/rule';
import { kvPoolTooLarge } from './kv-pool-too-large';
import { maxInputsLow } from './max-inputs-low';
import { memoryTooSmall } from './memory-too-small';
import { prefillAbovePool } from './prefill-above-pool';
import { runningRequestsHigh } from './running-requests-high';
import { totalTokensShared } from './total-tokens-shared';

export const CAPACITY_RULES: readonly Rule[] = [
  memoryTooSmall,
  kvPoolTooLarge,
  totalTokensShared,
  maxInputsLow,
  prefillAbovePool,
  runningRequestsHigh,
];
