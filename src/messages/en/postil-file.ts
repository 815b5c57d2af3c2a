/** What is wrong with a Postil file, what was changed in it, what could not be taken in. */
import type { Entries } from '../entry';
import type { Format } from '../format';

/** The shape of the schema's Expectation, so that the words for a new kind are missed here. */
type Expectation =
  | { readonly kind: 'boolean' | 'hash' | 'id' | 'number' | 'object' | 'time' | 'version' }
  | { readonly kind: 'integer' | 'list'; readonly least: number; readonly most: number }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly longest: number };

interface Invalid {
  readonly kind: 'invalid';
  readonly path: string;
  readonly expected: Expectation;
  readonly found: string | null;
}

interface DuplicateId {
  readonly kind: 'duplicate-id';
  readonly path: string;
  readonly id: string;
}

/** The shape of PostilProblem. */
type Problem =
  | Invalid
  | DuplicateId
  | { readonly kind: 'blocks-do-not-fit' | 'not-canonical' | 'text-changed'; readonly path: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'newer-version' | 'older-version'; readonly found: string }
  | { readonly kind: 'not-json'; readonly truncated: boolean }
  | { readonly kind: 'not-postil'; readonly found: string | null }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-large'; readonly length: number; readonly limit: number }
  | { readonly kind: 'unresolved'; readonly path: string; readonly id: string };

/** The shape of PostilWarning. */
type Warning =
  | { readonly kind: 'article-left-out'; readonly path: string; readonly title: string }
  | { readonly kind: 'changed-since-written' }
  | { readonly kind: 'dropped-record'; readonly path: string }
  | {
      readonly kind:
        | 'changed-record'
        | 'dropped-field'
        | 'dropped-mark'
        | 'moved'
        | 'needs-review'
        | 'snapped'
        | 'spans-merged';
      readonly path: string;
    }
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'newer-minor'; readonly found: string; readonly known: string }
  | { readonly kind: 'offset-unit'; readonly path: string; readonly unit: string }
  | {
      readonly kind: 'replaced';
      readonly path: string;
      readonly found: string | null;
      readonly used: string | null;
    }
  | { readonly kind: 'unknown-label'; readonly path: string }
  | { readonly kind: 'unsafe-link'; readonly path: string; readonly href: string };

/** The shape of RefusedItem. */
interface Refused {
  readonly what:
    | 'annotation'
    | 'link'
    | 'exercise'
    | 'passage'
    | 'key'
    | 'submission'
    | 'verdict'
    | 'correction';
  readonly path: string;
  readonly quote: string;
  readonly reason:
    | Invalid
    | DuplicateId
    | {
        readonly kind:
          | 'about-nothing'
          | 'empty-span'
          | 'no-place'
          | 'not-text'
          | 'not-understood'
          | 'swapped-offsets'
          | 'text-gone'
          | 'unresolved'
          | 'veil-damaged';
      }
    | { readonly kind: 'unknown-annotation' };
}

/** The shape of the salvage's Loss. */
type Loss =
  | { readonly kind: 'cut' }
  | { readonly kind: 'changed'; readonly what: What; readonly path: string; readonly kept: boolean }
  | { readonly kind: 'missing'; readonly what: What; readonly count: number }
  | { readonly kind: 'stand-in'; readonly what: What }
  | { readonly kind: 'unreadable'; readonly what: What; readonly path: string };

type What =
  | 'annotation'
  | 'article'
  | 'codebook'
  | 'correction'
  | 'exercise'
  | 'key'
  | 'label'
  | 'link'
  | 'reading'
  | 'submission'
  | 'verdict';

export const postilFile = {
  'postil-file.loss': ({ loss }: { readonly loss: Loss }, f: Format) => describeLoss(loss, f),
  'postil-file.problem': (
    { file, problem }: { readonly file: string; readonly problem: Problem },
    f: Format,
  ) => describeProblem(`“${file}”`, problem, f),
  'postil-file.refused': ({ item }: { readonly item: Refused }, f: Format) =>
    describeRefused(item, f),
  'postil-file.warning': ({ warning }: { readonly warning: Warning }, f: Format) =>
    describeWarning(warning, f),
} satisfies Entries;

function describeProblem(file: string, problem: Problem, f: Format): string {
  switch (problem.kind) {
    case 'blocks-do-not-fit':
      return `${file} is damaged: the paragraphs do not fit the text (at ${problem.path}).`;
    case 'duplicate-id':
      return `${file} is damaged: two things in it have the same id (at ${problem.path}).`;
    case 'empty':
      return `${file} is empty.`;
    case 'invalid':
      return `${file} cannot be opened: ${describeInvalid(problem, f)}.`;
    case 'newer-version':
      return `${file} was written by a newer Postil (format ${problem.found}). Update Postil to open it.`;
    case 'not-canonical':
      return `${file} is damaged: the text holds characters no text may hold (at ${problem.path}).`;
    case 'not-json':
      return problem.truncated
        ? `${file} breaks off in the middle: it was cut short on its way here.`
        : `${file} is not valid JSON.`;
    case 'not-postil':
      return problem.found === null
        ? `${file} is JSON, but not a Postil file.`
        : `${file} is not a Postil file; it says it is ${problem.found}.`;
    case 'older-version':
      return `${file} was written by a Postil too old to be read (format ${problem.found}).`;
    case 'text-changed':
      return `${file} is damaged: the text is not the one that was marked (at ${problem.path}).`;
    case 'too-deep':
      return `${file} is nested more than ${f.number(problem.limit)} levels deep.`;
    case 'too-large':
      return `${file} has ${f.number(problem.length)} characters; the limit is ${f.number(problem.limit)}.`;
    case 'unresolved':
      return `${file} is incomplete: it names something that is not in it (at ${problem.path}).`;
  }
}

