import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import metadata from './metadata.js';

/** What SWC cannot see: the types of DTOs and replies. Load before `buildOpenApi`. */
export async function loadTypesForOpenApi(): Promise<void> {
  await SwaggerModule.loadPluginMetadata(metadata);
}

/** The description of the HTTP interface, from the DTOs: the source of the clients' types. */
export function buildOpenApi(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Anxin')
    .setDescription("A county's mental-health service. Errors are `{code, message, requestId, fields?}`.")
    .setVersion('0.1.0')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
