export { decodeCursor, encodeCursor } from './cursor.js';
export { type Page, pageOf } from './page.js';
export { PageQuery } from './page-query.request.js';
