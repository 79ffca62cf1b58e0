/** The ui kit. Features import from here only. */
export { Art } from './art';
export { Bands } from './bands';
export { Box, classNames, Input, Press, toPage, Txt } from './base';
export type { Destination } from './base';
export { Button, ButtonPair } from './button';
export { Card, Chip, FootNote, Note } from './card';
export { Clauses } from './clauses';
export { AreaField, Field } from './field';
export { Hero } from './hero';
export { Icon } from './icon';
export { CardRow, List, Row } from './list';
export { OptionList } from './option-list';
export type { Option } from './option-list.types';
export { Page } from './page';
export { Progress } from './progress';
export { Sheet } from './sheet';
export { EmptyState, ErrorState, OfflineBanner, Skeleton } from './states';
export { showToast } from './toast';
