/**
 * The codebook every library starts with. Its ids are the same everywhere, so that files of two readers
 * who never met speak of the same labels.
 */
import type { Codebook, CodebookId, Label, LabelId, Pattern } from './label';

export interface DefaultCodebook {
  readonly codebook: Codebook;
  readonly labels: readonly Label[];
}

export function defaultCodebook(): DefaultCodebook {
  return { codebook: CODEBOOK, labels: LABELS };
}

const CREATED = '2026-01-01T00:00:00.000Z';

const CODEBOOK: Codebook = {
  kind: 'codebook',
  id: 'b6d1c0de-2f54-4c1e-9d0a-5a7c6f0e1000' as CodebookId,
  name: 'Close reading',
  created: CREATED,
  modified: CREATED,
};

type Words = Pick<Label, 'name' | 'definition' | 'whenToUse' | 'whenNot' | 'example'>;

function label(order: number, color: string, pattern: Pattern, words: Words): Label {
  return {
    kind: 'label',
    id: `b6d1c0de-2f54-4c1e-9d0a-5a7c6f0e1${String(order + 1).padStart(3, '0')}` as LabelId,
    codebookId: CODEBOOK.id,
    parentId: null,
    order,
    ...words,
    color,
    pattern,
    shortcut: String(order + 1),
    archived: false,
  };
}

const LABELS: readonly Label[] = [
  label(0, '#e69f00', 'solid', {
    name: 'Claim',
    definition:
      'A statement the author puts forward as true or right, and that a reasonable reader could dispute.',
    whenToUse:
      'Mark the sentence or clause that says what the author wants you to accept: a judgement, a cause, a prediction or a recommendation. Ask whether someone could answer “I disagree”.',
    whenNot:
      'Leave out facts offered only as support (Evidence), and positions the author merely reports and does not adopt.',
    example: '“The town should close its high street to cars on Saturdays.”',
  }),
  label(1, '#56b4e9', 'dashed', {
    name: 'Evidence',
    definition:
      'Something offered so that a claim will be believed: a fact, a figure, a quotation, a case or a source.',
    whenToUse:
      'Mark the support together with its source, if one is given. Mark it even when it is weak or serves an opposing view: the label says what the passage does, not how well it does it.',
    whenNot:
      'Leave out conclusions drawn from the evidence (Claim), and facts that only set the scene and support nothing.',
    example:
      '“In last year’s count, footfall rose by 12 per cent on the three Saturdays when the street was closed.”',
  }),
  label(2, '#009e73', 'wavy', {
    name: 'Framing',
    definition:
      'A choice of words, image, contrast, emphasis or omission that steers how the matter is seen.',
    whenToUse:
      'Mark the fewest words that do the steering. Try a plainer wording: if the matter now looks different, it is framing.',
    whenNot:
      'Leave out ornament that changes nothing, and statements you only disagree with (Claim). Framing may sit inside a claim or a piece of evidence; mark both.',
    example:
      'In “Drivers have been banished from their own high street”, mark “banished from their own”.',
  }),
  label(3, '#cc79a7', 'dotted', {
    name: 'Theory reference',
    definition:
      'A place where the author names a theory, school, thinker or technical concept, or reasons with one without naming it.',
    whenToUse:
      'Mark the name together with the words that say what the theory holds. For a theory that is not named, mark the step that depends on it and name the theory in the note.',
    whenNot:
      'Leave out everyday uses of a learned word, and people quoted as witnesses or for their office (Evidence).',
    example:
      '“Left to itself, a free car park goes the way Garrett Hardin’s tragedy of the commons predicts: everyone uses it and no one can park.”',
  }),
];
