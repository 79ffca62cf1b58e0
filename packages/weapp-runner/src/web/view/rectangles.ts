/** Rectangles and events as plain data. */
export const plainRect = ({ left, top, right, bottom, width, height }: DOMRectReadOnly): Record<string, number> => ({
  left,
  top,
  right,
  bottom,
  width,
  height,
});
