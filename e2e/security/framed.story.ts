import { expect, test } from '@playwright/test';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\).*usb=\(\)/,
  'x-frame-options': 'DENY',
  'content-security-policy':
    /^default-src 'none'; script-src 'self';.*require-trusted-types-for 'script';.*frame-ancestors 'none'$/,
};

test('Every answer carries the headers, and index.html the policy first of all', async ({
  request,
}) => {
  for (const path of ['/', '/icon.svg', '/not-there.js']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(HEADERS)) expect(headers[name]).toMatch(value);
  }
  expect(await (await request.get('/')).text()).toMatch(
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/,
  );
});

for (const { host, isHeaded } of [
  { host: 'a host that sends the headers', isHeaded: true },
  { host: 'a host that sends none', isHeaded: false },
]) {
  test(`In a frame of a foreign page nothing is loaded, from ${host}`, async ({
    page,
    baseURL,
  }) => {
    const home = baseURL ?? '';
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();

    const foreign = new URL('/foreign', home);
    foreign.hostname = 'localhost';
    const body = `<!doctype html><title>Foreign</title><iframe src="${home}"></iframe>`;
    await page.route(foreign.href, (route) => route.fulfill({ contentType: 'text/html', body }));
    if (!isHeaded) {
      await page.route(home, async (route) => {
        const response = await route.fetch();
        const contentType = 'text/html; charset=utf-8';
        await route.fulfill({ status: 200, contentType, body: await response.body() });
      });
    }
    await page.goto(foreign.href);
    const frame = page.frameLocator('iframe');
    if (isHeaded) {
      await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
      return;
    }
    await expect(frame.getByText('Postil does not open inside another page')).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Open it in a tab of its own' })).toBeVisible();
    const databases = page
      .frames()
      .at(1)
      // Refused altogether where a frame of another site may keep nothing.
      ?.evaluate(() =>
        indexedDB.databases().then(
          ({ length }) => length,
          () => 0,
        ),
      );
    expect(await databases).toBe(0);
    await expect(frame.getByRole('button')).toHaveCount(0);
  });
}
