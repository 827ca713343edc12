import type { Rule } from '@/lib/rules/rule';
import { eagleFp8Kv } from './eagle-fp8-kv';
import { eagleFullContext } from './eagle-full-context';
import { fp8KvWithoutEagle } from './fp8-kv-without-eagle';
import { kernelCache } from './kernel-cache';
import { kvDtypeOmitted } from './kv-dtype-omitted';
import { nsaBackendNotTrtllm } from './nsa-backend-not-trtllm';
import { nsaBackendUnset } from './nsa-backend-unset';
import { nsaBackendsMixed } from './nsa-backends-mixed';
import { watchdogShort } from './watchdog-short';

export const KNOWN_ISSUES_RULES: readonly Rule[] = [
  eagleFp8Kv,
  nsaBackendNotTrtllm,
  fp8KvWithoutEagle,
  kernelCache,
  watchdogShort,
  nsaBackendUnset,
  nsaBackendsMixed,
  kvDtypeOmitted,
  eagleFullContext,
];
