/** Where the active option goes when a key is pressed. */

/** The least a list must tell of its options. */
export interface Movable {
  readonly id: string;
  readonly isDisabled?: boolean;
}

export type Movement = 'first' | 'last' | 'next' | 'previous' | 'page-down' | 'page-up';

/** The movement a key asks for in a list below a text field; null for keys that belong to the field. */
export function movementOf(key: string): Movement | null {
  return MOVEMENTS[key] ?? null;
}

/** The id to make active; null when no option can be. Disabled ones are passed over, the ends join. */
export function moved(
  options: readonly Movable[],
  active: string | null,
  to: Movement,
): string | null {
  const ids = options.filter((option) => option.isDisabled !== true).map((option) => option.id);
  const last = ids.length - 1;
  const at = active === null ? -1 : ids.indexOf(active);
  const target = {
    first: 0,
    last,
    next: at === last ? 0 : at + 1,
    previous: at <= 0 ? last : at - 1,
    'page-down': Math.min(at + PAGE, last),
    'page-up': Math.max(at - PAGE, 0),
  }[to];
  return ids[target] ?? null;
}

const PAGE = 8;

const MOVEMENTS: Readonly<Record<string, Movement>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
};
