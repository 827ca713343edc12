/** The same data with every text in it gone through `hide`. Pure. */
export function redacted<T>(data: T, hide: (text: string) => string): T {
  if (typeof data === 'string') return hide(data) as T;
  if (Array.isArray(data)) return (isNumbers(data) ? data : data.map((each) => redacted(each, hide))) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, redacted(value, hide)])) as T;
}

/** Columns of a chart have hundreds of values and no text. */
function isNumbers(list: readonly unknown[]): boolean {
  return list.every((each) => each === null || typeof each === 'number');
}
