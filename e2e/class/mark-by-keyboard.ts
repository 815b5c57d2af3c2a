/** Marks words by keyboard alone: paragraph by paragraph, word by word, then the label's key. */
import { expect, type Page } from '@playwright/test';
import { ReaderPage } from '../pages/reader';
import { PARAGRAPHS, type PlannedMark } from './ferry-class';

/** The caret must be in the text, and is there again afterwards. */
export async function markByKeyboard(page: Page, { words, key }: PlannedMark): Promise<void> {
  const reader = new ReaderPage(page);
  const { paragraph, before, length } = placeOf(words);
  await reader.press(
    'Control+Home',
    ...times('Control+ArrowDown', paragraph + 1),
    ...times('Control+ArrowRight', before),
    ...times('Control+Shift+ArrowRight', length),
    key,
    'Escape',
  );
  await expect(reader.caret).toBeFocused();
}

/** Only spaces may stand between the words before them in their paragraph. */
function placeOf(words: string) {
  const paragraph = PARAGRAPHS.findIndex((piece) => piece.includes(words));
  const lead = PARAGRAPHS[paragraph]?.split(words)[0] ?? '';
  return { paragraph, before: lead.split(' ').length - 1, length: words.split(' ').length };
}

function times(key: string, count: number): readonly string[] {
  return Array.from({ length: count }, () => key);
}
