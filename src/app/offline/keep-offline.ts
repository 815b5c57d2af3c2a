/**
 * The page's side of working without a network: asks the browser to keep this build, and hears of newer
 * ones. Where the browser does not (plain http, some private windows), the app goes on without.
 */
import type { StoreApi } from 'zustand/vanilla';
import { trustedAddress } from '../../lib/trusted-address';
import { createEditionStore, type Edition, type EditionState } from '../../state/edition';
import { whenAtRest } from '../browser/when-at-rest';
import { TAKE_OVER } from './take-over';

export function createEdition(window: Window): Edition {
  const version = window.document.querySelector<HTMLMetaElement>('meta[name=postil-version]');
  const store = createEditionStore(version?.content ?? '');
  // The DOM types promise one; insecure contexts do not keep the promise.
  const { serviceWorker } = window.navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  const reload = (): void => window.location.reload();

  if (import.meta.env.MODE === 'single') store.setState({ offline: 'one-file' });
  else if (import.meta.env.PROD && serviceWorker) {
    whenAtRest(window, () => void keep(serviceWorker, store));
  } else store.setState({ offline: 'not-kept' });

  return {
    store,
    renew() {
      if (!serviceWorker) return reload();
      void serviceWorker.getRegistration(import.meta.env.BASE_URL).then((registration) => {
        const waiting = registration?.waiting;
        if (!waiting) return reload();
        serviceWorker.addEventListener('controllerchange', reload, { once: true });
        waiting.postMessage(TAKE_OVER);
      }, reload);
    },
  };
}

const WORKER = `${import.meta.env.BASE_URL}sw.js`;

async function keep(
  serviceWorker: ServiceWorkerContainer,
  store: StoreApi<EditionState>,
): Promise<void> {
  // The first build to control a page is the page's own.
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) store.setState({ isNewerReady: true });
    isControlled = true;
  });
  try {
    const registration = await serviceWorker.register(trustedAddress(WORKER), {
      scope: import.meta.env.BASE_URL,
      updateViaCache: 'none',
    });
    const look = (): void => {
      const { active, installing, waiting } = registration;
      const isUnderWay = installing !== null || waiting !== null;
      store.setState({ offline: active ? 'kept' : isUnderWay ? 'unknown' : 'not-kept' });
      if (active && waiting) store.setState({ isNewerReady: true });
    };
    const follow = (): void => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', follow);
    follow();
    look();
  } catch {
    store.setState({ offline: 'not-kept' });
  }
}
