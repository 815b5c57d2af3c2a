/** Text and names as this report says them. */
import { xmlText } from '../../containers/xml/escape';
import type { Label } from '../../domain/codebook/label';

/** Text between tags, or in an attribute. */
export function html(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;');
}

/** Never empty, on one line. */
export function nameOf({ name }: Pick<Label, 'name'>): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line === '' ? 'Unnamed label' : line;
}

/** A class of its own for each label, by its id. */
export function labelClass({ id }: Pick<Label, 'id'>): string {
  return `l-${id}`;
}
