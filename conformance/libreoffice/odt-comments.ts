/** The comments of an ODT with the words each is about, by its specification and with no parser of ours. */
import { unzipSync } from 'fflate';

export interface OdtComment {
  readonly author: string;
  /** Paragraphs. */
  readonly says: readonly string[];
  /** Without white space, of which ODT has elements of several kinds. */
  readonly about: string;
}

export function odtComments(odt: Uint8Array): readonly OdtComment[] {
  const content = new TextDecoder().decode(unzipSync(odt)['content.xml']);
  const body = content.slice(content.indexOf('<office:text'));
  const comments = new Map<string, { author: string; says: string[]; about: string }>();
  const open = new Set<string>();
  const token =
    /<office:annotation [^>]*office:name="([^"]*)"[^>]*>([\s\S]*?)<\/office:annotation>|<office:annotation-end [^>]*office:name="([^"]*)"[^>]*\/>|<[^>]*>|([^<]+)/g;
  for (const [, begun, inside, ended, words] of body.matchAll(token)) {
    if (begun !== undefined && inside !== undefined) {
      comments.set(begun, { ...commentOf(inside), about: '' });
      open.add(begun);
    } else if (ended !== undefined) open.delete(ended);
    else if (words !== undefined) {
      for (const name of open) {
        const comment = comments.get(name);
        if (comment) comment.about += unescaped(words).replace(/\s+/g, '');
      }
    }
  }
  return [...comments.values()];
}

function commentOf(inside: string): { author: string; says: string[] } {
  const [, author = ''] = /<dc:creator>([^<]*)<\/dc:creator>/.exec(inside) ?? [];
  const paragraphs = [...inside.matchAll(/<text:p\/>|<text:p(?: [^>]*)?>([\s\S]*?)<\/text:p>/g)];
  return {
    author: unescaped(author),
    says: paragraphs.map(([, words = '']) => wordsIn(words)),
  };
}

/** Tabs and further spaces are elements. */
function wordsIn(paragraph: string): string {
  const words = paragraph
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<[^>]*>/g, '');
  return unescaped(words);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
