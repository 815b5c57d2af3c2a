/** Invented articles with the furniture of different kinds of sites around them. */
import type { DraftBlock } from '../draft';
import { span } from '../../text/span';
import type { CutReason } from '../proposals';
import { emphasised, heading, item, paragraph } from './essays';

export interface FurnishedPage {
  readonly blocks: readonly DraftBlock[];
  readonly meta: {
    readonly title: string;
    readonly byline: string;
    readonly publication: string;
    readonly date: string;
  };
  /** Reasons by block. */
  readonly cuts: Readonly<Record<number, CutReason>>;
}

const FIRST = paragraph(
  'The council met for six hours on Monday and decided that the bridge would be closed for a year, beginning in the week after the school holidays.',
);
const SECOND = paragraph(
  'Nobody in the gallery had expected it. The report that the engineers had written in spring spoke of four months, and of one lane that would stay open.',
);
const LAST = paragraph(
  'What happens to the ferry is another matter. It runs on Sundays, it takes six cars, and its captain has been sixty-four years old for as long as I have known him.',
);

function linked(text: string): DraftBlock {
  return paragraph(text, {
    marks: [{ ...span(0, text.length), kind: 'link', href: 'https://example.org/' }],
  });
}

export const PAGES: Readonly<Record<string, FurnishedPage>> = {
  'a news site': {
    blocks: [
      heading('Bridge to close for a year', 1),
      paragraph('By Tove Lindqvist and Arne Holm'),
      paragraph('Published 3 June 2024 | 4 min read'),
      paragraph('Share this article'),
      FIRST,
      SECOND,
      paragraph('Advertisement'),
      LAST,
      paragraph('Tove Lindqvist is a reporter for the Harbour Herald. She covers transport.'),
      paragraph('Sign up for our morning newsletter and never miss a story.'),
      heading('Related articles', 3),
      linked('Ferry captain turns sixty-four again'),
      linked('Ten bridges that stayed open'),
      heading('Most read', 3),
      linked('Why the clock is wrong'),
      paragraph('© 2024 Harbour Herald. All rights reserved.'),
    ],
    meta: {
      title: 'Bridge to close for a year',
      byline: 'Tove Lindqvist and Arne Holm',
      publication: '',
      date: '3 June 2024',
    },
    cuts: {
      1: 'byline',
      2: 'publication-line',
      3: 'navigation',
      6: 'promotion',
      8: 'author-box',
      9: 'promotion',
      10: 'promotion',
      11: 'promotion',
      12: 'promotion',
      13: 'promotion',
      14: 'promotion',
      15: 'copyright',
    },
  },
  'a blog': {
    blocks: [
      heading('On bridges', 1),
      paragraph('June 5, 2024 by Piet de Wit'),
      FIRST,
      SECOND,
      LAST,
      paragraph('Tags: bridges, council, ferries'),
      paragraph('Share this:'),
      item('Share on Facebook', 1),
      item('Share on Twitter', 2),
      heading('3 comments', 3),
      paragraph(
        'Ria says: I have lived beside the bridge for twenty years and it has never been closed for more than a day. What do they want to do there for a whole year?',
      ),
      paragraph('Leave a reply'),
    ],
    meta: { title: 'On bridges', byline: 'Piet de Wit', publication: '', date: 'June 5, 2024' },
    cuts: {
      1: 'byline',
      5: 'topic-line',
      6: 'share-notice',
      7: 'share-notice',
      8: 'share-notice',
      9: 'promotion',
      10: 'promotion',
      11: 'promotion',
    },
  },
  'a magazine': {
    blocks: [
      heading('The year without a bridge', 1),
      emphasised(
        'When a town loses its only crossing, it finds out what it was made of: mostly, it turns out, of people who do not like to swim, and of one who does.',
      ),
      paragraph('By Maren Okafor'),
      FIRST,
      SECOND,
      LAST,
      paragraph('* * *'),
      emphasised(
        'Maren Okafor is a writer who lives near Oslo. Her last book, about lighthouses, appeared in spring.',
      ),
      emphasised('A version of this essay appeared in print under the headline “Crossing”.'),
      paragraph(
        'The views expressed in this article are the author’s own and do not necessarily reflect those of this magazine.',
      ),
      paragraph('For media inquiries: press@example.org'),
    ],
    meta: {
      title: 'The year without a bridge',
      byline: 'Maren Okafor',
      publication: '',
      date: '',
    },
    cuts: {
      2: 'byline',
      6: 'separator',
      7: 'author-box',
      8: 'origin-notice',
      9: 'disclaimer',
      10: 'contact',
    },
  },
  'plain text, pasted': {
    blocks: [
      paragraph('The bridge and the budget'),
      paragraph('Jon Sandoval'),
      paragraph('The Valley Examiner, 12.06.2024'),
      FIRST,
      SECOND,
      LAST,
      paragraph('This article was first published in The Valley Examiner under a free licence.'),
      paragraph('About the author'),
      paragraph(
        'Jon Sandoval writes about towns. He was born in one that has since become a lake.',
      ),
    ],
    meta: {
      title: 'The bridge and the budget',
      byline: 'Jon Sandoval',
      publication: 'The Valley Examiner',
      date: '12.06.2024',
    },
    cuts: {
      1: 'byline',
      2: 'publication-line',
      6: 'origin-notice',
      7: 'author-box',
      8: 'author-box',
    },
  },
};
