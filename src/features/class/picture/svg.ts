/** Builds and writes SVG that looks the same wherever it is opened: every colour and font stands in the picture itself. */
const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

export function svgElement(name: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(rounded(value)) : value);
  }
  if (text !== undefined) element.textContent = text;
  return element;
}

/** An empty picture on a ground; sizes in CSS pixels. */
export function svgPicture(width: number, height: number, ground: string): SVGElement {
  const svg = svgElement('svg', {
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
  });
  svg.append(svgElement('rect', { width, height, fill: ground }));
  return svg;
}

/** A copy of a drawing on the page, with what the style sheets say of it as attributes. */
export function withStylesInside(drawing: SVGSVGElement): SVGElement {
  const { width, height } = drawing.viewBox.baseVal;
  const picture = svgPicture(width, height, groundOf(drawing));
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (original) takeStyles(original, element);
  });
  picture.append(...copy.childNodes);
  return picture;
}

export function svgText(picture: SVGElement): string {
  return new XMLSerializer().serializeToString(picture);
}

/** The nearest ground that is not transparent. */
export function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (color !== TRANSPARENT && color !== 'transparent') return color;
  }
  return getComputedStyle(document.body).backgroundColor;
}

export const TRANSPARENT = 'rgba(0, 0, 0, 0)';

const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

function takeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const isText = from.tagName === 'text' || from.tagName === 'tspan';
  for (const property of PROPERTIES) {
    const isWanted = isText || !(property.startsWith('font') || property.endsWith('anchor'));
    const value = style.getPropertyValue(property);
    if (isWanted && value !== '') to.setAttribute(property, value);
  }
  for (const name of ['class', 'style', 'tabindex']) to.removeAttribute(name);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
