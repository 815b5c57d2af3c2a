/** The page that is nothing but the store: src/storage/testing/store-page.ts. */
import { serveTestPage, type TestPageServer } from './test-page';

export type StorePageServer = TestPageServer;

export function serveStorePage(): Promise<StorePageServer> {
  return serveTestPage('src/storage/testing/store-page.ts');
}
