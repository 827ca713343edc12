import type { Rule } from '@/lib/rules/rule';
import { engineWithoutCatalogue } from './engine-without-catalogue';
import { flagDeprecated } from './flag-deprecated';
import { flagRenamed } from './flag-renamed';
import { flagUnknown } from './flag-unknown';
import { flagValueRefused } from './flag-value-refused';
import { imageVersion } from './image-version';
import { nsaAlias } from './nsa-alias';

export const ENGINE_RULES: readonly Rule[] = [
  flagUnknown,
  flagValueRefused,
  engineWithoutCatalogue,
  imageVersion,
  flagDeprecated,
  flagRenamed,
  nsaAlias,
];
