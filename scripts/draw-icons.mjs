// Draws the icons of the installed app from the two SVG files, in a browser, into public/icons. Run by
// hand when a drawing changes (node scripts/draw-icons.mjs): the pictures are committed, so that a build
// needs no browser and makes the same bytes everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from './find-browser.mjs';
import { ROOT } from './steps.mjs';

const DRAWINGS = [
  { svg: 'icon.svg', png: 'icons/icon-192.png', size: 192 },
  { svg: 'icon.svg', png: 'icons/icon-512.png', size: 512 },
  { svg: 'icons/maskable.svg', png: 'icons/maskable-512.png', size: 512 },
];

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: browserArguments(),
});
for (const { svg, png, size } of DRAWINGS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(join(ROOT, 'public', svg), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
  writeFileSync(join(ROOT, 'public', png), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
