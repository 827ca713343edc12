/** Something the reader can put right: shown as one line, without a stack. */
export class Problem extends Error {}

/** One line for any error, with the way out where the cause is known. */
export function explain(error) {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n')[0];
  if (/ENOSPC|No space left on device/.test(text)) {
    return `The disk is full (${line}). Free some space and start again: what is half done is done anew.`;
  }
  if (error instanceof Problem) return text;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code) && error.path) {
    return `${error.path} cannot be written (${error.code}). Give this user the right to, or set DATA_DIR to another folder.`;
  }
  return line;
}
