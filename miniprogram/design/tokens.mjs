/**
 * Design tokens of 「门口的灯」: the one source. `node design/build.mjs` writes every derived file from here.
 * Colours are sRGB hex; lengths are CSS px (never rpx: text must not shrink on narrow phones).
 */

/** Colours that carry text, edges and fills. Ratios are computed in src/shared/theme/tokens.spec.ts. */
const colours = {
  light: {
    bg: '#F2F4F3',
    surface: '#FFFFFF',
    sunken: '#E5E9E8',
    ink: '#1E2A36',
    'ink-2': '#4F5D6B',
    primary: '#2C5478',
    'on-primary': '#FFFFFF',
    'primary-soft': '#DFE9F1',
    'accent-soft': '#FBEBCB',
    accent: '#F2B84B',
    'on-accent': '#1E2A36',
    'accent-text': '#8A4613',
    good: '#28664A',
    'good-soft': '#DDEEE4',
    notice: '#6D4A7E',
    'notice-soft': '#EFE4F3',
    serious: '#9E322E',
    'serious-soft': '#F8E1DE',
    'on-serious': '#FFFFFF',
    line: '#D3DADC',
    edge: '#74818D',
  },
  dark: {
    bg: '#12181F',
    surface: '#1B232C',
    sunken: '#0C1116',
    ink: '#E9EDF0',
    'ink-2': '#A9B5C0',
    primary: '#9CC4E8',
    'on-primary': '#0F2133',
    'primary-soft': '#20354A',
    'accent-soft': '#3B2F18',
    accent: '#F0C06A',
    'on-accent': '#1E2A36',
    'accent-text': '#F0C06A',
    good: '#8FD1AA',
    'good-soft': '#1B3528',
    notice: '#D3B2E2',
    'notice-soft': '#35263D',
    serious: '#F3A49C',
    'serious-soft': '#432321',
    'on-serious': '#12181F',
    line: '#33404C',
    edge: '#788694',
  },
};

/** Five steps of the one blue, and the flat colours of the pictures. These never carry text. */
const pictures = {
  light: {
    'band-1': '#DFE9F1',
    'band-2': '#B4CADB',
    'band-3': '#82A4C0',
    'band-4': '#547C9F',
    'band-5': '#2C5478',
    'art-sky': '#DFE9F1',
    'art-dusk': '#C9DAE7',
    'art-far': '#B3C9DA',
    'art-mid': '#86A7C1',
    'art-near': '#547C9F',
    'art-deep': '#2C5478',
    'art-wall': '#FFFFFF',
    'art-shade': '#E5E9E8',
    'art-roof': '#1E2A36',
    'art-cap': '#1E2A36',
    'art-plaster': '#FFFFFF',
    'art-frame': '#CBD4D7',
    'art-jacket': '#2C5478',
    'art-line': '#547C9F',
    'art-lamp': '#F2B84B',
    'art-glow': '#FBEBCB',
    'art-halo': '#EDE8D6',
    'art-inside': '#FBEBCB',
    'art-leaf': '#416890',
    'art-path': '#F3E9D4',
  },
  dark: {
    'band-1': '#26394B',
    'band-2': '#365470',
    'band-3': '#4D7799',
    'band-4': '#729DC2',
    'band-5': '#9CC4E8',
    'art-sky': '#1E3042',
    'art-dusk': '#1E3042',
    'art-far': '#27405A',
    'art-mid': '#30506E',
    'art-near': '#25415B',
    'art-deep': '#16283A',
    'art-wall': '#C3CDD4',
    'art-shade': '#93A2AE',
    'art-roof': '#0C1116',
    'art-cap': '#4A5A68',
    'art-plaster': '#1B232C',
    'art-frame': '#3A4956',
    'art-jacket': '#6E9CC4',
    'art-line': '#7FA9CE',
    'art-lamp': '#F0C06A',
    'art-glow': '#66542D',
    'art-halo': '#3B3F3A',
    'art-inside': '#CDA152',
    'art-leaf': '#26435F',
    'art-path': '#6E5C36',
  },
};

/** [size, line height] of the six text steps, and what a finger needs. `large` is 关怀版. */
const type = {
  standard: {
    text: { 1: [26, 36], 2: [20, 28], 3: [17, 26], 4: [16, 26], 5: [14, 22], 6: [13, 20] },
    target: 44,
    option: 60,
    button: 52,
    icon: 24,
    'icon-small': 20,
  },
  large: {
    text: { 1: [34, 46], 2: [27, 38], 3: [23, 34], 4: [22, 34], 5: [19, 30], 6: [18, 28] },
    target: 60,
    option: 72,
    button: 64,
    icon: 28,
    'icon-small': 24,
  },
};

const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48 };
const radius = { chip: 8, button: 12, card: 16 };
/** Milliseconds. Nothing else moves. */
const motion = { fade: 180, lamp: 600 };
const font =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

export const tokens = { colours, pictures, type, space, radius, motion, font };
