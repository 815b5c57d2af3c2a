/** The route in the address bar: bookmarks, back and forward work. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseRoute, routeToHash, type Route } from '../../state/route';

export interface Address {
  readonly route: StoreApi<Route>;
  go(route: Route): void;
  /** Without an entry to go back to: for the place the app chose by itself. */
  replace(route: Route): void;
}

export function createAddress(window: Window): Address {
  const route = createStore<Route>(() => parseRoute(window.location.hash));
  const follow = (): void => route.setState(parseRoute(window.location.hash), true);
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  return {
    route,
    go(to) {
      window.history.pushState(null, '', routeToHash(to));
      follow();
    },
    replace(to) {
      window.history.replaceState(null, '', routeToHash(to));
      follow();
    },
  };
}
