import { FLAG_FIELDS, fieldAt } from './catalogue';
import type { FieldValue } from './field-schema';
import { extraPaths, getField } from './field-value';
import type { Preset } from './preset';

const API_KEY_PATH = 'flags.stability.api-key';
// Modal's web server reaches the container from outside, so the engine listens on all addresses.
const LISTEN = ['--host', '0.0.0.0', '--port', '8000'];

/**
 * The argument list that starts the engine; the same as `_build_sglang_cmd` of deploy.py.
 * `apiKey` stands for the secret: the default names it, '' leaves the flag out.
 */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is this very text
export function renderCommand(preset: Preset, apiKey = '${API_KEY}'): string[] {
  const argv = ['python3', '-m', 'sglang.launch_server'];
  for (const { path, name } of FLAG_FIELDS) {
    if (path !== API_KEY_PATH) argv.push(...flagWords(name, getField(preset, path)));
    if (path === 'flags.model.tp') argv.push(...LISTEN);
  }
  for (const path of extraPaths(preset)) argv.push(...flagWords(fieldAt(path).name, getField(preset, path)));
  if (getField(preset, API_KEY_PATH) !== null && apiKey !== '') argv.push('--api-key', apiKey);
  return argv;
}

function flagWords(name: string, value: FieldValue): string[] {
  if (value === null || value === false) return [];
  return value === true ? [name] : [name, ...[value].flat().map(String)];
}
