// A copy of what is committed or staged, to be broken: .cache/sabotage, with this checkout's node_modules.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/steps.mjs';

const FOLDER = join(ROOT, '.cache', 'sabotage');

export function makeCopy() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('git', ['checkout-index', '--all', `--prefix=${FOLDER}/`], { cwd: ROOT });
  symlinkSync(join(ROOT, 'node_modules'), join(FOLDER, 'node_modules'), 'junction');
  return {
    folder: FOLDER,
    /**
     * Makes the change; the answer takes it back.
     * @param {import('./list.mjs').Sabotage} sabotage
     */
    apply({ file, find, replace }) {
      const path = join(FOLDER, file);
      const sound = readFileSync(path, 'utf8');
      if (sound.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`);
      writeFileSync(
        path,
        sound.replace(find, () => replace),
      );
      return () => writeFileSync(path, sound);
    },
    remove: () => rmSync(FOLDER, { recursive: true, force: true }),
  };
}
