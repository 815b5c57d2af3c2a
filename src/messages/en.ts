/** English: every visible string. One file per area, keys `area.thing`, sorted within a file. */
import { anchoring } from './en/anchoring';
import { classPage } from './en/class';
import { classReport } from './en/class-report';
import { classRoll } from './en/class-roll';
import { classConsensus } from './en/class-consensus';
import { classPassages } from './en/class-passages';
import { classSummary } from './en/class-summary';
import { classText } from './en/class-text';
import { codebook } from './en/codebook';
import { commands } from './en/commands';
import { common } from './en/common';
import { edition } from './en/edition';
import { exercise } from './en/exercise';
import { feedback } from './en/feedback';
import { handIn } from './en/hand-in';
import { intake } from './en/intake';
import { library } from './en/library';
import { maker } from './en/maker';
import { opening } from './en/opening';
import { postilFile } from './en/postil-file';
import { problems } from './en/problems';
import { reader } from './en/reader';
import { safekeeping } from './en/safekeeping';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { transfer } from './en/transfer';

export const en = {
  ...anchoring,
  ...classPage,
  ...classReport,
  ...classRoll,
  ...classConsensus,
  ...classPassages,
  ...classSummary,
  ...classText,
  ...codebook,
  ...commands,
  ...common,
  ...edition,
  ...exercise,
  ...feedback,
  ...handIn,
  ...intake,
  ...library,
  ...maker,
  ...opening,
  ...postilFile,
  ...problems,
  ...reader,
  ...safekeeping,
  ...settings,
  ...shell,
  ...transfer,
};
