import 'server-only';
import Ajv from 'ajv';
import { fail, ok, type Result } from '@/lib/result';

/** The JSON of a text, or why it is none. */
export function readJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail('invalid', `It is not JSON: ${(error as Error).message}.`);
  }
}

/** Whether a value is as a JSON Schema says; says no to a schema that is none. */
export function checkBySchema(schemaText: string, value: unknown): Result<{ problem: string | null }> {
  const schema = readJson(schemaText);
  if (!schema.ok) return schema;
  if (typeof schema.value !== 'object' || schema.value === null)
    return fail('invalid', 'A JSON Schema is an object such as {"type": "object"}.');
  try {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const isValid = ajv.validate(schema.value, value);
    return ok({ problem: isValid ? null : ajv.errorsText(ajv.errors, { dataVar: 'the answer' }) });
  } catch (error) {
    return fail('invalid', `The JSON Schema cannot be used: ${(error as Error).message}.`);
  }
}
