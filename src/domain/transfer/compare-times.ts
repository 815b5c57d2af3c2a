/** True when `a` is later than `b`. Both RFC 3339 in UTC, with any number of decimals. */
export function isLater(a: string, b: string): boolean {
  return comparable(a) > comparable(b);
}

/** Fractions are padded, so that `…00Z` sorts before `…00.5Z`. */
function comparable(time: string): string {
  const [seconds = '', fraction = ''] = time.replace(/Z$/, '').split('.');
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}
