import type { CSSProperties, ReactNode } from 'react';
import type { ParamsOf, RouteName } from '@/routes';

/** What a screen reader is told, the same words on both clients. */
export interface Aria {
  readonly role?: string;
  /** spoken instead of the content */
  readonly label?: string;
  /** decoration: not spoken */
  readonly hidden?: boolean;
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly expanded?: boolean;
  readonly live?: 'polite' | 'assertive';
  readonly busy?: boolean;
  readonly modal?: boolean;
  readonly level?: number;
  readonly value?: { readonly now: number; readonly min: number; readonly max: number };
}

export type BoxTag =
  'div' | 'main' | 'nav' | 'header' | 'footer' | 'section' | 'ul' | 'ol' | 'li' | 'form' | 'p' | 'blockquote';

export interface BoxProps extends Aria {
  /** element on the website; WeChat knows only boxes, so a list or landmark becomes its role there */
  readonly as?: BoxTag;
  readonly id?: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

export type TextTag = 'p' | 'span' | 'h1' | 'h2' | 'h3' | 'h4' | 'label';

export interface TxtProps extends Aria {
  /** `span` runs on in a line, everything else is a block; h1-h4 are headings */
  readonly as?: TextTag;
  /** text step of the tokens, 1 (largest) to 6; headings bring their own */
  readonly size?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly tone?: 'ink' | 'soft' | 'serious' | 'accent' | 'primary';
  readonly strong?: boolean;
  readonly id?: string;
  readonly className?: string;
  /** website, with `as="label"`: the field it names */
  readonly htmlFor?: string;
  /** one string, never several pieces: Taro may put pieces in another order */
  readonly children: string;
}

export interface Destination<Name extends RouteName = RouteName> {
  readonly name: Name;
  readonly params?: ParamsOf<Name>;
}

export interface PressProps extends Aria {
  readonly id?: string;
  readonly className?: string;
  readonly onPress?: () => void;
  /** a page: a real link on the website */
  readonly to?: Destination;
  /** a phone number: a real `tel:` link on the website */
  readonly tel?: string;
  readonly disabled?: boolean;
  /** website: submits the form around it */
  readonly submit?: boolean;
  /** website: `aria-current="page"` */
  readonly current?: boolean;
  /** weapp: WeChat's own button behaviour */
  readonly openType?: 'agreePrivacyAuthorization';
  readonly onAgree?: () => void;
  readonly children: ReactNode;
}

export interface InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** spoken name when no visible label points here */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly placeholder?: string;
  /** digits: a whole number; decimal: with a point */
  readonly type?: 'text' | 'password' | 'digits' | 'decimal';
  readonly maxLength?: number;
  readonly disabled?: boolean;
  /** website: `username`, `current-password`, `one-time-code` */
  readonly autoComplete?: string;
  readonly onEnter?: () => void;
  /** what the keyboard's own key says that it does */
  readonly enterKey?: 'search';
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** Several lines of text; grows with them. */
export interface TextAreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}
