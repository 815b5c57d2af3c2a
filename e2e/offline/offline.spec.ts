/** What the app can do once it has been visited: start without a network, be handed files. */
import { readFileSync } from 'node:fs';
import { ReaderPage } from '../pages/reader';
import { expect, readVersion, test, untilKept } from '../testing/offline-test';

test('After the first visit it starts without a network, and keeps what is marked', async ({
  context,
  page,
  server,
}) => {
  await page.goto('/');
  await untilKept(page);
  await page.close();
  await context.setOffline(true);
  server.down();

  const offline = await context.newPage();
  await offline.goto('/');
  await offline.getByRole('button', { name: 'Try the sample' }).click();
  const reader = new ReaderPage(offline);
  await expect(reader.text).toBeVisible();
  await reader.goToStart();
  await reader.press('s', '1');
  await expect(reader.status).toHaveText('Saved on this computer');
  const marked = await offline.getByText(/^\d+ annotations$/).textContent();
  await offline.reload();
  await expect(offline.getByText(marked ?? '')).toBeVisible();

  // Every page and dialog that is loaded late is here as well.
  await offline.keyboard.press('Control+s');
  await expect(offline.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await offline.keyboard.press('Escape');
  await offline.getByRole('button', { name: 'Settings' }).click();
  const settings = offline.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toContainText('starts without a network');
  await expect(settings).toContainText(`Version ${await readVersion(offline)}`);
});

test('A file that the system hands to the app is opened like a dropped one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {
      value: {
        setConsumer: (consumer: unknown) => Object.assign(window, { launch: consumer }),
      },
    });
  });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
  await page.evaluate(
    async (text) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('reading.postil.json', { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      const { launch } = window as typeof window & {
        launch(params: { files: unknown[] }): void;
      };
      launch({ files: [] });
      launch({ files: [handle] });
    },
    readFileSync('public/sample/sample.postil.json', 'utf8'),
  );
  await expect(new ReaderPage(page).text).toBeVisible();
});
