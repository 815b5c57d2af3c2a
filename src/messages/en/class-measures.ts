/** The class's agreement: three questions, their figures, and the passages behind them. */
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

interface Sampling {
  readonly seed: number;
  readonly samples: number;
}

export const classMeasures = {
  'measures.all': ({ count }: Count, f: Format) =>
    `All ${f.number(count)} measures with their parameters`,
  'measures.answers': (
    {
      readers,
      same,
      boundary,
      label,
      missing,
    }: {
      readonly readers: number;
      readonly same: number;
      readonly boundary: number;
      readonly label: number;
      readonly missing: number;
    },
    f: Format,
  ) =>
    `${f.plural(readers, { one: 'Marked so by 1 reader', other: `Marked so by ${f.number(readers)} readers` })}. ` +
    `Compared pair by pair: ${f.number(same)} the same, ${f.number(boundary)} with other ends, ` +
    `${f.number(label)} with another label, ${f.number(missing)} where the other marked nothing.`,
  'measures.ask-both': 'Place and label together?',
  'measures.ask-both-hint':
    'Gamma: for codebooks whose labels overlap. 1 = the same units, 0 = no better than chance, below 0 = worse. It draws samples, so it comes with a band, and the same seed gives the same number again.',
  'measures.ask-what': 'Where both marked, the same label?',
  'measures.ask-what-hint':
    'Alpha looks only at text that two readers marked: 1 = always the same label, 0 = no better than chance. The other number is how many marks have the same label as an overlapping one.',
  'measures.ask-where': 'Were the same passages marked?',
  'measures.ask-where-hint':
    'Alpha compares marked with unmarked text: 1 = the same passages, 0 = no better than chance. The other number is how many marks overlap another by at least half, whatever the label.',
  'measures.band': ({ low, high }: Range, f: Format) =>
    `95 % between ${f.decimal(low, 2)} and ${f.decimal(high, 2)}`,
  'measures.basis': (
    {
      readers,
      units,
      nobody,
    }: {
      readonly readers: number;
      readonly units: number;
      readonly nobody: string;
    },
    f: Format,
  ) =>
    `${f.number(readers)} readers who finished, ${f.number(units)} marks. ${nobody} of the text was marked by nobody.`,
  'measures.behind': 'The passages behind the numbers',
  'measures.behind-column': 'Behind it',
  'measures.behind-kinds': 'Which disagreements',
  'measures.behind-pair': ({
    first,
    second,
  }: {
    readonly first: string;
    readonly second: string;
  }) => `Where ${first} and ${second} differ`,
  'measures.by-label': 'Label by label',
  'measures.failed': 'This could not be measured. Choose fewer readings and try again.',
  'measures.gamma-again': 'Again with another seed',
  'measures.gamma-exact': ({ seed, samples }: Sampling, f: Format) =>
    `Best alignment proven. ${f.number(samples)} samples, seed ${f.number(seed)}.`,
  'measures.gamma-exact-within-limits': ({ seed, samples }: Sampling, f: Format) =>
    `Best alignment, not all of the samples’ proven. ${f.number(samples)} samples, seed ${f.number(seed)}.`,
  'measures.gamma-gap': ({ worst }: { readonly worst: number }, f: Format) =>
    `On small panels of these readers it missed the best by ${f.percent(worst)} at most.`,
  'measures.gamma-counted': 'Counted',
  'measures.gamma-labels': 'Labels alone',
  'measures.gamma-labels-hint':
    'A mark that others have no partner for says nothing about labels (left out) or counts as a disagreement (counted): both are in use, so say which one you cite.',
  'measures.gamma-left-out': 'Left out',
  'measures.gamma-reader-reassignment': ({ seed, samples }: Sampling, f: Format) =>
    `Approximated by reassigning readers: too many for a proof. ${f.number(samples)} samples, seed ${f.number(seed)}.`,
  'measures.gamma-run': 'Measure gamma',
  'measures.gamma-running': 'Measuring gamma',
  'measures.interval': '95 % interval',
  'measures.kind-all': 'All',
  'measures.kind-boundary': 'Other ends',
  'measures.kind-label': 'Another label',
  'measures.kind-missing': 'Marked or not',
  'measures.label': 'Label',
  'measures.measure': 'Measure',
  'measures.name-alpha-u': 'Alpha, all (u-alpha)',
  'measures.name-alpha-u-1995': 'Alpha of 1995 (alpha-U)',
  'measures.name-alpha-u-coding': 'Alpha, labels (cu-alpha)',
  'measures.name-alpha-u-marking': 'Alpha, places (|u-alpha)',
  'measures.name-alpha-u-value': 'Alpha, this label ((k)u-alpha)',
  'measures.name-bennett-s': 'S (Bennett)',
  'measures.name-cohen-kappa': 'Kappa (Cohen), mean of pairs',
  'measures.name-f1-exact': 'Same ends and label (F1)',
  'measures.name-f1-overlap': 'Overlap with the same label (F1)',
  'measures.name-f1-passages': 'Overlap (F1)',
  'measures.name-fleiss-kappa': 'Kappa (Fleiss)',
  'measures.name-gamma': 'Gamma',
  'measures.name-gamma-cat': 'All (gamma-cat)',
  'measures.name-gamma-k': 'Gamma-k',
  'measures.name-krippendorff-alpha': 'Alpha (Krippendorff)',
  'measures.name-multi-valued-alpha': 'Alpha for sets of labels',
  'measures.name-percent': 'Percent agreement',
  'measures.name-semeval-exact': 'SemEval exact (F1)',
  'measures.name-semeval-partial': 'SemEval partial (F1)',
  'measures.name-semeval-strict': 'SemEval strict (F1)',
  'measures.name-semeval-type': 'Same label on overlapping marks (F1)',
  'measures.no-places': 'No such disagreement.',
  'measures.pair': ({
    first,
    second,
    value,
  }: {
    readonly first: string;
    readonly second: string;
    readonly value: string;
  }) => `${first} and ${second}: ${value}`,
  'measures.pairs': 'Every two readers',
  'measures.pairs-hint':
    'How many of their marks overlap by at least half with the same label (F1). Choose a number to see where the two differ.',
  'measures.pairs-least': ({ count }: Count, f: Format) =>
    `The ${f.number(count)} pairs that agree least.`,
  'measures.overlapping': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 reader gave some places more than one label: there, the set of labels counts as one.',
      other: `${f.number(count)} readers gave some places more than one label: there, the set of labels counts as one.`,
    }),
  'measures.params': 'Parameters',
  'measures.passages': 'Passages',
  'measures.range': ({ low, high }: Range, f: Format) =>
    `${f.decimal(low, 2)} to ${f.decimal(high, 2)}`,
  'measures.reader': 'Reader',
  'measures.run': 'Measure',
  'measures.running': 'Measuring agreement',
  'measures.said': 'Where one reader gave this label, what did another give?',
  'measures.said-hint': 'Over all pairs of readers, by marks: shares of each row.',
  'measures.said-nothing': 'Nothing',
  'measures.said-one': 'One reader',
  'measures.save-csv': 'Save as a table (CSV)',
  'measures.save-json': 'Save with all parameters (JSON)',
  'measures.scope-all': 'All',
  'measures.see-boundary': 'Where ends differ',
  'measures.see-label': 'Where labels differ',
  'measures.see-missing': 'Where only some marked',
  'measures.too-few': 'Agreement needs two readers who finished',
  'measures.too-few-hint':
    'Collect more files under “Handed in”, or choose more readings. Who has not finished is not measured.',
  'measures.undefined-no-defined-pair': 'No value: no pair of readers has one.',
  'measures.undefined-no-disagreement-expected': 'No value: chance alone expects no disagreement.',
  'measures.undefined-no-shared-text': 'No value: no place was marked by two readers.',
  'measures.undefined-no-text': 'No value: there is no text.',
  'measures.undefined-no-tokens': 'No value: there are no words.',
  'measures.undefined-no-units': 'No value: nobody marked this.',
  'measures.undefined-one-category':
    'No value: all judgements are alike, so chance cannot be told apart.',
  'measures.undefined-one-reader': 'No value: there is only one reader.',
  'measures.undefined-overlapping-units': 'No value: a reader gave one place two labels.',
  'measures.undefined-too-large': 'No value: too much for this method.',
  'measures.undefined-too-little-text': 'No value: too little text.',
  'measures.units': 'Marks',
  'measures.value': 'Value',
  'measures.with-names': 'With names in the file',
};
