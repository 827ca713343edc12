import { numberField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.model.watchdog-timeout';
const ENOUGH_SECONDS = 1200;
const ENGINE_DEFAULT_SECONDS = 300;

export const watchdogShort: Rule = {
  id: 'watchdog-short',
  severity: 'warning',
  title: 'Watchdog shorter than 20 minutes',
  issue: 'Watchdog default',
  symptom: 'Process killed mid weight load',
  ourFix: '--watchdog-timeout 1200 in launch command.',
  why: 'A published recipe for this model asks for 1200 s. In the SGLang source the watchdog starts after the weights are loaded, so what the default of 300 s really endangers is a first forward pass that waits for kernels to compile.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const seconds = numberField(preset, PATH);
    if (seconds !== null && seconds >= ENOUGH_SECONDS) return [];
    const given = seconds === null ? `The engine’s default of ${ENGINE_DEFAULT_SECONDS} s` : `${seconds} s`;
    const message = `${given} can end a slow start: a first forward pass may wait minutes for kernels.`;
    const fix = { label: 'Set --watchdog-timeout 1200', changes: [{ path: PATH, value: ENOUGH_SECONDS }] };
    return [{ path: PATH, message, fix }];
  },
};
