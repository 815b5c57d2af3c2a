import { describe, expect, it } from 'vitest';
import { textSource } from './clipboard';

describe('textSource', () => {
  it.each([
    ['<p>One <em>two</em></p>', 'One two', 'text/html'],
    ['<meta charset="utf-8"><div><span>const a</span></div>', '# One', ''],
    ['', '# One', ''],
    ['<div>One</div>', '', 'text/html'],
  ])('of %j and %j', (html, plain, mediaType) => {
    expect(textSource(html, plain)).toMatchObject({ mediaType });
  });
});
