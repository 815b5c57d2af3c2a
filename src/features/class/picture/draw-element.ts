/**
 * Draws marked text as SVG: the grounds, lines and words of an element where the browser has put them. Words
 * of a line are one text, with their length, so that another font cannot push them over the edge. What has
 * `data-picture="off"` belongs to the page alone.
 */
import { groundOf, svgElement, svgPicture, TRANSPARENT } from './svg';

const MARGIN = 24;

interface Frame {
  readonly x: number;
  readonly y: number;
}

export function drawElement(root: HTMLElement): SVGElement {
  const box = root.getBoundingClientRect();
  const frame = { x: box.x - MARGIN, y: box.y - MARGIN };
  const width = widthOf(root, box.left);
  const picture = svgPicture(width + 2 * MARGIN, box.height + 2 * MARGIN, groundOf(root));
  const words = svgElement('g', {});
  const lines = svgElement('g', {});
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof HTMLElement && node.dataset['picture'] === 'off'
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const range = document.createRange();
  const styles = new Map<Element, CSSStyleDeclaration>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLElement) drawGround(node, frame, picture, lines);
    else if (node instanceof Text && node.parentElement) {
      const { parentElement } = node;
      const style = styles.get(parentElement) ?? getComputedStyle(parentElement);
      styles.set(parentElement, style);
      drawWords(node, style, range, frame, words);
    }
  }
  picture.append(lines, words);
  return picture;
}

/** As wide as what is drawn, whatever room the page has beside it. */
function widthOf(root: HTMLElement, left: number): number {
  const range = document.createRange();
  const rights = [...root.children].flatMap((child) => {
    range.selectNodeContents(child);
    return [...range.getClientRects()].map(({ right }) => right);
  });
  return rights.reduce((most, right) => Math.max(most, right), left) - left;
}

function drawGround(
  element: HTMLElement,
  frame: Frame,
  picture: SVGElement,
  lines: SVGElement,
): void {
  const style = getComputedStyle(element);
  if (style.display !== 'inline' && !isSwatch(element)) return;
  const hasGround = style.backgroundColor !== TRANSPARENT;
  const hasLine = style.textDecorationLine.includes('underline');
  const top = Number.parseFloat(style.borderBlockStartWidth);
  if (!hasGround && !hasLine && !(top > 0)) return;
  for (const { x, y, width, height } of element.getClientRects()) {
    const at = { x: x - frame.x, y: y - frame.y };
    if (hasGround) {
      picture.append(svgElement('rect', { ...at, width, height, fill: style.backgroundColor }));
    }
    if (hasLine) {
      const offset = Number.parseFloat(style.textUnderlineOffset) || 2;
      lines.append(...underline(style, at.x, baseline(style, at.y, height) + offset, width));
    }
    if (top > 0) {
      const stroke = style.borderBlockStartColor;
      const look = style.borderBlockStartStyle === 'double' ? 'double' : 'solid';
      lines.append(...line(look, stroke, Math.min(top, 2), at.x, at.y + top / 2, width));
    }
  }
}

function isSwatch(element: HTMLElement): boolean {
  return element.getAttribute('aria-hidden') === 'true';
}

function underline(style: CSSStyleDeclaration, x: number, y: number, width: number) {
  const thickness = Number.parseFloat(style.textDecorationThickness) || 1;
  return line(style.textDecorationStyle, style.textDecorationColor, thickness, x, y, width);
}

/** Wavy lines become dash and dot: told apart as well, and drawn everywhere alike. */
function line(
  look: string,
  stroke: string,
  thickness: number,
  x: number,
  y: number,
  width: number,
) {
  const one = (shift: number, dashes?: string) =>
    svgElement('line', {
      x1: x,
      x2: x + width,
      y1: y + shift,
      y2: y + shift,
      stroke,
      'stroke-width': thickness,
      ...(dashes === undefined ? {} : { 'stroke-dasharray': dashes }),
    });
  switch (look) {
    case 'double':
      return [one(0), one(thickness * 2)];
    case 'dotted':
      return [one(0, `${thickness} ${thickness}`)];
    case 'dashed':
      return [one(0, `${thickness * 3} ${thickness * 2}`)];
    case 'wavy':
      return [one(0, `${thickness * 4} ${thickness * 2} ${thickness} ${thickness * 2}`)];
    default:
      return [one(0)];
  }
}

/** Words that stand on one line are drawn as one. */
function drawWords(
  node: Text,
  style: CSSStyleDeclaration,
  range: Range,
  frame: Frame,
  words: SVGElement,
): void {
  if (style.visibility === 'hidden') return;
  const found: WordsOnLine[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const space = /\s/.test(node.data.charAt(index - 1)) ? ' ' : '';
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const x = box.x - frame.x;
    const y = box.y - frame.y;
    const last = found.at(-1);
    if (last && Math.abs(last.y - y) < 1) {
      found[found.length - 1] = {
        ...last,
        text: last.text + space + word,
        right: x + box.width,
      };
    } else {
      found.push({ text: word, x, y, right: x + box.width, height: box.height });
    }
  }
  words.append(...found.map((item) => drawnText(item, style)));
}

interface WordsOnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

function drawnText(
  { text, x, y, right, height }: WordsOnLine,
  style: CSSStyleDeclaration,
): SVGElement {
  const attributes = {
    x,
    y: baseline(style, y, height),
    textLength: right - x,
    lengthAdjust: 'spacingAndGlyphs',
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
  };
  return svgElement('text', attributes, text);
}

const canvas = document.createElement('canvas').getContext('2d');
const ascents = new Map<string, number>();

/** Where letters stand in a box as high as their font: by the font's own ascent. */
function baseline({ font, fontSize }: CSSStyleDeclaration, y: number, height: number): number {
  const known = ascents.get(font);
  if (known !== undefined) return y + known * height;
  const size = Number.parseFloat(fontSize);
  let share = 0.8;
  if (canvas) {
    canvas.font = font;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = canvas.measureText('x');
    if (up > 0 && size > 0) share = up / (up + down);
  }
  ascents.set(font, share);
  return y + share * height;
}
