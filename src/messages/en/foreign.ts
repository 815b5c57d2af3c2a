/** What came of opening files, and files of other tools: what they are about, why one was refused. Loaded with that. */
import type { Entries } from '../entry';
import type { Format } from '../format';
import { formats } from './formats';
import { postilFile } from './postil-file';

interface Count {
  readonly count: number;
}

/** The shape of ForeignProblem, so that the words for a new kind are missed here. */
type Problem =
  | { readonly kind: 'nothing-in-it' | 'not-utf8' | 'too-deep' }
  | { readonly kind: 'not-json'; readonly line: number }
  | { readonly kind: 'not-xml'; readonly line: number; readonly column: number }
  | { readonly kind: 'lacks'; readonly what: string }
  | { readonly kind: 'broken'; readonly where: string; readonly what: string };

interface Refused {
  readonly file: string;
  readonly format: string;
  readonly problem: Problem;
}

export const foreign = {
  ...formats,
  ...postilFile,
  'foreign.article': 'Text',
  'foreign.article-of': ({ title }: { readonly title: string }) => `Text of “${title}”`,
  'foreign.choose': 'Choose the text',
  'foreign.codebook-here': ({ name }: { readonly name: string }) =>
    `Labels are those of your codebook “${name}”.`,
  'foreign.codebook-new': ({ name, count }: Count & { readonly name: string }, f: Format) =>
    f.plural(count, {
      '=0': 'No labels are used.',
      one: `The codebook “${name}” will be added, with 1 label.`,
      other: `The codebook “${name}” will be added, with ${f.number(count)} labels.`,
    }),
  'foreign.counts-exact': ({ count }: Count, f: Format) => `${f.number(count)} in their place`,
  'foreign.counts-left-out': ({ count }: Count, f: Format) => `${f.number(count)} left out`,
  'foreign.counts-moved': ({ count }: Count, f: Format) =>
    `${f.number(count)} found by their words, elsewhere than the file says`,
  'foreign.counts-review': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 needs a look: it comes in without a place, to be given one by you',
      other: `${f.number(count)} need a look: they come in without a place, to be given one by you`,
    }),
  'foreign.explain': ({ format }: { readonly format: string }) =>
    `A file of ${format}. Nothing is added until you say so.`,
  'foreign.failed': ({ reason }: { readonly reason: string }) =>
    `The annotations could not be looked for: ${reason}.`,
  'foreign.here': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 text is in your library already; it stays as it is.',
      other: `${f.number(count)} texts are in your library already; they stay as they are.`,
    }),
  'foreign.is-new': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 text comes with the file and will be added.',
      other: `${f.number(count)} texts come with the file and will be added.`,
    }),
  'foreign.left-out': 'Leave out',
  'foreign.needs-text':
    'The file does not hold the text that was annotated. Open that text first, then this file again.',
  'foreign.nothing': 'No text is chosen, so nothing can be added.',
  'foreign.problem': ({ file, format, problem }: Refused) =>
    `“${file}” could not be read as ${format}: ${reasonOf(problem)}.`,
  'foreign.read': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No annotations',
      one: '1 annotation read',
      other: `${f.number(count)} annotations read`,
    }),
  'foreign.skip': 'Skip this file',
  'foreign.take-in': 'Add to library',
  'foreign.title': ({ file }: { readonly file: string }) => `Annotations from “${file}”`,
  'foreign.working': 'Looking for the annotations in the text',
} satisfies Entries;

function reasonOf(problem: Problem): string {
  switch (problem.kind) {
    case 'nothing-in-it':
      return 'there is nothing in it that could be taken in';
    case 'not-utf8':
      return 'it is not written in UTF-8';
    case 'too-deep':
      return 'it is nested deeper than any such file is';
    case 'not-json':
      return problem.line > 0 ? `line ${problem.line} is not JSON` : 'it is not JSON';
    case 'not-xml':
      return `it is not well-formed XML (line ${problem.line}, column ${problem.column})`;
    case 'lacks':
      return `it lacks ${problem.what}`;
    case 'broken':
      return `at ${problem.where} this does not hold: ${problem.what}`;
  }
}
