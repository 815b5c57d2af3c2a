/** Opening files: what was recognised, what is proposed, what was changed, why a file is refused. */
import type { Entries } from '../entry';
import type { Format } from '../format';
import { describeArchiveProblem, type ArchiveProblem } from './archive';

/** The shape of the domain's IntakeChange, so that the sentence for a new kind is missed here. */
type Change =
  | { readonly kind: 'active-content-left-out'; readonly count: number }
  | { readonly kind: 'byte-order-mark' }
  | { readonly kind: 'cut'; readonly blocks: number }
  | { readonly kind: 'decoded-as'; readonly charset: string }
  | { readonly kind: 'images-left-out'; readonly count: number }
  | { readonly kind: 'joined'; readonly paragraphs: number }
  | { readonly kind: 'line-ends' }
  | { readonly kind: 'lines-joined'; readonly count: number }
  | { readonly kind: 'page-parts-left-out'; readonly count: number }
  | { readonly kind: 'replaced-characters'; readonly count: number }
  | { readonly kind: 'rules-left-out'; readonly count: number }
  | { readonly kind: 'tags-left-out'; readonly count: number }
  | { readonly kind: 'unsafe-links'; readonly count: number };

/** The shape of the domain's FileContents. */
type Contents =
  | 'archive'
  | 'database'
  | 'djvu'
  | 'epub'
  | 'font'
  | 'office'
  | 'opendocument'
  | 'pdf'
  | 'picture'
  | 'program'
  | 'rtf'
  | 'sound'
  | 'word';

/** The shape of the domain's IntakeProblem. */
type Problem =
  | { readonly kind: 'archive'; readonly problem: ArchiveProblem }
  | { readonly kind: 'binary' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'not-text'; readonly contents: Contents }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-long'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'unknown-format'; readonly extension: string }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'wrong-encoding'; readonly charset: string };

interface Count {
  readonly count: number;
}

export const intake = {
  'cut-reason.author-box': 'About the author',
  'cut-reason.byline': 'Byline',
  'cut-reason.contact': 'Contact details',
  'cut-reason.copyright': 'Copyright notice',
  'cut-reason.disclaimer': 'Disclaimer',
  'cut-reason.navigation': 'Navigation',
  'cut-reason.origin-notice': 'Note on where it first appeared',
  'cut-reason.promotion': 'Promotion',
  'cut-reason.publication-line': 'Publication line',
  'cut-reason.separator': 'Separator',
  'cut-reason.share-notice': 'Share notice',
  'cut-reason.topic-line': 'Topic line',
  'intake.add-again': 'Add again',
  'intake.add-all': ({ count }: Count, f: Format) => `Add all ${f.number(count)}`,
  'intake.add-to-library': 'Add to library',
  'intake.byline': 'Byline',
  'intake.change': ({ change }: { readonly change: Change }, f: Format) =>
    describeChange(change, f),
  'intake.changes-title': 'Changed while reading',
  'intake.cuts-none': 'Nothing in this text looks like boilerplate.',
  'intake.cuts-title': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 passage proposed to leave out',
      other: `${f.number(count)} passages proposed to leave out`,
    }),
  'intake.date': 'Date',
  'intake.dialog-title': 'Add to library',
  'intake.duplicate': ({ file, title }: { readonly file: string; readonly title: string }) =>
    `“${file}” has the same text as “${title}”, which is already in the library.`,
  'intake.hidden-blocks': ({ count }: Count, f: Format) =>
    `Show ${f.number(count)} more paragraphs, kept as they are`,
  'intake.join-switch': 'Join these two paragraphs',
  'intake.joins-title': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 broken paragraph proposed to join',
      other: `${f.number(count)} broken paragraphs proposed to join`,
    }),
  'intake.keep-all': 'Keep everything',
  'intake.keep-block': ({ words }: { readonly words: string }) => `Keep: ${words}`,
  'intake.keep-editing': 'Keep editing',
  'intake.kept': ({ reason }: { readonly reason: string }) => `${reason}: kept`,
  'intake.leave': 'Leave',
  'intake.leave-text': 'What you changed here would be lost.',
  'intake.leave-title': 'Leave without adding?',
  'intake.left-out': 'Left out',
  'intake.left-out-for': ({ reason }: { readonly reason: string }) => `Left out: ${reason}`,
  'intake.meta-file-name': 'From the name of the file',
  'intake.meta-from-file': 'As the source says',
  'intake.meta-recognised': 'Recognised in the text',
  'intake.meta-title': 'About this article',
  'intake.next-file': (
    { index, total }: { readonly index: number; readonly total: number },
    f: Format,
  ) => `File ${f.number(index)} of ${f.number(total)}`,
  'intake.problem': (
    { file, problem }: { readonly file: string; readonly problem: Problem },
    f: Format,
  ) => describeProblem(file, problem, f),
  'intake.preview-keys':
    'Arrow keys move between the passages; the space bar keeps one or leaves it out.',
  'intake.propose-again': 'Leave out what is proposed',
  'intake.publication': 'Publication',
  'intake.reading-file': ({ file }: { readonly file: string }) => `Reading “${file}”`,
  'intake.skip-file': 'Skip this file',
  'intake.source': 'Source',
  'intake.text-preview': 'The text as it will be kept',
  'intake.title': 'Title',
  'intake.untitled': 'Untitled article',
} satisfies Entries;

