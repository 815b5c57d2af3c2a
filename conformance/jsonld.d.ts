/** What the check of web annotations uses of `jsonld`, which has no types of its own. */
declare module 'jsonld' {
  interface Options {
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<{
      readonly contextUrl: null;
      readonly documentUrl: string;
      readonly document: unknown;
    }>;
    readonly format?: 'application/n-quads';
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<readonly unknown[]>;
    toRDF(document: unknown, options: Options): Promise<string>;
  };
  export default jsonld;
}
