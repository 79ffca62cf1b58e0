/** class-transformer does not export where its decorators are kept; its own types leave out that nothing may be found. */
declare module 'class-transformer/cjs/storage.js' {
  type Target = new () => object;

  export const defaultMetadataStorage: {
    findTypeMetadata(target: Target, property: string): { typeFunction?: () => unknown } | undefined;
    findTransformMetadatas(target: Target, property: string, kind: number): unknown[];
    getExposedMetadatas(target: Target): unknown[];
    getExcludedMetadatas(target: Target): unknown[];
  };
}
