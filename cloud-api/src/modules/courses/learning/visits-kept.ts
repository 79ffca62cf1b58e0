/** How long it is known which (nameless) person a learning visit was; the same stands in platform/database/retention.ts. */
export const VISITS_KEPT_MONTHS = 24;
