// npm run prove-rules: proves every enforced rule by breaking it. In a throw-away copy of the
// repository it plants one offending file per rule (scripts/offences.mjs), runs each tool once and
// expects it to name that rule at that file, and to leave the planted innocent files alone. The
// copy lies in the system's temporary folder, so nothing can be left behind in src/.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { innocents, offences } from './offences.mjs';
import { bin, ROOT } from './steps.mjs';

/** @typedef {{ rule: string, file: string }} Finding */

const COPIED = [
  'scripts',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.app.json',
  'tsconfig.pure.json',
  '.oxlintrc.json',
  '.stylelintrc.json',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
  '.prettierignore',
  'knip.jsonc',
];

const copy = mkdtempSync(join(realpathSync(tmpdir()), 'postil-rules-'));
const clean = () => rmSync(copy, { recursive: true, force: true });
process.on('exit', clean);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

for (const name of COPIED) {
  if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
}
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
for (const [file, text] of [
  ...innocents,
  ...offences.flatMap(({ files }) => Object.entries(files)),
]) {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** @type {Record<string, () => Finding[]>} */
const tools = {
  depcruise: () => {
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'e2e'];
    const report = JSON.parse(output([bin('dependency-cruiser', 'depcruise'), ...args]));
    return report.summary.violations.map((/** @type {any} */ found) => ({
      rule: found.rule.name,
      file: found.from,
    }));
  },
  oxlint: () => {
    const report = JSON.parse(
      output([bin('oxlint'), '--type-aware', '--format', 'json', 'src', 'e2e']),
    );
    return report.diagnostics.map((/** @type {any} */ found) => ({
      rule: found.code,
      file: found.filename,
    }));
  },
  stylelint: () => {
    const report = JSON.parse(output([bin('stylelint'), '--formatter', 'json', 'src/**/*.css']));
    return report.flatMap((/** @type {any} */ result) =>
      result.warnings.map((/** @type {any} */ found) => ({
        rule: found.rule,
        file: result.source,
      })),
    );
  },
  'tsc pure': () => typescriptFindings('tsconfig.pure.json'),
  'tsc app': () => typescriptFindings('tsconfig.app.json'),
  knip: () => {
    const report = JSON.parse(output([bin('knip'), '--reporter', 'json', '--no-progress']));
    return report.issues.flatMap((/** @type {any} */ issue) =>
      Object.entries(issue)
        .filter(([, found]) => Array.isArray(found) && found.length > 0)
        .map(([rule]) => ({ rule, file: issue.file })),
    );
  },
  prettier: () =>
    output([bin('prettier'), '--list-different', 'src'])
      .split('\n')
      .filter(Boolean)
      .map((file) => ({ rule: 'format', file })),
};

let missed = 0;
const width = Math.max(...offences.map(({ rule }) => rule.length));
for (const [tool, findings] of Object.entries(tools)) {
  const found = findings().map(({ rule, file }) => ({
    rule,
    file: (isAbsolute(file) ? relative(copy, file) : file).replaceAll('\\', '/'),
  }));
  for (const { rule, files } of offences.filter((offence) => offence.tool === tool)) {
    const caught = found.some((one) => one.rule === rule && one.file in files);
    if (!caught) missed += 1;
    console.log(`${tool.padEnd(10)} ${rule.padEnd(width)} ${caught ? 'caught' : 'NOT CAUGHT'}`);
  }
  for (const [file] of tool === 'knip' ? [] : innocents) {
    for (const { rule } of found.filter((one) => one.file === file)) {
      missed += 1;
      console.log(`${tool.padEnd(10)} ${rule.padEnd(width)} WRONGLY raised against ${file}`);
    }
  }
}

console.log(
  `\n${offences.length} offences, ${innocents.length} innocent files, ${missed} surprises`,
);
process.exitCode = missed === 0 ? 0 : 1;

/** @param {string} project */
function typescriptFindings(project) {
  const text = output([bin('typescript', 'tsc'), '--project', project, '--pretty', 'false']);
  return [...text.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(
    ([, file = '', rule = '']) => ({
      rule,
      file,
    }),
  );
}

/**
 * What a tool printed; stylelint reports on stderr.
 * @param {readonly string[]} command
 */
function output(command) {
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim() === '' ? stderr : stdout;
}
