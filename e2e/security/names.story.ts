import { CodebookPage } from '../pages/codebook';
import { expect, test } from '../testing/app-test';

test('A name that is not what it looks like has a sign that says why', async ({ page }) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  await codebook.choose('Claim');
  await codebook.name.fill('Cl\u0430im\u202e');
  const sign = codebook.rows.first().getByTitle(/U\+202E/);
  await expect(sign).toBeVisible();
  await expect(sign).toHaveAttribute('title', /mixes letters of scripts that look alike/);
  await expect(codebook.rows.nth(1).getByTitle(/this name/i)).toHaveCount(0);
  await codebook.name.fill('Утверждение');
  await expect(codebook.rows.first().getByTitle(/this name/i)).toHaveCount(0);
});
