/** What merging a file sees of the library. */
import type { EditableRecord, RecordKey } from '../record/editable';

/** The records of the library, without those removed. */
export interface ExistingRecords {
  get(key: RecordKey): EditableRecord | undefined;
}
