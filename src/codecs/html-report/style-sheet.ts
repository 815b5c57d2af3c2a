/** How a report looks on a screen and on paper, with a line of its own for each label. */
import type { Label, Pattern } from '../../domain/codebook/label';
import { markerColors } from '../../lib/marker-colors';
import { labelClass } from './markup';

export function styleSheet(labels: readonly Label[]): string {
  return [BASE, ...labels.map(ruleOf)].join('\n');
}

/** Colours are computed from `#rrggbb`, so nothing of a file's own words stands here. */
function ruleOf(label: Label): string {
  const { tintLight, lineLight } = markerColors(label.color);
  return `.${labelClass(label)}{background:${tintLight};text-decoration:underline ${LINES[label.pattern]} 2px ${lineLight}}`;
}

const LINES: Readonly<Record<Pattern, string>> = {
  solid: 'solid',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
  wavy: 'wavy',
};

const BASE = `
body{margin:0;color:#1f1b15;background:#fff;font:1.0625rem/1.6 Georgia,serif}
main{max-width:42rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;break-after:avoid}
.details,.made{color:#4f483c;font-size:.9rem}
mark{color:inherit;background:#e8e2d4;text-decoration:underline solid 2px #6b6251;text-underline-offset:.2em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tag{font:600 .7em/1 sans-serif;text-decoration:none;white-space:nowrap}
pre{white-space:pre-wrap}
article,td{overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;font-size:.9rem}
th,td{padding:.3rem .5rem;border:1px solid #767676;text-align:start;vertical-align:top}
thead{display:table-header-group}
tr,li{break-inside:avoid}
@media print{main{max-width:none;margin:0;padding:0}body{font-size:10.5pt}a{color:inherit}}`;
