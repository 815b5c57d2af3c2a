/** The name and the version of the rescue format: docs/formats/rescue-json.md. */
import type { FormatVersion } from '../../domain/schema/header';

export const RESCUE_FORMAT: FormatVersion = {
  format: 'postil-rescue',
  major: 1,
  minor: 0,
  patch: 0,
  migrations: new Map(),
};
