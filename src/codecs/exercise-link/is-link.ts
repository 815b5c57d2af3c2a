/** Whether an address holds an exercise: apart from reading it, because every start of the app asks. */
export const LINK_FIELD = 'exercise=';

/** `hash`: the part of an address after `#`, with it. */
export function isExerciseLink(hash: string): boolean {
  return hash.startsWith(`#${LINK_FIELD}`);
}
