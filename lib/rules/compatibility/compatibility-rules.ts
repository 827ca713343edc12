import type { Rule } from '@/lib/rules/rule';
import { draftTokensAdjusted } from './draft-tokens-adjusted';
import { eagleFlagsMissing } from './eagle-flags-missing';
import { eagleTopk } from './eagle-topk';
import { epDividesTp } from './ep-divides-tp';
import { gpusUnused } from './gpus-unused';
import { kvDtypeUnsupported } from './kv-dtype-unsupported';
import { parserNotGlm } from './parser-not-glm';
import { servedNameColon } from './served-name-colon';
import { specV2Ignored } from './spec-v2-ignored';
import { specV2Unset } from './spec-v2-unset';
import { tpAboveGpus } from './tp-above-gpus';
import { tpSplitsModel } from './tp-splits-model';

export const COMPATIBILITY_RULES: readonly Rule[] = [
  tpAboveGpus,
  tpSplitsModel,
  epDividesTp,
  eagleFlagsMissing,
  eagleTopk,
  kvDtypeUnsupported,
  servedNameColon,
  gpusUnused,
  draftTokensAdjusted,
  parserNotGlm,
  specV2Unset,
  specV2Ignored,
];
