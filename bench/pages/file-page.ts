/** Offers the samples as files. */
import { createSampleFile } from './sample-file';
import { sizeNamed } from './sample-text';

declare global {
  interface Window {
    /** `copies` articles of a size, each with its own words. */
    sampleFile?: (size: string, copies?: number) => Promise<string>;
  }
}

window.sampleFile = (size, copies) => createSampleFile(size, sizeNamed(size), copies);
