/** English: what exercises and classes say. Loaded with their pages: `late-words.ts`. */
import { classConsensus } from './en/class-consensus';
import { classMeasures } from './en/class-measures';
import { classPage } from './en/class';
import { classPassages } from './en/class-passages';
import { classReport } from './en/class-report';
import { classRoll } from './en/class-roll';
import { classSummary } from './en/class-summary';
import { classText } from './en/class-text';
import { exercise } from './en/exercise';
import { feedback } from './en/feedback';
import { handIn } from './en/hand-in';
import { maker } from './en/maker';
import { postilFile } from './en/postil-file';
import { returned } from './en/returned';

export const enClass = {
  ...classConsensus,
  ...classMeasures,
  ...classPage,
  ...classPassages,
  ...classReport,
  ...classRoll,
  ...classSummary,
  ...classText,
  ...exercise,
  ...feedback,
  ...handIn,
  ...maker,
  ...postilFile,
  ...returned,
};
