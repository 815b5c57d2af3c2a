/** What the app can do once it has been visited: start without a network, be installed, be handed files. */
import { readFileSync } from 'node:fs';
import { ReaderPage } from '../pages/reader';
import { expect, test, untilKept } from '../testing/offline-test';
import { startRealBrowser } from '../testing/real-browser';

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
  await expect(offline.getByRole('dialog')).toContainText('starts without a network');
});

test('Where nothing can be kept, it says so and works', async ({ browser, server }) => {
  const context = await browser.newContext({
    baseURL: server.address,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toContainText('starting it takes the network');
  await context.close();
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
      const { launch } = window as unknown as { launch(params: { files: unknown[] }): void };
      launch({ files: [] });
      launch({ files: [handle] });
    },
    readFileSync('public/sample/sample.postil.json', 'utf8'),
  );
  await expect(new ReaderPage(page).text).toBeVisible();
});

test('The browser finds nothing that keeps it from being installed', async ({
  server,
}, testInfo) => {
  const browser = await startRealBrowser({ profile: testInfo.outputPath('profile') });
  const page = await browser.context.newPage();
  await page.goto(server.address);
  await untilKept(page);
  const session = await browser.context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({
    file_handlers: [{ accept: { 'application/json': ['.postil.json', '.json'] } }],
  });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  await browser.kill('all');
});
