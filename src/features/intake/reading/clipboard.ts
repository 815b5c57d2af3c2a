/** Texts and files out of a paste or a drop. HTML is preferred: it keeps headings, emphasis and links. */
import type { Source } from './source';

/** Empty when it carries neither files nor text. */
export function sourcesOf(data: DataTransfer | null): readonly Source[] {
  if (data === null) return [];
  const files = [...data.files];
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  // Office programs add a picture of the text they copy: the text counts.
  const hasText = html.trim() !== '' || plain.trim() !== '';
  if (files.length > 0 && !(hasText && files.every(isPicture))) return files.map(fileSource);
  return hasText ? [textSource(html, plain)] : [];
}

export function fileSource(file: File): Source {
  return { kind: 'file', name: file.name, load: () => Promise.resolve(file) };
}

/** Plain text is given without a media type: it may be Markdown or a Postil file. */
export function textSource(html: string, plain: string): Source {
  return isWorthMore(html, plain)
    ? { kind: 'text', name: '', text: html, mediaType: 'text/html' }
    : { kind: 'text', name: '', text: plain, mediaType: '' };
}

/** Editors of plain text copy their colours as HTML: with nothing but lines in it, it is no better. */
function isWorthMore(html: string, plain: string): boolean {
  if (html.trim() === '') return false;
  return (
    plain.trim() === '' ||
    /<(?:p|h[1-6]|li|blockquote|article|table|a\s|em|i|b|strong)\b/i.test(html)
  );
}

function isPicture(file: File): boolean {
  return file.type.startsWith('image/');
}

/**
 * Reads the clipboard when the browser lets a page do so; null when it does not, or asks and is told no.
 */
export async function readClipboard(clipboard: Clipboard | undefined): Promise<Source | null> {
  try {
    const items = (await clipboard?.read()) ?? [];
    const html = await textOf(items, 'text/html');
    const plain = await textOf(items, 'text/plain');
    return html.trim() === '' && plain.trim() === '' ? null : textSource(html, plain);
  } catch {
    // Refused, or not there at all: the reader pastes by key.
    return null;
  }
}

async function textOf(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}
