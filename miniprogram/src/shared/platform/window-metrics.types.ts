/** px from the top of the screen to the capsule's middle, and from its left edge to the screen's right edge. */
export interface NavMetrics {
  readonly centre: number;
  readonly right: number;
}
