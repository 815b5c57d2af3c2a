/**
 * Addresses of workers. Under `require-trusted-types-for 'script'` such an address must come from a policy;
 * each of these lets through the one address it was made for, which the build has written.
 */

interface AddressPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: AddressPolicy): AddressPolicy;
}

/** What `new Worker` takes: a trusted one where the browser asks for it, else the address itself. */
export function trustedAddress(address: string): string {
  const rules: AddressPolicy = {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`Only ${address} may be started.`);
      return asked;
    },
  };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return (trustedTypes?.createPolicy('postil', rules) ?? rules).createScriptURL(address);
}
