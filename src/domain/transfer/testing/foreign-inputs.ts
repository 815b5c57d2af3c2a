/** What a serializer wrote, as a parser is given it when it comes back. */
import { utf8Bytes } from '../../../lib/utf8';
import type { Exported } from '../export';
import type { ForeignInput } from '../foreign';

export function foreignInputs({ files }: Pick<Exported, 'files'>): readonly ForeignInput[] {
  return files.map(({ path, content }) => ({ path, bytes: bytesOf(content) }));
}

/** A file of the test's own. */
export function foreignInput(path: string, text: string): ForeignInput {
  return { path, bytes: bytesOf(text) };
}

function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new Uint8Array(utf8Bytes(content)) : content;
}
