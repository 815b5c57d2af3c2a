// npm start: builds dist/ when the sources are newer than it, then serves it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run, ROOT } from './steps.mjs';
import { serve } from './serve.mjs';

const SOURCES = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = join(ROOT, 'dist', 'index.html');

if (!existsSync(join(ROOT, 'node_modules', 'vite'))) {
  console.error('The packages are not installed yet. Run: npm ci');
  process.exit(1);
}

const newest = Math.max(...SOURCES.map((path) => newestChange(join(ROOT, path))));
const isCurrent = existsSync(built) && statSync(built).mtimeMs >= newest;
const code = isCurrent ? 0 : await run(['scripts/build.mjs']);
if (code === 0) await serve(join(ROOT, 'dist'));
else process.exitCode = code;

/**
 * The time of the last change at or below a path, in ms; 0 where there is nothing.
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
