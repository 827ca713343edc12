/** The value of a JSON text; `undefined` when it is none. */
export function readJson(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return undefined;
  }
}

export function readJsonObject(word: string): object | undefined {
  const value = readJson(word);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** A path or `name=path` stays text; what stands in braces must be an object with both names. */
export function readLoraPath(word: string): unknown {
  const text = word.trim();
  if (!text.startsWith('{') || !text.endsWith('}')) return text;
  const value = readJsonObject(text);
  return value && 'lora_path' in value && 'lora_name' in value ? value : undefined;
}
