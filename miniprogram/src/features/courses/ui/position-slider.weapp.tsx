import { Slider } from '@tarojs/components';
import type { PositionSliderProps } from './position-slider.types';

const BLOCK_PX = 24;

/** WeChat's own, in our colours. */
export function PositionSlider({ label, position, seconds, onChange }: PositionSliderProps) {
  return (
    <Slider
      className="ax-courses-slider"
      aria-label={label}
      min={0}
      max={seconds}
      value={position}
      blockSize={BLOCK_PX}
      activeColor="var(--primary)"
      backgroundColor="var(--line)"
      blockColor="var(--primary)"
      onChange={({ detail }) => onChange(Number(detail.value))}
    />
  );
}
