/** Runs axe-core in the page: WCAG 2.2 A and AA, and its best practices. Works under the app's policy. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: { run(): Promise<AxeResults> };
  }
}

/** One line per finding: rule, and the element it is about. Empty when there is nothing to mend. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(await source);
  // What is still coming into view has not the colours it will have.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(
        (one) =>
          one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime),
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
