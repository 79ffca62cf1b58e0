export { Box } from './box';
export { classNames } from './class-names';
export { toPage } from './destination';
export { Input } from './input';
export { Island } from './island';
export { Press } from './press';
export { TextArea } from './text-area';
export { Txt } from './txt';
export type { Destination } from './types';
