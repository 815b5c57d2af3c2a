/** What is taken of the article by copying and printing. Loaded beside the page, which does not wait for it. */
import { useCopying } from './copying/use-copying';
import { PaperHost } from './paper/paper-host';

export function TakingAway() {
  useCopying();
  return <PaperHost />;
}
