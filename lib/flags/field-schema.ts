import { z } from 'zod';
import type { Field } from './catalogue';
import { type ExtraValue, extraNameProblem, extraValueProblem } from './extra-flags';

export type FieldValue = string | number | boolean | null | readonly (string | number)[];

// The same patterns as modal/field_check.py; the shared refusal vectors hold both sides together.
// What may stand in an argument list: no leading dash, no white space, nothing a shell would read.
export const PLAIN_WORD = /^[A-Za-z0-9_./:@+=,][A-Za-z0-9_./:@+=,-]*$/;
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const ADDRESS = /^(https?:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?(\/[A-Za-z0-9_./~%-]*)?)?$/;

/** The zod schema of one field; its messages say what is wrong and the way out. */
export function fieldSchema(field: Field): z.ZodType<FieldValue> {
  const schema = valueSchema(field);
  return field.required ? schema : schema.nullable();
}

function valueSchema(field: Field): z.ZodType<FieldValue> {
  const wanted = (what: string) => wantedInstead(field, what);
  switch (field.type) {
    case 'string':
    case 'env': {
      const word = text(
        PLAIN_WORD,
        wanted('a word of letters, digits and _ . / : @ + = , - without a leading dash'),
      );
      if (!field.pattern) return word;
      return word.regex(new RegExp(`^(?:${field.pattern})$`), wanted(field.hint ?? field.pattern));
    }
    case 'url':
      return text(ADDRESS, wanted('an http or https address without a query, or "" for none'));
    case 'integer':
      return bounded(z.int(wanted('a whole number')), field);
    case 'number':
      return bounded(z.number(wanted('a number')), { max: Number.MAX_SAFE_INTEGER, ...field });
    case 'boolean':
    case 'switch':
      return z.boolean(wanted('true or false'));
    case 'choice':
    case 'secret':
      return z.enum(field.choices ?? [], wanted(`one of ${field.choices?.join(', ')}`));
    case 'keys': {
      const names = wanted('a list of variable names such as API_KEY');
      return z.array(text(VARIABLE_NAME, names), names);
    }
    case 'extra':
      return z.unknown().transform((value, context) => {
        const message = extraNameProblem(field.key) ?? extraValueProblem(value);
        if (message) context.issues.push({ code: 'custom', message, input: value });
        return value as ExtraValue;
      });
  }
}

interface Complaint {
  error: (issue: { input?: unknown }) => string;
}

function wantedInstead({ required }: Field, what: string): Complaint {
  const orNull = required ? '' : ', or null to leave it out';
  const missing = required ? 'is missing' : 'is missing: write null to leave it out';
  return { error: ({ input }) => (input === undefined ? missing : `must be ${what}${orNull}`) };
}

function text(pattern: RegExp, complaint: Complaint) {
  return z.string(complaint).regex(pattern, complaint);
}

function bounded(schema: z.ZodNumber, { min, max, unit }: Field) {
  const inUnit = unit ? ` ${unit}` : '';
  const atLeast = min === undefined ? schema : schema.min(min, `must be at least ${min}${inUnit}`);
  return max === undefined ? atLeast : atLeast.max(max, `must be at most ${max}${inUnit}`);
}

/** What is wrong with a value for this field, as the end of a sentence; null when nothing is. */
export function fieldProblem(field: Field, value: unknown): string | null {
  const parsed = fieldSchema(field).safeParse(value);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'cannot be read');
}
