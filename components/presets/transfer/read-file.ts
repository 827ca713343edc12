import { parsePreset } from '@/lib/flags/preset';
import type { TransferResult } from './transfer-result';

/** The preset in a file. */
export async function readFile(text: string): Promise<TransferResult> {
  try {
    const parsed = parsePreset(JSON.parse(text));
    if (parsed.ok) return { preset: parsed.value, problems: [] };
    return { preset: null, problems: [{ message: parsed.error.message }] };
  } catch {
    return { preset: null, problems: [{ message: 'This is no JSON.' }] };
  }
}
