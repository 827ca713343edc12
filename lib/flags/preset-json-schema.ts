import catalogue from '@/modal/catalogue.json';
import { FIELDS, type Field } from './catalogue';
import { defaultText } from './default-text';
import { EXTRA_NAME, EXTRA_TEXT, TAKEN_NAMES } from './extra-flags';
import { ADDRESS, PLAIN_WORD, VARIABLE_NAME } from './field-schema';
import { PRESET_NAME } from './preset';

type Schema = { [key: string]: unknown };

const SAFE = Number.MAX_SAFE_INTEGER;

/** A preset file as a JSON Schema (draft 2020-12), for editors. It refuses nothing that `parsePreset` takes. */
export function presetJsonSchema(): Schema {
  const root = objectOf({
    $schema: { type: 'string', description: 'The address of this schema, for editors. It is not kept.' },
    format: { const: 1 },
    name: { type: 'string', pattern: PRESET_NAME.source },
  });
  for (const field of FIELDS) sectionOf(root, field).properties[field.key] = fieldSchema(field);
  root.properties.extra = extraSchema();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Preset',
    description: 'One configuration of GLM-5.1-FP8 on SGLang at Modal. Null leaves a flag out.',
    ...withRequired(root, ['$schema', 'extra']),
    allOf: catalogue.renamed.map(notBothNames),
  };
}

interface ObjectSchema extends Schema {
  properties: Record<string, Schema>;
}

function objectOf(properties: Record<string, Schema>): ObjectSchema {
  return { type: 'object', additionalProperties: false, properties };
}

function sectionOf(root: ObjectSchema, { group }: Field): ObjectSchema {
  return group.split('.').reduce((at, key) => {
    at.properties[key] ??= objectOf({});
    return at.properties[key] as ObjectSchema;
  }, root);
}

/** Every section and field must be there, but for `optional` and `extra`. */
function withRequired(schema: ObjectSchema, optional: readonly string[] = []): Schema {
  const properties = Object.entries(schema.properties).map(([key, inner]): [string, Schema] => {
    return [key, 'properties' in inner ? withRequired(inner as ObjectSchema) : inner];
  });
  const required = Object.keys(schema.properties).filter((key) => !optional.includes(key));
  return { ...schema, properties: Object.fromEntries(properties), required };
}

function fieldSchema(field: Field): Schema {
  const { label, rationale, upstream, unit } = field;
  const without = field.required ? null : defaultText(field);
  const sentences = [unit ? `In ${unit}.` : null, rationale, upstream, without && `Without it: ${without}.`];
  const description = sentences.filter(Boolean).join(' ');
  return { title: label, description, ...orNull(valueSchema(field), field) };
}

function orNull(schema: Schema, { required }: Field): Schema {
  if (required) return schema;
  return 'enum' in schema
    ? { enum: [...(schema.enum as string[]), null] }
    : { ...schema, type: [schema.type, 'null'] };
}

function valueSchema({ type, pattern, choices = [], min = -SAFE, max = SAFE }: Field): Schema {
  switch (type) {
    case 'string':
    case 'env':
      return { type: 'string', pattern: PLAIN_WORD.source, ...(pattern ? { allOf: [whole(pattern)] } : {}) };
    case 'url':
      return { type: 'string', pattern: ADDRESS.source };
    case 'integer':
    case 'number':
      return { type, minimum: min, maximum: max };
    case 'boolean':
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
    case 'secret':
      return { enum: choices };
    case 'keys':
      return { type: 'array', items: { type: 'string', pattern: VARIABLE_NAME.source } };
    case 'extra':
      throw new Error('An extra flag is no field of the catalogue');
  }
}

/** Null is no text: the pattern does not ask it. */
function whole(pattern: string): Schema {
  return { pattern: `^(?:${pattern})$` };
}

function extraSchema(): Schema {
  const word = [
    { type: 'number', minimum: -SAFE, maximum: SAFE },
    { type: 'string', pattern: EXTRA_TEXT.source },
  ];
  return {
    description: 'Other flags of the engine, by their names without dashes. True is a flag without words.',
    type: 'object',
    propertyNames: { pattern: EXTRA_NAME.source, not: { enum: TAKEN_NAMES.map(({ name }) => name) } },
    additionalProperties: {
      anyOf: [{ const: true }, ...word, { type: 'array', minItems: 1, items: { anyOf: word } }],
    },
  };
}

/** The field and the extra flag of a renamed flag set the same value: one of the two at most. */
function notBothNames({ name, path }: { name: string; path: string }): Schema {
  const held = path
    .split('.')
    .reduceRight<Schema>((inner, key) => ({ required: [key], properties: { [key]: inner } }), {
      not: { type: 'null' },
    });
  return { not: { allOf: [held, { required: ['extra'], properties: { extra: { required: [name] } } }] } };
}
