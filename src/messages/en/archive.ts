/** Why a ZIP file, or a file inside one, is not opened. */
import type { Format } from '../format';

/** The shape of the domain's ArchiveProblem. */
export type ArchiveProblem =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'in-parts' }
  | { readonly kind: 'larger-than-stated'; readonly stated: number }
  | { readonly kind: 'nested' }
  | { readonly kind: 'nothing-inside' }
  | { readonly kind: 'overlapping' }
  | { readonly kind: 'packed-too-tightly'; readonly ratio: number; readonly limit: number }
  | { readonly kind: 'too-many-files'; readonly files: number; readonly limit: number }
  | { readonly kind: 'too-much'; readonly limit: number }
  | { readonly kind: 'unknown-method'; readonly method: number };

/** `file`: in its quotation marks. */
export function describeArchiveProblem(file: string, problem: ArchiveProblem, f: Format): string {
  switch (problem.kind) {
    case 'damaged':
      return `${file} is damaged or cut short, so it cannot be unpacked. Ask for it again.`;
    case 'encrypted':
      return `${file} is locked with a password. Unpack it first, then open what was in it.`;
    case 'in-parts':
      return `${file} is one part of an archive in several parts. Put it together first.`;
    case 'larger-than-stated':
      return `${file} holds more than the ${f.bytes(problem.stated)} that its archive states. Unpacking was stopped.`;
    case 'nested':
      return `${file} is an archive inside an archive. Unpack the outer one and open this one alone.`;
    case 'nothing-inside':
      return `${file} has no files in it.`;
    case 'overlapping':
      return `${file} shares its bytes with other files of its archive, as only an attack does. It was not unpacked.`;
    case 'packed-too-tightly':
      return `${file} would grow ${f.number(problem.ratio)} times when unpacked; the limit is ${f.number(problem.limit)} times. It was not unpacked.`;
    case 'too-many-files':
      return `${file} holds ${f.number(problem.files)} files or more; the limit is ${f.number(problem.limit)}.`;
    case 'too-much':
      return `${file} would bring its archive to more than ${f.bytes(problem.limit)} unpacked. Open it alone.`;
    case 'unknown-method':
      return `${file} is packed by a method (${f.number(problem.method)}) that Postil does not know. Pack it as an ordinary ZIP file.`;
  }
}
