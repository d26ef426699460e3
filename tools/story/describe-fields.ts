import { FIELD_DESCRIPTIONS } from './field-descriptions.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
}

/** The same JSON Schema with a description at every field. Throws at a field that has none. */
export function describeFields(schema: Schema, path: readonly string[] = []): Schema {
  const inner = (each: Schema) => describeFields(each, path);
  const { properties, additionalProperties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && { properties: describedProperties(properties, path) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: inner(additionalProperties),
    }),
    ...(items && { items: isList(items) ? items.map(inner) : inner(items) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  };
}

function describedProperties(
  properties: Readonly<Record<string, Schema>>,
  path: readonly string[],
): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const here = [...path, key];
      return [key, { description: descriptionOf(here), ...describeFields(value, here) }];
    }),
  );
}

/** By the longest end of the path that has a description. */
function descriptionOf(path: readonly string[]): string {
  for (let i = 0; i < path.length; i += 1) {
    const end = path.slice(i).join('.');
    if (Object.hasOwn(FIELD_DESCRIPTIONS, end)) return FIELD_DESCRIPTIONS[end] ?? '';
  }
  throw new Error(`tools/story/field-descriptions.ts does not describe ${path.join('.')}`);
}

function isList(items: Schema | readonly Schema[]): items is readonly Schema[] {
  return Array.isArray(items);
}
