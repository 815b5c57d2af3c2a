/** SHA-256 by the browser; where it is missing (plain http on a network) by a library, loaded then. */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = hasSubtle() ? await browserDigest(bytes) : await libraryDigest(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The DOM types promise `subtle`; insecure contexts do not keep the promise. */
function hasSubtle(): boolean {
  return (crypto as Partial<Crypto>).subtle !== undefined;
}

async function browserDigest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

async function libraryDigest(bytes: Uint8Array): Promise<Uint8Array> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return sha256(bytes);
}
