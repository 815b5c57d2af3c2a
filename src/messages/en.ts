/**
 * English: every string of the first load. One file per area, keys `area.thing`, sorted within a file.
 * What only some pages say comes with them: `en-class.ts`, `en/codebook.ts`.
 */
import { anchoring } from './en/anchoring';
import { commands } from './en/commands';
import { common } from './en/common';
import { edition } from './en/edition';
import { intake } from './en/intake';
import { library } from './en/library';
import { opening } from './en/opening';
import { problems } from './en/problems';
import { reader } from './en/reader';
import { safekeeping } from './en/safekeeping';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { transfer } from './en/transfer';

export const en = {
  ...anchoring,
  ...commands,
  ...common,
  ...edition,
  ...intake,
  ...library,
  ...opening,
  ...problems,
  ...reader,
  ...safekeeping,
  ...settings,
  ...shell,
  ...transfer,
};
