import type { Rule } from '@/lib/rules/rule';
import { a2aForcesEp } from './a2a-forces-ep';
import { allreduceFusionOff } from './allreduce-fusion-off';
import { allreduceFusionRedundant } from './allreduce-fusion-redundant';
import { chunkedPrefillPages } from './chunked-prefill-pages';
import { conservativenessNegative } from './conservativeness-negative';
import { dpAttentionAlone } from './dp-attention-alone';
import { dpDividesTp } from './dp-divides-tp';
import { dpLmHeadAlone } from './dp-lm-head-alone';
import { draftModelIgnored } from './draft-model-ignored';
import { draftRunnerTrtllm } from './draft-runner-trtllm';
import { draftTokensAdjusted } from './draft-tokens-adjusted';
import { dummyWeights } from './dummy-weights';
import { eagleFlagsMissing } from './eagle-flags-missing';
import { eagleTopk } from './eagle-topk';
import { epDividesTp } from './ep-divides-tp';
import { gpusUnused } from './gpus-unused';
import { hierarchicalWithoutRadix } from './hierarchical-without-radix';
import { hubOnline } from './hub-online';
import { kvDtypeUnsupported } from './kv-dtype-unsupported';
import { metricsFileFolder } from './metrics-file-folder';
import { mixedChunkEagle } from './mixed-chunk-eagle';
import { moeRunnerQuantization } from './moe-runner-quantization';
import { oneMachine } from './one-machine';
import { overlapForced } from './overlap-forced';
import { pageSizeForced } from './page-size-forced';
import { parserNotGlm } from './parser-not-glm';
import { pipelineSpeculation } from './pipeline-speculation';
import { priorityPolicy } from './priority-policy';
import { servedNameColon } from './served-name-colon';
import { specV2Ignored } from './spec-v2-ignored';
import { specV2Unset } from './spec-v2-unset';
import { tpAboveGpus } from './tp-above-gpus';
import { tpSplitsModel } from './tp-splits-model';
import { trtllmNeedsBlackwell } from './trtllm-needs-blackwell';
import { twoBatchOverlap } from './two-batch-overlap';

export const COMPATIBILITY_RULES: readonly Rule[] = [
  tpAboveGpus,
  tpSplitsModel,
  epDividesTp,
  dpDividesTp,
  oneMachine,
  eagleFlagsMissing,
  eagleTopk,
  pipelineSpeculation,
  draftRunnerTrtllm,
  kvDtypeUnsupported,
  chunkedPrefillPages,
  moeRunnerQuantization,
  trtllmNeedsBlackwell,
  hierarchicalWithoutRadix,
  dpLmHeadAlone,
  twoBatchOverlap,
  priorityPolicy,
  metricsFileFolder,
  conservativenessNegative,
  servedNameColon,
  dummyWeights,
  gpusUnused,
  draftTokensAdjusted,
  parserNotGlm,
  allreduceFusionOff,
  dpAttentionAlone,
  a2aForcesEp,
  specV2Unset,
  hubOnline,
  mixedChunkEagle,
  pageSizeForced,
  overlapForced,
  draftModelIgnored,
  allreduceFusionRedundant,
  specV2Ignored,
];
