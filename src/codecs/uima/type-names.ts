/** The types and features that Postil's marks and links have in a CAS. */

export const CODE = 'webanno.custom.Code';
export const LINK = 'webanno.custom.Link';
export const ANNOTATION = 'uima.tcas.Annotation';
export const STRING = 'uima.cas.String';

/** Features of ours; any other of a foreign structure is kept as it is. */
export const OWN_FEATURES = ['value', 'note', 'reader', 'ident', 'created', 'modified'] as const;

/** Without its package. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
