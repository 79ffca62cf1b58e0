export { EventRow } from './event-row';
export { EventText } from './event-text';
export {
  addDays,
  addMinutes,
  dateParts,
  dayWords,
  instantOf,
  localOf,
  longDayWords,
  momentWords,
  spanWords,
} from './event-time';
export type { LocalTime } from './event-time';
export { EventCover, EventFactList, Fact } from './event-view';
export type { EventSummary, MySignUp, SignUp, Venue } from './events.types';
export { placeOptions, placeQuery, placeWithin, usePlaces } from './places';
export { eventKeys, useMySignUps, useSoon, useVenues } from './queries';
export { WayButton } from './way-button';
export { seatsText, standingOf } from './standing';
