'use server';

import { revalidatePath } from 'next/cache';
import { acknowledgeAlert } from '@/lib/alerts/acknowledge-alert';
import { addRule, changeRule } from '@/lib/alerts/save-rule';
import { sendTestAlert } from '@/lib/alerts/send-test-alert';
import { silenceRule } from '@/lib/alerts/silence-rule';
import { type RuleChange, switchRule } from '@/lib/alerts/switch-rule';
import { actorFor } from '@/lib/auth/session';
import { fail, ok, type Result } from '@/lib/result';

const PAGE = '/alerts';

export async function add(input: object): Promise<Result<unknown>> {
  const actor = await actorFor('alert.manage');
  if (!actor.ok) return actor;
  const added = await addRule(actor.value, input);
  revalidatePath(PAGE);
  return added;
}

export async function change(ruleId: string, input: object): Promise<Result<unknown>> {
  const actor = await actorFor('alert.manage');
  if (!actor.ok) return actor;
  const changed = await changeRule(actor.value, String(ruleId), input);
  revalidatePath(PAGE);
  return changed;
}

export async function turn(ruleId: string, what: RuleChange): Promise<Result<null>> {
  const actor = await actorFor('alert.manage');
  if (!actor.ok) return actor;
  const turned = await switchRule(actor.value, String(ruleId), what);
  revalidatePath(PAGE);
  return turned;
}

export async function acknowledge(alertId: string, note: string): Promise<Result<null>> {
  const actor = await actorFor('alert.acknowledge');
  if (!actor.ok) return actor;
  const acknowledged = await acknowledgeAlert(actor.value, String(alertId), String(note));
  revalidatePath(PAGE);
  return acknowledged;
}

export async function silence(ruleId: string, until: string | null): Promise<Result<null>> {
  const actor = await actorFor('alert.acknowledge');
  if (!actor.ok) return actor;
  const moment = until === null ? null : new Date(String(until));
  if (moment && Number.isNaN(moment.getTime())) return fail('invalid', 'Choose a day and a time.', 'until');
  const silenced = await silenceRule(actor.value, String(ruleId), moment);
  revalidatePath(PAGE);
  return silenced;
}

export async function test(): Promise<Result<null>> {
  const actor = await actorFor('alert.manage');
  if (!actor.ok) return actor;
  const sent = await sendTestAlert(actor.value);
  return sent.ok ? ok(null) : sent;
}
