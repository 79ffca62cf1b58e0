import { describe, expect, it } from '@jest/globals';
import { tokens } from '../design/tokens.mjs';

type Theme = keyof typeof tokens.colours;
type Colour = keyof (typeof tokens.colours)['light'];

const SURFACES = ['bg', 'surface', 'sunken'] as const;
const INKS = ['ink', 'ink-2', 'primary', 'accent-text', 'good', 'notice', 'serious'] as const;

/** WCAG 2.2 relative luminance of an sRGB hex colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(tokens.colours[theme][one]), luminance(tokens.colours[theme][other])].sort(
    (a, b) => b - a,
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Every pair of text and ground the ui kit uses. */
const TEXT: readonly (readonly [Colour, Colour])[] = [
  ...INKS.flatMap((ink) => SURFACES.map((ground) => [ink, ground] as const)),
  ['ink', 'primary-soft'],
  ['ink-2', 'primary-soft'],
  ['primary', 'primary-soft'],
  ['accent-text', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['good', 'good-soft'],
  ['notice', 'notice-soft'],
  ['serious', 'serious-soft'],
  ['on-primary', 'primary'],
  ['on-accent', 'accent'],
  ['on-serious', 'serious'],
  ['bg', 'ink'],
];

describe('tokens', () => {
  it('compute contrast as WCAG does', () => {
    expect(luminance('#FFFFFF')).toBeCloseTo(1, 5);
    expect(luminance('#000000')).toBe(0);
    expect((luminance('#777777') + 0.05) / 0.05).toBeCloseTo(21 / 4.48, 1);
  });

  it.each([
    ['light', 5.41],
    ['dark', 6.02],
  ] as const)('keep text readable on every ground in the %s theme', (theme, least) => {
    const ratios = TEXT.map(([ink, ground]) => ({ pair: `${ink} on ${ground}`, ratio: contrast(theme, ink, ground) }));
    expect(ratios.filter(({ ratio }) => ratio < least - 0.005)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('keep the edge of a control visible in the %s theme', (theme) => {
    const least = Math.min(...(['bg', 'surface'] as const).map((ground) => contrast(theme, 'edge', ground)));
    expect(least).toBeGreaterThanOrEqual(3.6);
  });

  it('have the same names in both themes', () => {
    expect(Object.keys(tokens.colours.dark)).toEqual(Object.keys(tokens.colours.light));
    expect(Object.keys(tokens.pictures.dark)).toEqual(Object.keys(tokens.pictures.light));
  });

  it('keep text and targets at the least size of each size', () => {
    const sizes = Object.fromEntries(
      Object.entries(tokens.type).map(([name, { text, target }]) => [
        name,
        [Math.min(...Object.values(text).map(([size]) => size ?? 0)), target],
      ]),
    );
    expect(sizes).toEqual({ standard: [13, 44], large: [18, 60] });
  });
});