function describeInvalid({ path, expected, found }: Invalid, f: Format): string {
  const instead = found === null ? 'nothing is there' : `it says ${found}`;
  return `${path} should be ${describeExpected(expected, f)}, but ${instead}`;
}

function describeExpected(expected: Expectation, f: Format): string {
  switch (expected.kind) {
    case 'boolean':
      return 'true or false';
    case 'hash':
      return 'a SHA-256 hash';
    case 'id':
      return 'a UUID';
    case 'integer':
      return `a whole number from ${f.number(expected.least)} to ${f.number(expected.most)}`;
    case 'list':
      return `a list of at most ${f.number(expected.most)}`;
    case 'number':
      return 'a number';
    case 'object':
      return 'an object';
    case 'one-of':
      return `one of ${f.list(expected.values)}`;
    case 'text':
      return `text of at most ${f.number(expected.longest)} characters`;
    case 'time':
      return 'a time in UTC';
    case 'version':
      return 'a version number';
  }
}

function describeRefused({ what, path, quote, reason }: Refused, f: Format): string {
  const name = quote === '' ? `The ${what} at ${path}` : `“${quote}”`;
  return `${name}: ${describeReason(reason, f)}.`;
}

function describeReason(reason: Refused['reason'], f: Format): string {
  switch (reason.kind) {
    case 'about-nothing':
      return 'what it is about is not in the file';
    case 'duplicate-id':
      return 'another one has the same id';
    case 'empty-span':
      return 'it covers no text';
    case 'invalid':
      return describeInvalid(reason, f);
    case 'no-place':
      return 'its place in the text is not certain';
    case 'not-text':
      return 'it does not mark text';
    case 'not-understood':
      return 'it is not written as its format asks';
    case 'swapped-offsets':
      return 'its end comes before its start';
    case 'text-gone':
      return 'the text it stands in is not in the file';
    case 'unknown-annotation':
      return 'it links to an annotation that is not there';
    case 'unresolved':
      return 'it belongs to something that is not in the file';
    case 'veil-damaged':
      return 'it is damaged';
  }
}

function describeWarning(warning: Warning, f: Format): string {
  switch (warning.kind) {
    case 'article-left-out':
      return `“${warning.title}” could not be put together again: its text is missing or not its own.`;
    case 'changed-record':
      return `This part was changed or damaged after Postil wrote it (${warning.path}).`;
    case 'changed-since-written':
      return 'The file was changed after Postil wrote it.';
    case 'dropped-field':
      return `An unknown field was left out (${warning.path}).`;
    case 'dropped-record':
      return `One piece of the file is damaged and was left out (${warning.path}).`;
    case 'dropped-mark':
      return `Emphasis or a link outside its paragraph was left out (${warning.path}).`;
    case 'more':
      return `And ${f.number(warning.count)} more of these.`;
    case 'moved':
      return `An annotation was found by its words, elsewhere than the file says (${warning.path}).`;
    case 'needs-review':
      return `An annotation needs a look: its place in the text is not certain (${warning.path}).`;
    case 'newer-minor':
      return `The file is of a newer format (${warning.found}); what is not known here is kept.`;
    case 'offset-unit':
      return `Places are counted in another unit than the file says (${warning.path}).`;
    case 'replaced':
      return warning.used === null
        ? `A value that is not valid was left out (${warning.path}).`
        : `A value that is not valid was replaced by ${warning.used} (${warning.path}).`;
    case 'snapped':
      return `An annotation began or ended inside a character and was widened (${warning.path}).`;
    case 'spans-merged':
      return `Overlapping parts of one annotation were joined (${warning.path}).`;
    case 'unknown-label':
      return `A label that is not in the codebook was taken off (${warning.path}).`;
    case 'unsafe-link':
      return `A link that is neither web nor mail was made plain text (${warning.path}).`;
  }
}

function describeLoss(loss: Loss, f: Format): string {
  switch (loss.kind) {
    case 'changed':
      return loss.kept
        ? `The ${loss.what} at ${loss.path} was changed or damaged: check it before you trust it.`
        : `The ${loss.what} at ${loss.path} is damaged and was left out.`;
    case 'cut':
      return 'The file breaks off in the middle.';
    case 'missing':
      return f.plural(loss.count, {
        one: `1 ${loss.what} is missing.`,
        other: `${f.number(loss.count)} ${loss.what}s are missing.`,
      });
    case 'stand-in':
      return `The ${loss.what} is damaged or missing; the one that is here was used instead.`;
    case 'unreadable':
      return `The ${loss.what} at ${loss.path} cannot be read and was left out.`;
  }
}
