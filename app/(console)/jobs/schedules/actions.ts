'use server';

import { revalidatePath } from 'next/cache';
import { actorFor } from '@/lib/auth/session';
import type { Result } from '@/lib/result';
import { addSchedule, changeSchedule } from '@/lib/schedules/save-schedule';
import { type ScheduleChange, switchSchedule } from '@/lib/schedules/switch-schedule';

const PAGE = '/jobs/schedules';

export async function add(input: object): Promise<Result<unknown>> {
  const actor = await actorFor('schedule.manage');
  if (!actor.ok) return actor;
  const added = await addSchedule(actor.value, input);
  revalidatePath(PAGE);
  return added;
}

export async function change(id: string, input: object): Promise<Result<unknown>> {
  const actor = await actorFor('schedule.manage');
  if (!actor.ok) return actor;
  const changed = await changeSchedule(actor.value, String(id), input);
  revalidatePath(PAGE);
  return changed;
}

export async function turn(id: string, what: ScheduleChange): Promise<Result<null>> {
  const actor = await actorFor('schedule.manage');
  if (!actor.ok) return actor;
  const turned = await switchSchedule(actor.value, String(id), what);
  revalidatePath(PAGE);
  return turned;
}
