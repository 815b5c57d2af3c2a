/**
 * Ids for what must come in beside what is already here: made from the old id and what tells the two
 * apart, not drawn by chance, so that importing the same file again finds the first copy.
 */

/**
 * A UUID of version 8 (RFC 9562: custom). Different version-4 ids with one `salt` never make the same
 * one. `salt`: at least 32 hex digits, dashes ignored: a text's hash or another UUID.
 */
export function copyId<Id extends string>(id: Id, salt: string): Id {
  const own = id.replaceAll('-', '');
  const other = salt.replaceAll('-', '');
  const mixed = Array.from(own, (digit, at) =>
    (parseInt(digit, 16) ^ parseInt(other.charAt(at), 16)).toString(16),
  ).join('');
  const variant = ((parseInt(mixed.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const parts = [
    mixed.slice(0, 8),
    mixed.slice(8, 12),
    `8${mixed.slice(13, 16)}`,
    variant + mixed.slice(17, 20),
    mixed.slice(20, 32),
  ];
  return parts.join('-') as Id;
}
