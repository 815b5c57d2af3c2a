/** Starts the app in a document. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '../lib/assert';
import { en } from '../messages/en';
import { createTranslate } from '../messages/messages';
import { PostilContext } from '../state/hooks';
import { MessagesProvider } from '../ui/messages-context';
import { compose } from './compose';
import { openWorkspace } from './open-workspace';
import { Shell } from './shell/shell';
import { watchPage } from './watch-page';

export function start(document: Document): void {
  const window = present(document.defaultView, 'the window');
  const { postil, address } = compose(window);
  watchPage(window, postil);
  openWorkspace(postil, address, window.location.hash);
  createRoot(present(document.getElementById('root'), '#root')).render(
    <StrictMode>
      <MessagesProvider translate={createTranslate(en, 'en')}>
        <PostilContext value={postil}>
          <Shell />
        </PostilContext>
      </MessagesProvider>
    </StrictMode>,
  );
}
