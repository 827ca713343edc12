import type { Rule } from '@/lib/rules/rule';
import { compileHardware } from './compile-hardware';
import { compileTimeoutShort } from './compile-timeout-short';
import { downloadTimeoutShort } from './download-timeout-short';
import { fieldLimits } from './field-limits';
import { gpuCount } from './gpu-count';
import { gpuOrBetter } from './gpu-or-better';
import { gpuSpelling } from './gpu-spelling';
import { gpuUnknown } from './gpu-unknown';
import { keepAliveGaps } from './keep-alive-gaps';
import { keepAliveWithoutUrl } from './keep-alive-without-url';
import { minContainersEarly } from './min-containers-early';
import { secretMissing } from './secret-missing';
import { startupTimeoutShort } from './startup-timeout-short';
import { startupWithCompile } from './startup-with-compile';

export const MODAL_RULES: readonly Rule[] = [
  fieldLimits,
  gpuCount,
  gpuUnknown,
  gpuOrBetter,
  gpuSpelling,
  compileHardware,
  secretMissing,
  minContainersEarly,
  startupTimeoutShort,
  startupWithCompile,
  downloadTimeoutShort,
  compileTimeoutShort,
  keepAliveWithoutUrl,
  keepAliveGaps,
];
