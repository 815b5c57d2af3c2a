/** The service worker's address, as `require-trusted-types-for 'script'` wants it: from our one policy. */

interface AddressPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: AddressPolicy): AddressPolicy;
}

export function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}sw.js`;
  const rules: AddressPolicy = {
    createScriptURL(asked) {
      if (asked !== address)
        throw new TypeError('Only Postil’s own service worker may be started.');
      return asked;
    },
  };
  // Browsers without Trusted Types take the address itself.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return (trustedTypes?.createPolicy('postil', rules) ?? rules).createScriptURL(address);
}
