/** The page of promises is what the committed results say, and nobody has touched it up. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PAGE, promisesPage, readResults } from '../../scripts/torture/promises.mjs';

test('docs/promises.md is what the results in docs/results make of it', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(promisesPage(readResults()));
});
