/** What is in a ZIP file of texts, in its order. */
import { strFromU8, unzipSync } from 'fflate';

export function unzipTexts(zip: Uint8Array): readonly (readonly [path: string, text: string])[] {
  return Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]);
}
