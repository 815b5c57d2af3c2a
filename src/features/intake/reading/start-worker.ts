/**
 * Starts the worker that reads files. Under `require-trusted-types-for 'script'` a worker's address must
 * come from a policy; this one lets through nothing but the address the build has made.
 */
import address from './intake.worker.ts?worker&url';

interface AddressPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: AddressPolicy): AddressPolicy;
}

export function startWorker(): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(address), { type: 'module', name: 'postil-intake' });
}

let policy: AddressPolicy | null = null;

function createPolicy(): AddressPolicy {
  const rules: AddressPolicy = {
    createScriptURL(asked) {
      if (asked !== address)
        throw new TypeError('Only the worker that reads files may be started.');
      return asked;
    },
  };
  // Browsers without Trusted Types take the address itself.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return trustedTypes?.createPolicy('postil', rules) ?? rules;
}
