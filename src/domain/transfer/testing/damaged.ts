/** Files with some bytes overwritten, sometimes cut short, for parsers that must never throw. */
import type { ForeignInput } from '../foreign';
import type { Chance } from './random';

export function damaged(inputs: readonly ForeignInput[], chance: Chance): readonly ForeignInput[] {
  return inputs.map(({ path, bytes }) => {
    const copy = new Uint8Array(bytes);
    for (let count = chance.below(6); count > 0 && copy.length > 0; count -= 1) {
      copy[chance.below(copy.length)] = chance.pick(SIGNS);
    }
    return { path, bytes: chance.below(9) === 0 ? copy.slice(0, chance.below(copy.length)) : copy };
  });
}

/** Signs that mean something to some format, and a byte that is none of UTF-8. */
const SIGNS = [...new TextEncoder().encode('09-\\|[]\t\n"<>&{}: _*;#'), 0xff];
