/** Random ids and the clock, from the browser. */
import type { Clock, Ids } from '../../domain/ports';

export const browserClock: Clock = {
  now: () => new Date().toISOString(),
};

/** UUIDs of version 4 (RFC 9562, 5.4) from `getRandomValues`: `randomUUID` is missing on plain http. */
export const browserIds: Ids = {
  uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const parts = [0, 8, 12, 16, 20].map((from, index, starts) =>
      hex.slice(from, starts[index + 1]),
    );
    return parts.join('-');
  },
};
