/** A link as another tool names it. */
import { LINK_TYPES } from '../annotation/annotation';
import type { ForeignLink } from './foreign';

/** `from` and `to`: ids of marks of one document. A type that is none of ours is kept by its name. */
export function foreignLink(from: string, to: string, typeName: string): ForeignLink {
  return { from, to, type: LINK_TYPES.find((known) => known === typeName) ?? null, typeName };
}
