/** Brings a field to the eyes and the keyboard to its control; false when it is not on screen. */
export function goToField(path: string): boolean {
  const control = document.getElementById(path);
  if (!control) return false;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}
