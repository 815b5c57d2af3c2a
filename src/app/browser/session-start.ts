/** Whether this is the first page of Postil in this tab since it was opened: for what is said only once. */
const KEY = 'postil.told';

export function isFirstPageOfSession(): boolean {
  try {
    const isFirst = sessionStorage.getItem(KEY) === null;
    sessionStorage.setItem(KEY, 'yes');
    return isFirst;
  } catch {
    // Forbidden: then it is said each time.
    return true;
  }
}
