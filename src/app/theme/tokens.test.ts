import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../lib/contrast';
import { MARKER_GROUNDS } from '../../lib/marker-colors';

type Tokens = Readonly<Record<string, string>>;
type Scheme = 'light' | 'dark';

const GROUNDS = ['paper', 'surface', 'surface-raised', 'surface-hover', 'accent-soft'];
const TEXTS = ['ink', 'ink-soft', 'accent', 'danger'];
const BOUNDS = ['line-strong', 'focus'];

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8');
const normal = block(':root {');
const highBySystem = block('@media (prefers-contrast: more) {\n  :root {');
const highByReader = block(":root[data-contrast='high'] {");

const looks = (['light', 'dark'] as const).flatMap((scheme) => [
  [`${scheme}`, resolve(normal, scheme)] as const,
  [`${scheme}, high contrast`, resolve({ ...normal, ...highByReader }, scheme)] as const,
]);

describe.each(looks)('the colours in %s', (_name, color) => {
  it.each(GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)))(
    'keep 4.5:1 for --%s on --%s',
    (text, ground) => {
      expect(contrastRatio(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(GROUNDS.flatMap((ground) => BOUNDS.map((line) => [line, ground] as const)))(
    'keep 3:1 for --%s on --%s',
    (line, ground) => {
      expect(contrastRatio(color(line), color(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['on-accent', 'accent'],
    ['on-danger', 'danger'],
    ['ink', 'selection'],
  ])('keep 4.5:1 for --%s on --%s', (text, ground) => {
    expect(contrastRatio(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the tokens', () => {
  it('are the grounds and inks that highlights are made for', () => {
    const light = resolve(normal, 'light');
    const dark = resolve(normal, 'dark');
    const nearest = (ink: string, color: (name: string) => string) =>
      GROUNDS.map(color).sort((a, b) => contrastRatio(a, ink) - contrastRatio(b, ink))[0];
    expect(MARKER_GROUNDS).toEqual({
      inkLight: light('ink'),
      inkDark: dark('ink'),
      groundLight: nearest(light('ink'), light),
      groundDark: nearest(dark('ink'), dark),
    });
  });

  it('mean the same high contrast whoever asks for it', () => {
    expect(highBySystem).toEqual(highByReader);
  });

  it('keep every motion under 150 ms', () => {
    expect(Number.parseInt(normal['motion'] ?? '', 10)).toBeLessThan(150);
    expect(Number.parseInt(normal['motion-fast'] ?? '', 10)).toBeLessThan(150);
  });
});

/** The custom properties of the first block that opens with `opening`. */
function block(opening: string): Tokens {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no ${opening}`);
  const body = css.slice(start + opening.length, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value?.trim()]),
  ) as Tokens;
}

function resolve(tokens: Tokens, scheme: Scheme): (name: string) => string {
  return (name) => {
    const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(tokens[name] ?? '');
    const value = pair?.[scheme === 'light' ? 1 : 2];
    if (value === undefined) throw new Error(`--${name} is not a pair of colours`);
    return value;
  };
}
