import { expect, test } from 'vitest';
import { exportFileName, slug } from './file-name';

test.each([
  ['A free bus that never comes', 'a-free-bus-that-never-comes'],
  ['Café “Zürich”: what’s next?', 'cafe-zurich-whats-next'],
  ['../../etc/passwd', 'etc-passwd'],
  ['北京', 'untitled'],
  ['', 'untitled'],
  [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-long'],
])('%j', (title, expected) => {
  expect(slug(title)).toBe(expected);
});

test('day, title, what', () => {
  expect(exportFileName('2026-03-14T09:00:00.000Z', 'On lamps', 'reading', 'postil.json')).toBe(
    '2026-03-14_on-lamps_reading.postil.json',
  );
});
