import { eagleFp8Kv } from './eagle-fp8-kv';
import { fp8KvWithoutEagle } from './fp8-kv-without-eagle';
import { kernelCache } from './kernel-cache';
import { kvDtypeOmitted } from './kv-dtype-omitted';
import { maxInputsLow } from './max-inputs-low';
import { nsaBackendNotTrtllm } from './nsa-backend-not-trtllm';
import { nsaBackendUnset } from './nsa-backend-unset';
import type { Rule } from './rule';
import { runningRequestsHigh } from './running-requests-high';
import { totalTokensShared } from './total-tokens-shared';
import { watchdogShort } from './watchdog-short';

/** Every rule, in the order in which findings are listed within one severity. */
export const RULES: readonly Rule[] = [
  eagleFp8Kv,
  nsaBackendNotTrtllm,
  fp8KvWithoutEagle,
  nsaBackendUnset,
  kernelCache,
  watchdogShort,
  kvDtypeOmitted,
  totalTokensShared,
  maxInputsLow,
  runningRequestsHigh,
];
