import type { Rule } from '@/lib/rules/rule';
import { compileHardware } from './compile-hardware';
import { keepAliveWithoutUrl } from './keep-alive-without-url';
import { startupTimeoutShort } from './startup-timeout-short';
import { startupWithCompile } from './startup-with-compile';

export const MODAL_RULES: readonly Rule[] = [
  compileHardware,
  startupTimeoutShort,
  startupWithCompile,
  keepAliveWithoutUrl,
];
