// Lines over a logarithmic number of annotations, as an SVG that reads in light and dark.

/** @typedef {{ name: string, points: { x: number, y: number }[] }} Line */

const WIDTH = 680;
const HEIGHT = 340;
const LEFT = 52;
const RIGHT = 150;
const TOP = 24;
const BOTTOM = 44;
/** Okabe and Ito's colours: told apart by everybody, on light and on dark. */
const COLORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];
const MARKS = ['6 0', '7 4', '2 4', '10 3 2 3', '1 3'];
const GAP = 15;

/**
 * @param {readonly Line[]} lines
 * @param {{ title: string, xLabel: string, yLabel: string, limit: number }} about `limit`: a line drawn across
 * @returns {string}
 */
export function plot(lines, { title, xLabel, yLabel, limit }) {
  const points = lines.flatMap((each) => each.points);
  const xs = [...new Set(points.map(({ x }) => x))].toSorted((a, b) => a - b);
  const top = niceTop(Math.max(limit, ...points.map(({ y }) => y)));
  const [from = 1, to = 10] = [xs[0], xs.at(-1)].map((x) => Math.log10(x ?? 1));
  const xOf = (/** @type {number} */ x) =>
    LEFT + ((Math.log10(x) - from) / (to - from || 1)) * (WIDTH - LEFT - RIGHT);
  const yOf = (/** @type {number} */ y) => HEIGHT - BOTTOM - (y / top) * (HEIGHT - TOP - BOTTOM);
  const right = WIDTH - RIGHT;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfbf6"/>`,
    ...[0, 1, 2, 3, 4]
      .map((step) => (step / 4) * top)
      .flatMap((y) => [
        `<path d="M${LEFT} ${n(yOf(y))}H${right}" stroke="#ddd6c6"/>`,
        text(LEFT - 8, yOf(y) + 4, String(y), 'end'),
      ]),
    ...xs.map((x) => text(xOf(x), HEIGHT - BOTTOM + 18, x.toLocaleString('en'), 'middle')),
    text((LEFT + right) / 2, HEIGHT - 8, xLabel, 'middle'),
    text(8, 14, yLabel, 'start'),
    `<path d="M${LEFT} ${n(yOf(limit))}H${right}" stroke="#8a2b1d" stroke-dasharray="3 3"/>`,
    text(right - 4, yOf(limit) - 5, `${limit} ms`, 'end', '#8a2b1d'),
  ];
  const labels = spread(lines.map(({ points: own }) => yOf(own.at(-1)?.y ?? 0)));
  lines.forEach(({ name, points: own }, at) => {
    const color = COLORS[at % COLORS.length] ?? '';
    const path = own.map(({ x, y }, nth) => `${nth ? 'L' : 'M'}${n(xOf(x))} ${n(yOf(y))}`).join('');
    parts.push(
      `<path d="${path}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${MARKS[at % MARKS.length]}"/>`,
      ...own.map(
        ({ x, y }) => `<circle cx="${n(xOf(x))}" cy="${n(yOf(y))}" r="3" fill="${color}"/>`,
      ),
      text(
        right + 10,
        (labels[at] ?? 0) + 4,
        `${name}, ${own.at(-1)?.y ?? '-'} ms`,
        'start',
        color,
      ),
    );
  });
  return `${[...parts, '</svg>'].join('\n')}\n`;
}

/**
 * Labels at the ends of the lines, moved apart.
 * @param {readonly number[]} wished
 */
function spread(wished) {
  const order = wished.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y);
  /** @type {number[]} */
  const placed = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, at } of order) {
    last = Math.max(y, last + GAP);
    placed[at] = last;
  }
  return placed;
}

/** @param {number} value */
function niceTop(value) {
  const steps = [10, 20, 40, 60, 80, 100, 200, 400, 800, 2000, 4000, 10_000];
  return steps.find((step) => step >= value) ?? value;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {'start' | 'middle' | 'end'} anchor
 * @param {string} [color]
 */
function text(x, y, words, anchor, color = '#4a4336') {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="${color}">${words}</text>`;
}

/** @param {number} value */
function n(value) {
  return Number(value.toFixed(1));
}
