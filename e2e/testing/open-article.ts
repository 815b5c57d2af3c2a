/** Brings an article into a fresh app, as a reader would, without caring how. */
import { expect, type Page } from '@playwright/test';
import { ReaderPage } from '../pages/reader';
import { fixture } from './fixtures';

export async function openLanternTax(page: Page): Promise<ReaderPage> {
  await page.goto('/');
  await page.getByLabel('Open files').setInputFiles(fixture('lantern-tax.md'));
  await page.getByRole('button', { name: 'Add to library' }).click();
  const reader = new ReaderPage(page);
  await expect(reader.text).toContainText('The Lantern Tax');
  return reader;
}
