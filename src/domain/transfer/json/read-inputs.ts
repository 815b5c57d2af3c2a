/** The files of one import as JSON: what cannot be read is left out while another can. */
import { err, ok, type Result } from '../../../lib/result';
import type { JsonValue } from '../../../lib/json';
import type { ForeignInput, ForeignProblem, ForeignSkipped } from '../foreign';
import { readForeignJson } from './read-json';

export interface JsonInputs {
  /** At least one. */
  readonly files: readonly { readonly path: string; readonly value: JsonValue }[];
  readonly skipped: readonly ForeignSkipped[];
}

export function readJsonInputs(
  inputs: readonly ForeignInput[],
): Result<JsonInputs, ForeignProblem> {
  const read = inputs.map((input) => ({ path: input.path, json: readForeignJson(input) }));
  const files = read.flatMap(({ path, json }) => (json.ok ? [{ path, value: json.value }] : []));
  const [first] = read;
  if (files.length > 0) {
    const skipped = read
      .filter(({ json }) => !json.ok)
      .map(({ path }) => ({ where: path, reason: 'not-understood' as const }));
    return ok({ files, skipped });
  }
  return first && !first.json.ok ? first.json : err({ kind: 'nothing-in-it' });
}
