/** One of ajv's errors, as our validators give them (`verbose`). */
export interface SchemaError {
  /** JSON Pointer into what was validated. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string | undefined;
  readonly parentSchema?: { readonly title?: string; readonly [key: string]: unknown } | undefined;
  readonly data?: unknown;
}

/** A compiled validator, without its promise about the type: what fails it is put right and used all the same. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
}

/** The steps of a JSON Pointer. */
export const steps = (pointer: string): readonly string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a path. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (Reflect.get(value, step) as unknown) : undefined), root); // whatever JSON holds
}
