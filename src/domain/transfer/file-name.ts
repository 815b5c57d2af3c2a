/** Names of exported files: `2026-03-14_a-free-bus_reading.postil.json`. ASCII, no spaces, never an identity. */
const LONGEST = 50;

/** `date` is RFC 3339; its day is taken as it stands (UTC). */
export function exportFileName(date: string, title: string, what: string, ending: string): string {
  return `${date.slice(0, 10)}_${slug(title)}_${what}.${ending}`;
}

/** Letters without their accents, everything else a hyphen; `untitled` when nothing is left. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
  return plain === '' ? 'untitled' : plain;
}
