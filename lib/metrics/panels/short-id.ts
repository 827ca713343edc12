/** Modal's ids share their beginning; the end tells them apart. */
export function shortId(id: string): string {
  return id.length <= 10 ? id : `…${id.slice(-5)}`;
}
