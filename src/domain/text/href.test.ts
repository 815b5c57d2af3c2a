import { expect, test } from 'vitest';
import { isSafeHref } from './href';

test.each(['https://example.org/a?b#c', 'http://x', 'HTTPS://EXAMPLE.ORG', 'mailto:a@example.org'])(
  'keeps %s',
  (href) => {
    expect(isSafeHref(href)).toBe(true);
  },
);

test.each([
  '#',
  '',
  '/a',
  '//evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001https://example.org',
  'https://exa\u200bmple.org',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'https:',
  'https://',
  'https:///x',
  'mailto:',
  `https://example.org/${'a'.repeat(3000)}`,
])('drops %j', (href) => {
  expect(isSafeHref(href)).toBe(false);
});
