import { FIELDS } from '@/lib/flags/catalogue';
import { formatQuantity } from '@/lib/format';
import type { EntryChange } from './entry-facts';

/** `1 flag · cold start · no recompile`: how much changed and what a deploy of it sets off. */
export function changeCosts(changes: readonly EntryChange[]): string {
  const fields = changes.map(({ path }) => FIELDS.find((field) => field.path === path));
  // Whatever the catalogue does not know is a flag of the engine, which is read at its start.
  const coldStart = fields.some((field) => field?.coldStart ?? true);
  const recompile = fields.some((field) => field?.recompile ?? false);
  return [
    formatQuantity(changes.length, 'value'),
    coldStart ? 'cold start' : 'no cold start',
    recompile ? 'kernel recompile' : 'no recompile',
  ].join(' · ');
}
