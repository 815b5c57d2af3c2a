/** The one place that wires everything: which store, which clock, which address. */
import { createGate } from '../lib/gate';
import { createCommander } from '../state/commands/commander';
import type { Postil } from '../state/postil';
import { createSession } from '../state/session';
import { createSettings } from '../state/settings';
import { createWorkspace } from '../state/workspace';
import { createRecordStore } from '../storage/record-store';
import { openOpfsSecondCopy } from '../storage/second-copy/opfs-second-copy';
import { createAddress, type Address } from './browser/address';
import { browserClock, browserIds } from './browser/ids';
import { localText } from './browser/local-text';
import { sha256Hex } from './browser/sha256';
import { createEdition } from './offline/keep-offline';

export interface Composition {
  readonly postil: Postil;
  readonly address: Address;
}

export function compose(window: Window): Composition {
  const address = createAddress(window);
  const workspace = createWorkspace({
    records: createRecordStore({
      ids: browserIds,
      openSecondCopy: openOpfsSecondCopy,
      hint: localText('postil.beacon'),
    }),
    clock: browserClock,
    ids: browserIds,
  });
  const session = createSession();
  const settings = createSettings(localText('postil.settings'));
  const go = address.go;
  const commander = createCommander({
    workspace,
    session,
    settings,
    ids: browserIds,
    route: address.route.getState,
    go,
  });
  const postil: Postil = {
    workspace,
    session,
    settings,
    commander,
    edition: createEdition(window),
    route: address.route,
    go,
    gate: createGate(),
    clock: browserClock,
    ids: browserIds,
    sha256Hex,
  };
  return { postil, address };
}
