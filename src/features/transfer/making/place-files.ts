/** Where the files of one article go among those of the others. */
import type { ExportFile } from '../../../domain/transfer/export';

/**
 * A file that comes alone stays where it is; several go into a folder of the article's name, because what they
 * share (a list of labels, a configuration) may differ from the next article's.
 */
export function placeFiles(
  files: readonly ExportFile[],
  fileName: string,
  articles: number,
): readonly ExportFile[] {
  const folder = `${fileName}/`;
  const isApart = files.every(({ path }) => path.startsWith(folder));
  if (articles === 1 || files.length === 1 || isApart) return files;
  return files.map((file) => ({ ...file, path: `${folder}${file.path}` }));
}
