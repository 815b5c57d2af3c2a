// Every sabotage: a small, plausible mistake, and the tests that must notice it.
import { agreementSabotages } from './list/agreement.mjs';
import { anchoringSabotages } from './list/anchoring.mjs';
import { containerSabotages } from './list/containers.mjs';
import { damageSabotages } from './list/damage.mjs';
import { editorSabotages } from './list/editor.mjs';
import { exerciseSabotages } from './list/exercise.mjs';
import { fileSabotages } from './list/files.mjs';
import { incomingSabotages } from './list/incoming.mjs';
import { outgoingSabotages } from './list/outgoing.mjs';
import { storageSabotages } from './list/storage.mjs';
import { textSabotages } from './list/text.mjs';
import { workSabotages } from './list/work.mjs';

/**
 * @typedef {object} Sabotage
 * @property {string} name what the mistake does, in words
 * @property {string} file from the root of the checkout
 * @property {string} find stands in the file exactly once
 * @property {string} replace
 * @property {string} proof the unit tests (a path under src/) or browser tests (under e2e/) that must fail
 */

/** @type {readonly Sabotage[]} */
export const SABOTAGES = [
  ...textSabotages,
  ...fileSabotages,
  ...workSabotages,
  ...editorSabotages,
  ...storageSabotages,
  ...damageSabotages,
  ...anchoringSabotages,
  ...agreementSabotages,
  ...exerciseSabotages,
  ...containerSabotages,
  ...outgoingSabotages,
  ...incomingSabotages,
];
