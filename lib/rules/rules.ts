import { apiKeyNotInSecret } from './api-key-not-in-secret';
import { apiKeyOff } from './api-key-off';
import { compileHardware } from './compile-hardware';
import { draftTokensAdjusted } from './draft-tokens-adjusted';
import { eagleFlagsMissing } from './eagle-flags-missing';
import { eagleFp8Kv } from './eagle-fp8-kv';
import { eagleFullContext } from './eagle-full-context';
import { eagleTopk } from './eagle-topk';
import { epDividesTp } from './ep-divides-tp';
import { fp8KvWithoutEagle } from './fp8-kv-without-eagle';
import { gpusUnused } from './gpus-unused';
import { imageVersion } from './image-version';
import { keepAliveCost } from './keep-alive-cost';
import { keepAliveWithoutUrl } from './keep-alive-without-url';
import { kernelCache } from './kernel-cache';
import { kvDtypeOmitted } from './kv-dtype-omitted';
import { kvDtypeUnsupported } from './kv-dtype-unsupported';
import { kvPoolTooLarge } from './kv-pool-too-large';
import { maxInputsLow } from './max-inputs-low';
import { memoryTooSmall } from './memory-too-small';
import { metricsOff } from './metrics-off';
import { minContainersCost } from './min-containers-cost';
import { nsaBackendNotTrtllm } from './nsa-backend-not-trtllm';
import { nsaBackendUnset } from './nsa-backend-unset';
import { nsaBackendsMixed } from './nsa-backends-mixed';
import { parserNotGlm } from './parser-not-glm';
import { prefillAbovePool } from './prefill-above-pool';
import type { Rule } from './rule';
import { runningRequestsHigh } from './running-requests-high';
import { servedNameColon } from './served-name-colon';
import { specV2Ignored } from './spec-v2-ignored';
import { specV2Unset } from './spec-v2-unset';
import { startupTimeoutShort } from './startup-timeout-short';
import { startupWithCompile } from './startup-with-compile';
import { totalTokensShared } from './total-tokens-shared';
import { tpAboveGpus } from './tp-above-gpus';
import { tpSplitsModel } from './tp-splits-model';
import { watchdogShort } from './watchdog-short';

/** Every rule, in the order in which findings are listed within one severity. */
export const RULES: readonly Rule[] = [
  eagleFp8Kv,
  nsaBackendNotTrtllm,
  nsaBackendsMixed,
  kvDtypeUnsupported,
  tpAboveGpus,
  tpSplitsModel,
  epDividesTp,
  eagleFlagsMissing,
  eagleTopk,
  servedNameColon,
  memoryTooSmall,
  fp8KvWithoutEagle,
  nsaBackendUnset,
  kernelCache,
  watchdogShort,
  gpusUnused,
  draftTokensAdjusted,
  parserNotGlm,
  imageVersion,
  kvPoolTooLarge,
  eagleFullContext,
  specV2Unset,
  compileHardware,
  startupTimeoutShort,
  keepAliveWithoutUrl,
  apiKeyOff,
  apiKeyNotInSecret,
  metricsOff,
  kvDtypeOmitted,
  totalTokensShared,
  maxInputsLow,
  prefillAbovePool,
  runningRequestsHigh,
  specV2Ignored,
  startupWithCompile,
  minContainersCost,
  keepAliveCost,
];