function describeChange(change: Change, f: Format): string {
  switch (change.kind) {
    case 'active-content-left-out':
      return f.plural(change.count, {
        one: '1 script or form was left out.',
        other: `${f.number(change.count)} scripts or forms were left out.`,
      });
    case 'byte-order-mark':
      return 'The invisible mark at the start of the file was removed.';
    case 'cut':
      return f.plural(change.blocks, {
        one: '1 passage was left out.',
        other: `${f.number(change.blocks)} passages were left out.`,
      });
    case 'decoded-as':
      return `The file is not UTF-8; it was read as ${change.charset}.`;
    case 'images-left-out':
      return f.plural(change.count, {
        one: '1 picture was left out.',
        other: `${f.number(change.count)} pictures were left out.`,
      });
    case 'joined':
      return f.plural(change.paragraphs, {
        one: '1 broken paragraph was joined.',
        other: `${f.number(change.paragraphs)} broken paragraphs were joined.`,
      });
    case 'line-ends':
      return 'Line ends were made the same throughout.';
    case 'lines-joined':
      return f.plural(change.count, {
        one: '1 line break that only fitted a width was removed.',
        other: `${f.number(change.count)} line breaks that only fitted a width were removed.`,
      });
    case 'page-parts-left-out':
      return f.plural(change.count, {
        one: '1 menu, side column or footer of the page was left out.',
        other: `${f.number(change.count)} menus, side columns and footers of the page were left out.`,
      });
    case 'replaced-characters':
      return f.plural(change.count, {
        one: '1 character that cannot be kept was replaced by �.',
        other: `${f.number(change.count)} characters that cannot be kept were replaced by �.`,
      });
    case 'rules-left-out':
      return f.plural(change.count, {
        one: '1 dividing line was left out.',
        other: `${f.number(change.count)} dividing lines were left out.`,
      });
    case 'tags-left-out':
      return f.plural(change.count, {
        one: '1 HTML tag was left out, its text kept.',
        other: `${f.number(change.count)} HTML tags were left out, their text kept.`,
      });
    case 'unsafe-links':
      return f.plural(change.count, {
        one: '1 link that is neither web nor mail was made plain text.',
        other: `${f.number(change.count)} links that are neither web nor mail were made plain text.`,
      });
  }
}

function describeProblem(file: string, problem: Problem, f: Format): string {
  switch (problem.kind) {
    case 'archive':
      return describeArchiveProblem(`“${file}”`, problem.problem, f);
    case 'binary':
      return `“${file}” is not a text file.`;
    case 'empty':
      return `“${file}” is empty.`;
    case 'no-text':
      return `“${file}” contains no text to read.`;
    case 'not-text':
      return `“${file}” is not text inside: it is ${CONTENTS[problem.contents]}.`;
    case 'too-deep':
      return `“${file}” is nested more than ${f.number(problem.limit)} levels deep.`;
    case 'too-large':
      return `“${file}” has ${f.bytes(problem.bytes)}; the limit is ${f.bytes(problem.limit)}.`;
    case 'too-long':
      return `“${file}” has ${f.number(problem.characters)} characters; the limit is ${f.number(problem.limit)}.`;
    case 'unknown-format':
      return problem.extension === ''
        ? `“${file}” is in a format that Postil does not read. It reads plain text, Markdown, HTML, Postil JSON and ZIP files of these.`
        : `“${file}”: Postil does not read .${problem.extension} files. It reads plain text, Markdown, HTML, Postil JSON and ZIP files of these.`;
    case 'unreadable':
      return `“${file}” could not be read: ${problem.detail}`;
    case 'wrong-encoding':
      return `“${file}” is not readable as ${problem.charset}. Save it as UTF-8 and open it again.`;
  }
}

const CONTENTS: Readonly<Record<Contents, string>> = {
  archive: 'an archive, such as a ZIP file',
  database: 'a database',
  djvu: 'a DjVu document',
  epub: 'an e-book',
  font: 'a font',
  office: 'an Office document',
  opendocument: 'an OpenDocument file',
  pdf: 'a PDF',
  picture: 'a picture',
  program: 'a program',
  rtf: 'an RTF document',
  sound: 'a sound file',
  word: 'a Word document',
};
