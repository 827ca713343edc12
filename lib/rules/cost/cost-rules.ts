import type { Rule } from '@/lib/rules/rule';
import { fleetCost } from './fleet-cost';
import { keepAliveCost } from './keep-alive-cost';
import { minContainersCost } from './min-containers-cost';

export const COST_RULES: readonly Rule[] = [fleetCost, minContainersCost, keepAliveCost];
