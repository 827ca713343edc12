import { CAPACITY_RULES } from './capacity/capacity-rules';
import { COMPATIBILITY_RULES } from './compatibility/compatibility-rules';
import { COST_RULES } from './cost/cost-rules';
import { ENGINE_RULES } from './engine/engine-rules';
import { KNOWN_ISSUES_RULES } from './known-issues/known-issues-rules';
import { MODAL_RULES } from './modal/modal-rules';
import { OBSERVABILITY_RULES } from './observability/observability-rules';
import type { Rule } from './rule';
import { SECURITY_RULES } from './security/security-rules';

export interface RuleGroup {
  /** Its folder. */
  id: string;
  title: string;
  rules: readonly Rule[];
}

export const RULE_GROUPS: readonly RuleGroup[] = [
  { id: 'known-issues', title: 'Known issues', rules: KNOWN_ISSUES_RULES },
  { id: 'engine', title: 'What the engine version accepts', rules: ENGINE_RULES },
  { id: 'compatibility', title: 'Flags that go together', rules: COMPATIBILITY_RULES },
  { id: 'capacity', title: 'Capacity', rules: CAPACITY_RULES },
  { id: 'modal', title: 'Modal', rules: MODAL_RULES },
  { id: 'cost', title: 'Cost', rules: COST_RULES },
  { id: 'security', title: 'Security', rules: SECURITY_RULES },
  { id: 'observability', title: 'What the charts show', rules: OBSERVABILITY_RULES },
];

/** Every rule, in the order in which findings are listed within one severity. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);
