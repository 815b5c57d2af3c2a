/** For what cannot happen unless the code is wrong. Expected failures are a `Result`. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${message}`);
}

/** The value, when the code around it guarantees there is one. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** Closes a switch over a union: a new member no longer compiles. */
export function unreachable(value: never): never {
  throw new Error(`Broken assumption: unexpected ${JSON.stringify(value)}`);
}
