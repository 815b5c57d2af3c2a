/**
 * An exercise in the page's own address, as a link carries it: at start, and when such a link is followed while
 * Postil is open. It is taken out of the address at once, so that a bookmark or a reload is of the page alone.
 */
import { isExerciseLink } from '../../codecs/exercise-link/is-link';

export function onLinkedExercise(open: (hash: string) => void): () => void {
  const look = (): void => {
    const { hash } = window.location;
    if (!isExerciseLink(hash)) return;
    window.history.replaceState(null, '', '#/');
    open(hash);
  };
  look();
  window.addEventListener('hashchange', look);
  return () => {
    window.removeEventListener('hashchange', look);
  };
}
