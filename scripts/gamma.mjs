// npm run gamma: how long gamma takes for classes of several sizes, and whether it is exact. Prints a table
// and keeps it as docs/results/gamma.json. What the columns mean: docs/agreement.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './steps.mjs';

const RESULT = join(ROOT, 'docs', 'results', 'gamma.json');
const ONLY = process.argv[2];

/** @typedef {import('../src/domain/agreement/gamma/testing/timing').ClassSize} ClassSize */

/** @type {readonly (ClassSize & { readonly samples?: number })[]} */
const SIZES = [
  { readers: 2, units: 100, alike: 0.7, characters: 9000 },
  { readers: 3, units: 20, alike: 0.7, characters: 9000 },
  { readers: 5, units: 60, alike: 0.7, characters: 9000 },
  { readers: 5, units: 60, alike: 0, characters: 9000 },
  { readers: 5, units: 60, alike: 0.7, characters: 3000, samples: 3 },
  { readers: 30, units: 40, alike: 0.7, characters: 9000 },
  { readers: 260, units: 100, alike: 0.7, characters: 9000 },
];

const { timing } = await load('src/domain/agreement/gamma/testing/timing.ts');

const rows = [];
for (const { samples, ...size } of SIZES) {
  if (ONLY && ONLY !== `${size.readers}x${size.units}`) continue;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const asked = samples ? { minSamples: samples, maxSamples: samples } : {};
  const { accuracy, gamma, band, expected } = timing.gamma(size, asked);
  const row = {
    size: `${size.readers}x${size.units}`,
    alike: size.alike,
    characters: size.characters,
    seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
    cpu: Number((process.cpuUsage(cpu).user / 1e6).toFixed(2)),
    alignments: accuracy.alignments,
    unproven: accuracy.unproven,
    gap: accuracy.gap && Number(accuracy.gap.mean.toFixed(4)),
    gamma: Number(gamma.value.toFixed(4)),
    band: band && [band.low, band.high].map((end) => end.toFixed(4)).join(' to '),
    samples: expected.samples,
  };
  console.log(JSON.stringify(row));
  rows.push(row);
}
console.table(rows);
if (!ONLY) {
  mkdirSync(dirname(RESULT), { recursive: true });
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
  const what = 'How long gamma takes (npm run gamma)';
  writeFileSync(RESULT, `${JSON.stringify({ what, machine, rows }, null, 2)}\n`);
}

/** @param {string} entry */
async function load(entry) {
  const out = join(ROOT, '.cache', 'gamma');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'timing.mjs' } },
    },
  });
  return import(pathToFileURL(join(out, 'timing.mjs')).href);
}
