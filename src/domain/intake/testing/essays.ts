/** Invented essays without anything around them, to prove that nothing of a text is proposed. */
import { span } from '../../text/span';
import type { DraftBlock } from '../draft';

export function paragraph(text: string, more: Partial<DraftBlock> = {}): DraftBlock {
  return { kind: 'paragraph', within: [], text, marks: [], ...more };
}

export function heading(text: string, level = 2): DraftBlock {
  return paragraph(text, { kind: 'heading', level });
}

export function emphasised(text: string): DraftBlock {
  return paragraph(text, {
    marks: [{ ...span(0, text.length), kind: 'emphasis' }],
  });
}

export function quote(text: string): DraftBlock {
  return paragraph(text, { within: [{ kind: 'quote', id: 900 }] });
}

export function item(text: string, id: number): DraftBlock {
  const list = { kind: 'list', id: 800, ordered: false, first: 1 } as const;
  return paragraph(text, { within: [list, { kind: 'item', id }] });
}

/** On subjects that share their words with the furniture of sites. */
export const ESSAYS: Readonly<Record<string, readonly DraftBlock[]>> = {
  'about copyright and newsletters': [
    heading('What we owe to those we copy', 1),
    paragraph(
      'Copyright is a bargain that few of its parties remember having struck. The public lends its memory to an author for a term of years, and at the end of it the work comes home.',
    ),
    paragraph(
      'Every newsletter I subscribe to ends with the same request to share this article with a friend. I have never done so, and I wonder who has.',
    ),
    heading('The small print'),
    paragraph(
      'A disclaimer is a strange kind of sentence: it is written in the hope that nobody reads it. The views it disowns are always somebody’s own, and everyone knows whose.',
    ),
    paragraph(
      'The article was originally published as a pamphlet in 1831 and reprinted without its author’s name. He found out in a coffee house, from a man who admired it, and said nothing.',
    ),
    paragraph(
      'So subscribe, if you must, to the idea that all rights are reserved. Somebody else will have reserved them first.',
    ),
  ],
  'a letter with short lines and a quotation': [
    heading('To the people of the upper town', 1),
    emphasised(
      'A standfirst may be long and in italics, and say in two sentences what the rest of the text will take its time about; it is the author’s own and belongs to the text.',
    ),
    paragraph('Dear neighbours,'),
    paragraph(
      'By Friday the pumps will have stopped. I have seen the meter at the foot of the hill, and I have seen the man who reads it, and of the two it was the meter that looked me in the eye.',
    ),
    paragraph(
      'When I asked the engineer how long the wall had been wet, she said something I have not been able to put out of my mind, and answered that',
    ),
    quote('“it was wet when my grandfather painted it, and he painted it to hide the wet.”'),
    paragraph(
      'She meant it kindly. In the archive I found the bill for the paint, and beside it, in another hand, a note to the mayor of the day saying that',
    ),
    paragraph('“the wall has been seen to, and will not need to be looked at again.”'),
    paragraph('*'),
    paragraph(
      'There is a reading of this in which nobody is to blame. It is the reading I prefer on weekdays. On Sundays, walking up, I count the stains.',
    ),
    paragraph('Yours, in the wet,'),
    paragraph('M. Ostrander'),
  ],
  'lists, a table of dates and notes': [
    heading('A short history of the number 6', 1),
    paragraph(
      'The route has been moved four times in sixty years, and each move was announced as the last. What follows is taken from the timetables, which are better kept than the buses.',
    ),
    item('1961: from the harbour to the mill', 1),
    item('1978: from the harbour to the hospital, by way of the mill', 2),
    item('contact with the tramway at the bridge', 3),
    paragraph(
      'Three things can be said about the list above. The mill is always on it; the hospital is not; and nobody has ever thought to ask the drivers.',
    ),
    heading('Related questions'),
    paragraph(
      'Whether a bus is a promise or a convenience depends on who is waiting for it. More from this could be made by somebody with access to the minutes of the council.',
    ),
    heading('About the sources'),
    paragraph(
      'The timetables lie in the town library, in the order in which they were given. Those before 1970 are copies, and the copies are not complete.',
    ),
    heading('Notes'),
    paragraph('1. The mill closed in 1983, on a Tuesday, as the foreman’s diary has it.'),
    paragraph(
      '2. See the council’s minutes of 4 May 1978, where the word “temporary” stands twice.',
    ),
  ],
  'a diary in plain paragraphs': [
    paragraph('A week at the stop'),
    paragraph('3 March 2021'),
    paragraph(
      'Rain. Two of us under the roof, and one who will not stand under it, out of principle as he says. The bus came at ten past, which is to say that it came.',
    ),
    paragraph('4 March 2021'),
    paragraph(
      'No rain, no bus. The principled man stood under the roof today, where the sun does not reach, and explained the timetable to a child who can read.',
    ),
    paragraph('5 March 2021'),
    paragraph(
      'iPhone in hand, the child corrected him. Share this, said the man, with your teacher. It was the first time that I saw him laugh, and the bus was early.',
    ),
  ],
  'verse between prose': [
    heading('The stop, the song', 1),
    paragraph(
      'They sing it on the top deck when the driver is in the mood, and the words are these, as far as anybody could tell me:',
    ),
    paragraph('we are waiting at the corner for the bus that does not come,'),
    paragraph('and the rain upon the shelter is the beating of a drum'),
    paragraph('and the driver has a sister and the sister has a son'),
    paragraph('who will drive it in his turn when all the waiting has been done.'),
    paragraph(
      'Nobody knows who wrote it. The sister, I am told, is real, and does not care for the song at all.',
    ),
  ],
};
