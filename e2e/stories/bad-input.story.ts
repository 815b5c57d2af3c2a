import { writeFile } from 'node:fs/promises';
import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

const file = (name: string, content: string | Buffer, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

const BAD = [
  file('empty.txt', ''),
  file(
    'picture.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0]),
  ),
  file('cut.postil.json', '{"format":"postil","formatVersion":"1.0.0","artic', 'application/json'),
  file('deep.postil.json', '['.repeat(100_000), 'application/json'),
  file('newer.postil.json', '{"format":"postil","formatVersion":"9.0.0"}', 'application/json'),
  file('other.json', '{"hello":"world"}', 'application/json'),
];

test('Bad files are named with the reason; the good ones of the same drop come in', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('1');
  await expect(reader.status).toHaveText('Saved on this computer');

  const good = file('good.md', '# A good one\n\nIt has one paragraph, and it ends here.');
  await page.getByLabel('Open files').setInputFiles([...BAD, good]);
  await page.getByRole('button', { name: 'Add to library' }).click();
  const report = page.getByRole('dialog');
  for (const { name } of BAD) await expect(report.getByText(`“${name}”`).first()).toBeVisible();
  await expect(report).toContainText('“picture.txt” is not text inside: it is a picture.');
  await page.keyboard.press('Escape');
  await expect(report).toHaveCount(0);

  await page.goto('/#/');
  const library = page.getByRole('list', { name: 'Library' });
  await expect(library.getByText('A good one')).toBeVisible();
  await library.getByText('The Lantern Tax').click();
  await expect(reader.cards).toHaveCount(1);
  await reloadSaved(page);
  await expect(reader.cards).toHaveCount(1);
});

const HOSTILE = {
  'hostile.html': `<!doctype html><title>T</title><article><h1>Hostile</h1>
    <script>window.__pwned = 1; fetch('http://127.0.0.1:9/leak-1')</script>
    <p onclick="window.__pwned = 2">One <img src="http://127.0.0.1:9/leak-2" onerror="window.__pwned = 3"> two</p>
    <p><a href="javascript:window.__pwned=4">a link</a> and <a href="https://example.org/">a good one</a></p>
    <svg onload="window.__pwned = 5"><use href="http://127.0.0.1:9/leak-3#x"/></svg>
    <iframe srcdoc="<script>parent.__pwned = 6</script>"></iframe>
    <p style="background:url(http://127.0.0.1:9/leak-4)">styled</p><style>@import 'http://127.0.0.1:9/leak-5';</style>
    <form action="http://127.0.0.1:9/leak-6"><input autofocus onfocus="window.__pwned = 7"></form>
    <link rel="stylesheet" href="http://127.0.0.1:9/leak-7"><math><mtext><script>window.__pwned = 8</script></mtext></math></article>`,
  'hostile.md': `# Hostile\n\n<script>window.__pwned = 9</script>\n\n![x](http://127.0.0.1:9/leak-8) [a](javascript:alert(1)) [b](data:text/html,x)\n\nText <img src=x onerror="window.__pwned = 10"> here, <svg onload=alert(1)>.\n\n[c]: javascript:alert(1)\n\n[ref][c]`,
};

for (const [name, content] of Object.entries(HOSTILE)) {
  test(`No script of ${name} runs and nothing leaves the page`, async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Open files').setInputFiles(file(name, content, 'text/html'));
    await page.getByRole('button', { name: 'Add to library' }).click();
    const text = page.getByRole('region', { name: 'Article text' });
    await expect(text).toContainText('Hostile');
    await expect(text.locator('script, iframe, svg, img, style, form, input, link')).toHaveCount(0);
    for (const link of await text.getByRole('link').all()) {
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/example\.org/);
    }
    await page.reload();
    await expect(text).toContainText('Hostile');
    expect(await page.evaluate(() => Reflect.get(window, '__pwned') as unknown)).toBeUndefined();
  });
}

test('A file of 50 MB is refused at once', async ({ page }, info) => {
  const path = info.outputPath('huge.txt');
  await writeFile(path, Buffer.alloc(50 * 1024 * 1024, 'a '));
  await page.goto('/');
  await page.getByLabel('Open files').setInputFiles(path);
  await expect(page.getByRole('dialog').getByText('“huge.txt”')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
});

test('Names made of markup are shown as they are', async ({ page }) => {
  const name = '<img src=x onerror=window.__pwned=1>';
  await page.goto('/');
  await page
    .getByLabel('Open files')
    .setInputFiles(file('n.md', `# ${name.replace('<', '&lt;')}\n\nA paragraph of it.`));
  await page.getByLabel('Title').fill(name);
  await page.getByRole('button', { name: 'Add to library' }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await page.goto('/#/');
  await expect(page.getByRole('list', { name: 'Library' }).getByText(name)).toBeVisible();
  await reloadSaved(page);
  expect(await page.evaluate(() => Reflect.get(window, '__pwned') as unknown)).toBeUndefined();
});

test('Dropping and pasting bring texts in', async ({ page }) => {
  await page.goto('/');
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['# Dropped\n\nA text that was dropped.'], 'dropped.md'));
    return transfer;
  });
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: data });
  }
  await page.getByRole('button', { name: 'Add to library' }).click();
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('was dropped');

  await page.goto('/#/');
  await expect(page.getByRole('list', { name: 'Library' })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<h1>Pasted</h1><p>With <em>emphasis</em> kept.</p>');
    clipboardData.setData('text/plain', 'Pasted');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.getByRole('button', { name: 'Add to library' }).click();
  const text = page.getByRole('region', { name: 'Article text' });
  await expect(text.locator('em')).toHaveText('emphasis');
  await reloadSaved(page);
  await expect(text.locator('em')).toHaveText('emphasis');
});
