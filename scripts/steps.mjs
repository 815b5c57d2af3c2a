// Runs a list of steps one after another: a heading, the tool's own output, the seconds it took.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command what follows `node`
 * @property {Readonly<Record<string, string>>} [env]
 * @property {boolean} [stopOnFailure] later steps cannot run without this one
 */

/**
 * The script behind a package's command, so that it runs by `node` alone on every system.
 * @param {string} name of the package
 * @param {string} [command] where it differs from the package's name
 */
export function bin(name, command = name) {
  const folder = join(ROOT, 'node_modules', name);
  if (!existsSync(folder)) {
    console.error(`${name} is not installed. Run: npm ci`);
    process.exit(1);
  }
  const field = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof field === 'string' ? field : field[command]);
}

/**
 * Runs every step, also after a failure, and returns the names of those that failed.
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>}
 */
export async function runSteps(steps) {
  const failed = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const started = performance.now();
    const code = await run(step.command, step.env);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`-- ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
    if (code === 0) continue;
    failed.push(step.name);
    if (step.stopOnFailure) break;
  }
  return failed;
}

/**
 * Runs `node ...command` in the repository and resolves to its exit code.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<number>}
 */
export function run(command, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Prints which steps failed and sets the exit code.
 * @param {readonly string[]} failed
 */
export function conclude(failed) {
  if (failed.length === 0) return;
  console.log(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
