/** Labels a reader would take for one another. Allowed, and said. */
import type { Label } from '../../../domain/codebook/label';

/** Another offered label with the same name, whatever its case. */
export function nameTwin(label: Label, labels: readonly Label[]): Label | undefined {
  const name = plain(label.name);
  return offered(label, labels).find((other) => plain(other.name) === name);
}

/** Another offered label with the same colour and the same line. */
export function lookTwin(label: Label, labels: readonly Label[]): Label | undefined {
  return offered(label, labels).find(
    ({ color, pattern }) => color === label.color && pattern === label.pattern,
  );
}

function offered(label: Label, labels: readonly Label[]): readonly Label[] {
  return label.archived ? [] : labels.filter(({ id, archived }) => id !== label.id && !archived);
}

function plain(name: string): string {
  return name.trim().normalize('NFKC').toLocaleLowerCase();
}
