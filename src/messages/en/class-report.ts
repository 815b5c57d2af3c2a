/** Giving back: comments on a student's marks, corrections as files, results and reports. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface Named {
  readonly name: string;
}

export const classReport = {
  'report.agreement': 'Agreement',
  'report.canned-exact': 'The right place and the right label.',
  'report.canned-extra': 'Not what was asked for here.',
  'report.canned-label': 'The right place, but another label fits better.',
  'report.canned-long': 'Too long: mark only the words that carry it.',
  'report.canned-short': 'Too short: something that belongs to it is missing.',
  'report.canned-why': 'Why here? Say it in a note.',
  'report.class-title': ({ title }: { readonly title: string }) => `Class report: ${title}`,
  'report.comment': ({ quote }: { readonly quote: string }) => `Comment on “${quote}”`,
  'report.commented': 'commented',
  'report.compared': 'Compare with',
  'report.compared-consensus': 'the consensus',
  'report.compared-consensus-hint':
    'Decide every contested passage first: a mark where nothing was decided counts as not in the consensus.',
  'report.compared-key': 'the key',
  'report.compared-nothing': 'nothing',
  'report.format': 'Format',
  'report.format-csv-comma': 'CSV, separated by commas',
  'report.format-csv-semicolon': 'CSV, separated by semicolons',
  'report.format-hint':
    'In CSV, a text that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it.',
  'report.format-xlsx': 'Excel workbook, both tables',
  'report.insert': 'Insert a comment',
  'report.mark-by-mark': 'Comments on single marks',
  'report.missed': 'Missed',
  'report.no-label': 'no label',
  'report.more-passages': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 more is in the app.',
      other: `${f.number(count)} more are in the app.`,
    }),
  'report.nobody': 'Nobody has been chosen',
  'report.nobody-hint': 'Choose readings under “Handed in”: what is given back is about those.',
  'report.nothing-to-save':
    'There is nothing to give back yet: no comment, and nothing to compare with.',
  'report.outcome.exact': 'exact',
  'report.outcome.extra': 'not in it',
  'report.outcome.outside': 'outside what was asked for',
  'report.outcome.remark': 'a remark, not compared',
  'report.outcome.shifted': 'shifted',
  'report.outcome.too-long': 'too long',
  'report.outcome.too-short': 'too short',
  'report.outcome.wrong-label': 'right place, wrong label',
  'report.overall': 'About the whole',
  'report.placed': 'placed by you',
  'report.preparing': 'Getting the report ready',
  'report.print-class': 'Print the class report',
  'report.print-students': 'Print a page per student',
  'report.results': 'Save results',
  'report.results-bom': 'Mark the file as UTF-8 for Excel',
  'report.right-consensus': 'In the consensus:',
  'report.right-key': 'In the key:',
  'report.save': 'Save corrections',
  'report.saved': ({ count, file }: Count & { readonly file: string }, f: Format) =>
    f.plural(count, {
      one: `Saved 1 correction in “${file}”.`,
      other: `Saved ${f.number(count)} corrections in “${file}”, one file per student.`,
    }),
  'report.save-one': 'Save this correction',
  'report.score-consensus': ({ score }: { readonly score: number }, f: Format) =>
    `${f.percent(score)} in common with the consensus`,
  'report.score-key': ({ score }: { readonly score: number }, f: Format) =>
    `${f.percent(score)} in common with the key`,
  'report.sheet-marks': 'Marks',
  'report.sheet-students': 'Students',
  'report.student': ({ name }: Named) => `What ${name} gets back`,
  'report.students': 'Students',
  'report.table-asks': 'Asked for and met',
  'report.table-end': 'End (code points)',
  'report.table-hand-in': 'Hand-in',
  'report.table-handed-in': 'Handed in (UTC)',
  'report.table-label': 'Label',
  'report.table-marks': 'Marks',
  'report.table-note': 'Note',
  'report.table-outside': 'Outside the passages',
  'report.table-quote': 'Words',
  'report.table-start': 'Start (code points)',
  'report.table-state': 'State',
  'report.table-student': 'Student',
  'report.table-unplaced': 'Without a place',
  'report.what': 'What',
  'report.what-marks': 'A row per mark',
  'report.what-students': 'A row per student',
  'report.why': ({ reason }: { readonly reason: string }) => `Why: ${reason}`,
  'step.write-correction': 'comment changed',
} satisfies Entries;
