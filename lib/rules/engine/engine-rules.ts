import type { Rule } from '@/lib/rules/rule';
import { imageVersion } from './image-version';

export const ENGINE_RULES: readonly Rule[] = [imageVersion];
