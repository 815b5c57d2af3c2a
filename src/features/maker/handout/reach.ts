/** Whose computers an address leads to, as far as it says so itself. */

export type Reach = 'everybody' | 'this-network' | 'this-computer';

/** `address`: a whole URL. `host` with its port, as it stands there. */
export function reachOf(address: string): { readonly host: string; readonly reach: Reach } {
  const { host, hostname } = new URL(address);
  const isHere = THIS_COMPUTER.some((pattern) => pattern.test(hostname));
  const isNear = THIS_NETWORK.some((pattern) => pattern.test(hostname));
  return { host, reach: isHere ? 'this-computer' : isNear ? 'this-network' : 'everybody' };
}

/** RFC 6761, RFC 1122, RFC 4291. */
const THIS_COMPUTER = [/^localhost$/, /\.localhost$/, /^127\./, /^0\.0\.0\.0$/, /^\[::1\]$/];

/** RFC 1918, RFC 3927, RFC 4193, RFC 6762, RFC 8375, and names without a dot. */
const THIS_NETWORK = [
  /^10\.[\d.]+$/,
  /^192\.168\.[\d.]+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.[\d.]+$/,
  /^169\.254\.[\d.]+$/,
  /^\[f(?:[cd]|e[89ab])/,
  /\.(?:local|lan|internal|home\.arpa)$/,
  /^[^.[\]]+$/,
];
