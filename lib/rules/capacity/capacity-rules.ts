import type { Rule } from '@/lib/rules/rule';
import { contextAboveModel } from './context-above-model';
import { contextAbovePool } from './context-above-pool';
import { graphBatchLow } from './graph-batch-low';
import { kvPoolTooLarge } from './kv-pool-too-large';
import { maxInputsHigh } from './max-inputs-high';
import { maxInputsLow } from './max-inputs-low';
import { memoryHeadroom } from './memory-headroom';
import { memoryTooSmall } from './memory-too-small';
import { prefillAboveChunk } from './prefill-above-chunk';
import { prefillAbovePool } from './prefill-above-pool';
import { runningRequestsHigh } from './running-requests-high';
import { totalTokensShared } from './total-tokens-shared';

export const CAPACITY_RULES: readonly Rule[] = [
  memoryTooSmall,
  contextAboveModel,
  kvPoolTooLarge,
  memoryHeadroom,
  totalTokensShared,
  contextAbovePool,
  maxInputsLow,
  maxInputsHigh,
  prefillAbovePool,
  prefillAboveChunk,
  runningRequestsHigh,
  graphBatchLow,
];
