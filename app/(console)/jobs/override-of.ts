/** Why a job starts in spite of what holds it back; absent where nobody was asked. */
export function overrideOf(form: FormData): { reason: string } | undefined {
  const reason = form.get('override');
  return reason === null ? undefined : { reason: String(reason) };
}
