import type { Rule } from '@/lib/rules/rule';
import { acceptLengthOne } from './accept-length-one';
import { autotuneMemory } from './autotune-memory';
import { cachedTokensZero } from './cached-tokens-zero';
import { deepgemmB300 } from './deepgemm-b300';
import { deepgemmScales } from './deepgemm-scales';
import { eagleFp8Kv } from './eagle-fp8-kv';
import { eagleFullContext } from './eagle-full-context';
import { eagleHang } from './eagle-hang';
import { eaglePrefixReuse } from './eagle-prefix-reuse';
import { eagleTrtllmAccuracy } from './eagle-trtllm-accuracy';
import { fp4DraftCrash } from './fp4-draft-crash';
import { fp4GraphCapture } from './fp4-graph-capture';
import { fp8KvAccuracy } from './fp8-kv-accuracy';
import { fp8KvWithoutEagle } from './fp8-kv-without-eagle';
import { garbledOutput } from './garbled-output';
import { glm47ToolCalls } from './glm47-tool-calls';
import { kernelCache } from './kernel-cache';
import { kvDtypeOmitted } from './kv-dtype-omitted';
import { nsaBackendNotTrtllm } from './nsa-backend-not-trtllm';
import { nsaBackendUnset } from './nsa-backend-unset';
import { nsaBackendsMixed } from './nsa-backends-mixed';
import { retractionState } from './retraction-state';
import { watchdogShort } from './watchdog-short';

export const KNOWN_ISSUES_RULES: readonly Rule[] = [
  eagleFp8Kv,
  nsaBackendNotTrtllm,
  fp8KvWithoutEagle,
  kernelCache,
  watchdogShort,
  kvDtypeOmitted,
  fp8KvAccuracy,
  nsaBackendsMixed,
  nsaBackendUnset,
  eagleFullContext,
  eagleTrtllmAccuracy,
  eagleHang,
  garbledOutput,
  retractionState,
  cachedTokensZero,
  eaglePrefixReuse,
  fp4DraftCrash,
  fp4GraphCapture,
  deepgemmB300,
  deepgemmScales,
  autotuneMemory,
  glm47ToolCalls,
  acceptLengthOne,
];
