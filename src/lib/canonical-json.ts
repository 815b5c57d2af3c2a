/** JSON with one spelling per value: keys in order of their code units, no white space (RFC 8785). */

/** `value`: what JSON can say. Fields that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let inside = '';
  if (Array.isArray(value)) {
    for (const item of value) inside += `${inside && ','}${canonicalJson(item)}`;
    return `[${inside}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined) continue;
    inside += `${inside && ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${inside}}`;
}
