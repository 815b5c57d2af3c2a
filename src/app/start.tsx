/** Starts the app in a document. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SafekeepingContext } from '../features/safekeeping/browser-side';
import { present } from '../lib/assert';
import { en } from '../messages/en';
import { createTranslate } from '../messages/messages';
import { PostilContext } from '../state/hooks';
import { MessagesProvider } from '../ui/messages-context';
import { compose } from './compose';
import { createSafekeeping } from './keep-safe';
import { openAhead } from './open-ahead';
import { openWorkspace } from './open-workspace';
import { Shell } from './shell/shell';
import { watchLeaving } from './watch-leaving';
import { watchPage } from './watch-page';

export function start(document: Document): void {
  const window = present(document.defaultView, 'the window');
  const { postil, address } = compose(window);
  const translate = createTranslate(en, 'en');
  const safekeeping = createSafekeeping(window, postil, translate);
  watchPage(window, postil);
  watchLeaving(window, postil.workspace);
  openAhead(postil);
  openWorkspace(postil, address, window.location.hash);
  createRoot(present(document.getElementById('root'), '#root')).render(
    <StrictMode>
      <MessagesProvider translate={translate}>
        <PostilContext value={postil}>
          <SafekeepingContext value={safekeeping}>
            <Shell />
          </SafekeepingContext>
        </PostilContext>
      </MessagesProvider>
    </StrictMode>,
  );
}
