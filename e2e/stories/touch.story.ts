import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

// Headless Chromium does not select by long press: the selection is made as the touch screen would leave it.
test('Labelling by touch alone', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.text.getByText('a levy on comfort').tap();
  await reader.text.evaluate((region) => {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf('a levy on comfort');
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + 17);
      return;
    }
  });
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' });
  await bar.getByRole('button', { name: /Framing/ }).tap();
  await expect(page.getByText('1 of 1')).toBeVisible();

  // Tap it to see it, write a note, take a label away, undo.
  await reader.highlights.first().tap();
  await reader.note.fill('By finger.');
  await reloadSaved(page);
  await reader.highlights.first().tap();
  await expect(reader.note).toHaveValue('By finger.');
});
