// Reads the types of DTOs and controllers and writes src/metadata.ts, which openapi.ts loads: SWC sees no types.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';

process.chdir(fileURLToPath(new URL('..', import.meta.url))); // the generator looks for the tsconfig from here
const source = fileURLToPath(new URL('../src', import.meta.url));
// what was written last may name files that are gone, and the generator type-checks first
writeFileSync('src/metadata.ts', 'export default async () => ({});\n');
new PluginMetadataGenerator().generate({
  visitors: [
    new ReadonlyVisitor({
      introspectComments: true,
      pathToSource: source,
      classValidatorShim: true,
      esmCompatible: true,
      dtoFileNameSuffix: ['.request.ts', '.response.ts'],
      controllerFileNameSuffix: ['.controller.ts'],
    }),
  ],
  outputDir: source,
  tsconfigPath: 'tsconfig.build.json',
  watch: false,
});
