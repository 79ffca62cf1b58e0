import type { PositionSliderProps } from './position-slider.types';

const STEP_SECONDS = 1;

/** The browser's own: dragged, or moved with the arrow keys. */
export function PositionSlider({ label, spoken, position, seconds, onChange }: PositionSliderProps) {
  return (
    <input
      type="range"
      className="ax-courses-slider"
      aria-label={label}
      aria-valuetext={spoken}
      min={0}
      max={seconds}
      step={STEP_SECONDS}
      value={position}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}
