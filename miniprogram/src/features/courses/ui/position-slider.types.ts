export interface PositionSliderProps {
  readonly label: string;
  /** spoken instead of a number */
  readonly spoken: string;
  /** whole seconds */
  readonly position: number;
  readonly seconds: number;
  readonly onChange: (position: number) => void;
}
