/** Opening files: dropping, pasting, waiting, and what came of it in the end. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface InFile {
  readonly file: string;
}

export const opening = {
  'opening.aborted': 'Stopped. Nothing was added.',
  'opening.added': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 article added to the library',
      other: `${f.number(count)} articles added to the library`,
    }),
  'opening.already-here': ({ title }: { readonly title: string }) =>
    `The same text is already in the library as “${title}”. It was not added again.`,
  'opening.drop': 'Drop texts or Postil files to open them',
  'opening.file-added': (
    {
      file,
      articles,
      annotations,
      labels,
    }: InFile & {
      readonly articles: number;
      readonly annotations: number;
      readonly labels: number;
    },
    f: Format,
  ) => `From “${file}”: ${f.list(countParts({ articles, annotations, labels }, f))} added.`,
  'opening.file-copy': ({ title }: { readonly title: string }) =>
    `“${title}” is already here with another text; the file’s stands beside it as a copy.`,
  'opening.file-joined': (
    {
      annotations,
      readings,
      reader,
    }: { readonly annotations: number; readonly readings: number; readonly reader: string },
    f: Format,
  ) => {
    const came = f.plural(annotations, {
      one: '1 annotation was added',
      other: `${f.number(annotations)} annotations were added`,
    });
    const of = reader === '' ? '' : ` of “${reader}”`;
    return readings === 1
      ? `${came} to the reading${of} that was here already.`
      : `${came} to ${f.number(readings)} readings${of} that were here already.`;
  },
  'opening.file-kept': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 item was changed here since; yours was kept.',
      other: `${f.number(count)} items were changed here since; yours were kept.`,
    }),
  'opening.file-refused': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 annotation or link could not be taken in:',
      other: `${f.number(count)} annotations or links could not be taken in:`,
    }),
  'opening.file-unchanged': ({ file }: InFile) =>
    `Everything in “${file}” is already in the library. Nothing changed.`,
  'opening.file-updated': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 item was brought up to date.',
      other: `${f.number(count)} items were brought up to date.`,
    }),
  'opening.link-damaged':
    'The link is damaged: characters are missing or changed. It was probably cut when it was sent. Ask for it again, or for the exercise as a file.',
  'opening.link-name': 'The exercise in the link',
  'opening.link-newer':
    'The link was made by a newer version of Postil than this one. Reload the page and try again.',
  'opening.link-too-large': 'The link unpacks to more than an exercise can be. It was not opened.',
  'opening.more-hidden': ({ count }: Count, f: Format) => `and ${f.number(count)} more`,
  'opening.not-stored': ({ file, reason }: InFile & { readonly reason: string }) =>
    `“${file}” could not be brought together with the library: ${reason}.`,
  'opening.open-existing': 'Open the one in the library',
  'opening.paste-continue': 'Continue',
  'opening.paste-hint': ({ keys }: { readonly keys: string }) =>
    `Press ${keys} here. Headings, emphasis and links are kept when they are on the clipboard.`,
  'opening.paste-label': 'Text of the article',
  'opening.paste-title': 'Paste an article',
  'opening.pasted': 'pasted text',
  'opening.problems': 'Not opened',
  'opening.progress': (
    { index, total }: { readonly index: number; readonly total: number },
    f: Format,
  ) => `${f.number(index)} of ${f.number(total)}`,
  'opening.reading': 'Reading the files',
  'opening.region': 'Opening texts',
  'opening.report-title': 'What was opened',
  'opening.report-title-none': 'Nothing was opened',
  'opening.untouched': 'Everything that was in the library is as it was.',
} satisfies Entries;

function countParts(
  counts: { readonly articles: number; readonly annotations: number; readonly labels: number },
  f: Format,
): readonly string[] {
  const { articles, annotations, labels } = counts;
  return [
    articles > 0 &&
      f.plural(articles, { one: '1 article', other: `${f.number(articles)} articles` }),
    annotations > 0 &&
      f.plural(annotations, {
        one: '1 annotation',
        other: `${f.number(annotations)} annotations`,
      }),
    labels > 0 && f.plural(labels, { one: '1 label', other: `${f.number(labels)} labels` }),
  ].filter((part) => part !== false);
}
